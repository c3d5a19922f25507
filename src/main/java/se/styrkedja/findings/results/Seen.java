package se.styrkedja.findings.results;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Findings;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.organisation.Unit;

/// What is noticed at a outlook, before and after the reader has chosen what to see.
///
/// @param all every finding of the place and below it, chosen or not
/// @param own those of the place itself that were chosen
/// @param below the units with a figure, each with those of its findings that were chosen
record Seen(List<Finding> all, List<Finding> own, List<AtUnit> below, boolean hasFigures) {
    Seen {
        all = List.copyOf(all);
        own = List.copyOf(own);
        below = List.copyOf(below);
    }

    record AtUnit(Unit unit, List<Finding> noticed) {
        AtUnit {
            noticed = List.copyOf(noticed);
        }
    }

    static Seen of(Outlook outlook, Ledger ledger, Findings findings, Choosing choosing) {
        var own = outlook.own().stream()
                .flatMap(comparison -> findings.of(ledger, comparison).stream())
                .toList();
        var below = outlook.below().stream()
                .filter(b -> !ledger.of(b.comparison().subject()).isEmpty())
                .map(b -> new AtUnit(b.unit(), findings.of(ledger, b.comparison())))
                .toList();
        return new Seen(
                Stream.concat(own.stream(), below.stream().flatMap(b -> b.noticed().stream()))
                        .toList(),
                own.stream().filter(choosing::lets).toList(),
                below.stream()
                        .map(b -> new AtUnit(
                                b.unit(),
                                b.noticed().stream().filter(choosing::lets).toList()))
                        .toList(),
                !below.isEmpty()
                        || outlook.own().stream()
                                .anyMatch(comparison ->
                                        !ledger.of(comparison.subject()).isEmpty()));
    }

    /// The unit with the heaviest finding of all below; none where nothing is notable.
    List<AtUnit> heaviest() {
        return below.stream()
                .filter(b -> !b.noticed().isEmpty())
                .sorted((a, b) -> Double.compare(
                        b.noticed().getFirst().weight(), a.noticed().getFirst().weight()))
                .limit(1)
                .toList();
    }
}
