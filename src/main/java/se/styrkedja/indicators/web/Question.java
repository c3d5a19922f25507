package se.styrkedja.indicators.web;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Whom a reader asks about, and which part: what the address says, or else what there is most of.
///
/// @param municipality the code of the municipality that the subject is, or lies in; empty for the country
record Question(Subject about, String municipality, Breakdown breakdown) {

    static Question of(
            Indicator indicator, String municipality, String unit, String part, Ledger ledger, Register register) {
        var chosen = chosenUnit(municipality, unit, register);
        var where = chosen.map(Unit::municipality)
                .or(() -> Optional.of(municipality).filter(m -> Subject.isCode(Level.MUNICIPALITY, m)))
                .or(() -> mostSeen(ledger, register))
                .orElse("");
        var about = chosen.map(u -> Subject.unit(u.code()))
                .orElseGet(() -> where.isEmpty() ? Subject.COUNTRY : Subject.municipality(where));
        return new Question(about, where, breakdown(indicator, part, about, ledger));
    }

    /// A unit counts as chosen while it lies in the chosen municipality; another municipality lets it go.
    private static Optional<Unit> chosenUnit(String municipality, String code, Register register) {
        return register.unit(code)
                .filter(u -> municipality.isEmpty() || u.municipality().equals(municipality));
    }

    /// The municipality with most units that the indicator says something of.
    private static Optional<String> mostSeen(Ledger ledger, Register register) {
        return ledger.subjects().stream()
                .filter(s -> s.level() == Level.UNIT)
                .flatMap(s -> register.unit(s.code()).stream())
                .map(Unit::municipality)
                .filter(m -> !m.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /// What is asked for; else the widest part that the subject has a figure of, or the country, or anybody.
    private static Breakdown breakdown(Indicator indicator, String part, Subject about, Ledger ledger) {
        var asked = Breakdown.parse(part);
        if (asked.isPresent()) return asked.get();
        return Stream.of(Stream.of(about), Stream.of(Subject.COUNTRY), ledger.subjects().stream())
                .flatMap(subjects -> widest(indicator, subjects, ledger).stream())
                .findFirst()
                .orElse(Breakdown.TOTAL);
    }

    private static Optional<Breakdown> widest(Indicator indicator, Stream<Subject> subjects, Ledger ledger) {
        return subjects.flatMap(subject -> ledger.of(subject).stream())
                .filter(s -> s.observed().indicator().equals(indicator.id()))
                .map(s -> s.observed().breakdown())
                .min(Comparator.comparingInt((Breakdown b) -> b.by().size()).thenComparing(Comparator.naturalOrder()));
    }

    boolean isOfAll() {
        return breakdown.equals(Breakdown.TOTAL);
    }
}
