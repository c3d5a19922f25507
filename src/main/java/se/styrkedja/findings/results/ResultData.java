package se.styrkedja.findings.results;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrkedja.findings.Finding;
import se.styrkedja.indicators.Population;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

/// The same as the page for a program: the findings of the outlook, and the heaviest of each unit below it.
record ResultData(String name, List<One> findings, List<Below> below) {
    ResultData {
        findings = List.copyOf(findings);
        below = List.copyOf(below);
    }

    /// @param n null when the source does not say
    record One(
            String key,
            String kind,
            String tone,
            String sureness,
            String level,
            String code,
            String name,
            String indicator,
            String period,
            String breakdown,
            String shown,
            @Nullable Integer n,
            String point,
            String meaning,
            String reason,
            String address) {

        static One of(Finding noticed, String name) {
            return new One(
                    noticed.key(),
                    noticed.kind().name(),
                    noticed.tone().name(),
                    noticed.sureness().name(),
                    noticed.subject().level().english(),
                    noticed.subject().code(),
                    name,
                    noticed.indicator().id(),
                    noticed.period().toString(),
                    noticed.breakdown().toString(),
                    noticed.shown(),
                    noticed.population() instanceof Population.Counted(int persons) ? persons : null,
                    noticed.point(),
                    noticed.meaning(),
                    noticed.reason(),
                    noticed.address());
        }

        private List<String> row() {
            return List.of(
                    code,
                    name,
                    key,
                    tone,
                    sureness,
                    indicator,
                    period,
                    breakdown,
                    shown,
                    n == null ? "" : n.toString(),
                    point,
                    meaning,
                    reason,
                    address);
        }
    }

    /// @param heaviest none when nothing is notable
    record Below(String code, String name, int findings, List<One> heaviest) {
        Below {
            heaviest = List.copyOf(heaviest);
        }
    }

    Sheet sheet() {
        return new Sheet(
                List.of(Messages.of("results").text("columns").split(";")),
                Stream.concat(findings.stream(), below.stream().flatMap(b -> b.heaviest().stream()))
                        .map(One::row)
                        .toList());
    }
}
