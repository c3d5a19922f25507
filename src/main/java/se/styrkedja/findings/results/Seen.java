package se.styrkedja.findings.results;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Comparison;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Findings;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Level;

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

    /// @param ground what the place's own figures are taken from where no publisher states them; none for a unit
    static Seen of(
            Outlook outlook, Ledger ledger, Optional<FigureContext> ground, Findings findings, Choosing choosing) {
        var own = outlook.own().stream()
                .flatMap(comparison -> own(outlook, comparison, ledger, ground, findings).stream())
                .sorted(Finding.byEvidence())
                .toList();
        var below = outlook.below().stream()
                .filter(b -> !ledger.of(b.comparison().subject()).isEmpty())
                .map(b -> new AtUnit(b.unit(), findings.ofUnit(ledger, outlook.units(), b.comparison(), LocalDate.MAX)))
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

    private static List<Finding> own(
            Outlook outlook, Comparison own, Ledger ledger, Optional<FigureContext> ground, Findings findings) {
        if (own.subject().level() == Level.UNIT) return findings.ofUnit(ledger, outlook.units(), own, LocalDate.MAX);
        return ground.map(g -> findings.of(ledger, own, g)).orElseGet(() -> findings.of(ledger, own));
    }

    /// What the page leads with: the heaviest of those of the place itself, where it is supported.
    Optional<Finding> leading() {
        return own.stream().limit(1).filter(Seen::isSupported).findFirst();
    }

    /// What stands beside what the page leads with, the surest of each indicator first.
    List<Finding> next() {
        return Finding.firstOfEach(own, Finding::address).stream()
                .skip(leading().stream().count())
                .toList();
    }

    /// Whether there is anything to ask, though nothing leads.
    boolean isAsked() {
        return !own.isEmpty() || below.stream().anyMatch(b -> !b.noticed.isEmpty());
    }

    /// Whether a unit below has something supported: then it is not so that nothing is.
    boolean isSupportedBelow() {
        return below.stream().flatMap(b -> b.noticed.stream()).anyMatch(Seen::isSupported);
    }

    /// How many of the chosen findings cannot be tested.
    ///
    /// @param whole of the place itself alone; else also of the units below it
    long untested(boolean whole) {
        return Stream.concat(own.stream(), whole ? Stream.of() : below.stream().flatMap(b -> b.noticed.stream()))
                .filter(f -> f.sureness() == Chance.Sureness.UNTESTED)
                .count();
    }

    /// The unit with the surest supported finding of all below, where the place has no findings of its own.
    Optional<AtUnit> heaviest() {
        if (!own.isEmpty()) return Optional.empty();
        return below.stream()
                .filter(b -> b.noticed.stream().limit(1).anyMatch(Seen::isSupported))
                .min(Comparator.comparing(b -> b.noticed.getFirst(), Finding.byEvidence()));
    }

    private static boolean isSupported(Finding finding) {
        return finding.backing().isLeading();
    }
}
