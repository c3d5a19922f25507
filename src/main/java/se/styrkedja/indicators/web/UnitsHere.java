package se.styrkedja.indicators.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.shown.Lines;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;

/// The figures of a municipality's units in one year: the newest that both they and the municipality have, and
/// where the municipality has none of its own the newest that they have.
///
/// @param period empty when none of them has any figure, nor a mark
record UnitsHere(Optional<Period> period, List<ResolvedFigure> figures) {
    UnitsHere {
        figures = List.copyOf(figures);
    }

    static UnitsHere of(Indicator indicator, Question question, Lines lines, Ledger ledger, Register register) {
        var all = ledger.periods(indicator.id(), Level.UNIT, question.breakdown()).stream()
                .map(period -> in(period, indicator, question, ledger, register))
                .filter(here -> !here.figures().isEmpty())
                .sorted(Comparator.comparing((UnitsHere here) -> here.period().orElseThrow())
                        .reversed())
                .toList();
        return all.stream()
                .filter(here -> lines.of(Role.OWN)
                        .filter(own -> own.byPeriod().containsKey(here.period().orElseThrow()))
                        .isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(() -> new UnitsHere(Optional.empty(), List.of()));
    }

    private static UnitsHere in(
            Period period, Indicator indicator, Question question, Ledger ledger, Register register) {
        return new UnitsHere(
                Optional.of(period),
                ledger.everybody(indicator.id(), Level.UNIT, period, question.breakdown()).stream()
                        .filter(s -> register.unit(s.observed().subject().code())
                                .filter(u -> u.municipality().equals(question.municipality()))
                                .isPresent())
                        .toList());
    }
}
