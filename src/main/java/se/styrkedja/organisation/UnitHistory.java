package se.styrkedja.organisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// All that is said of one unit: what sources saw on a day, and what its organiser's list says over a time. Immutable.
///
/// As it was on a day: the latest fact of that day or before stands first, then the first one after it, then those
/// without a day; what one does not say is filled in from the next. Whether it was in operation is for the list to
/// say; where it is silent, or somebody else's unit was seen, it was.
final class UnitHistory {
    private final List<Statement> statements;
    /// Those of the organiser's list.
    private final List<Statement> listed;

    /// @param lasting whether it holds over a time, and is not only what was seen on a day
    private record Statement(Unit unit, boolean lasting, Validity valid, String successor) {
        static Statement of(Fact.UnitSeen seen) {
            var day = new Validity(new Validity.Start.Known(seen.asOf()), new Validity.End.Known(seen.asOf()));
            return new Statement(unit(seen, ""), false, day, "");
        }

        static Statement of(Fact.UnitDuring during) {
            return new Statement(unit(during.unit(), during.area()), true, during.valid(), during.successor());
        }

        private static Unit unit(Fact.UnitSeen seen, String area) {
            return new Unit(
                    seen.code(),
                    seen.name().isEmpty() ? seen.code() : seen.name(),
                    seen.municipalityCode(),
                    seen.organiserCode(),
                    seen.organiserKind(),
                    seen.forms(),
                    seen.grades(),
                    area,
                    seen.asOf());
        }

        boolean isDated() {
            return unit.isDated();
        }

        /// How little it says of that day; 0 says most.
        int remoteness(LocalDate day) {
            if (lasting && !valid.covers(day)) return 3;
            if (!isDated()) return 2;
            return unit.asOf().isAfter(day) ? 1 : 0;
        }

        long daysFrom(LocalDate day) {
            return Math.abs(ChronoUnit.DAYS.between(unit.asOf(), day));
        }

        /// Whether it was seen with another organiser in a school year after the time that the list speaks of.
        boolean tellsOfAnotherAfter(Statement listed) {
            return wasSeen()
                    && listed.valid.isOverBy(SchoolYear.of(unit.asOf()).firstDay())
                    && !unit.organiser().isEmpty()
                    && !unit.organiser().equals(listed.unit.organiser());
        }

        boolean wasSeen() {
            return !lasting && isDated();
        }
    }

    private UnitHistory(Stream<Statement> said) {
        statements = said.sorted(Comparator.comparing(s -> s.unit().asOf())).toList();
        listed = statements.stream().filter(Statement::lasting).toList();
    }

    /// @param facts about one unit, in the order they came: at least one
    static UnitHistory of(List<Fact> facts) {
        return new UnitHistory(facts.stream().flatMap(fact -> switch (fact) {
            case Fact.UnitSeen seen -> Stream.of(Statement.of(seen));
            case Fact.UnitDuring during -> Stream.of(Statement.of(during));
            case Fact.MunicipalityNamed m -> Stream.of();
            case Fact.OrganiserNamed o -> Stream.of();
            case Fact.UnitAlsoCalled a -> Stream.of();
            case Fact.GroupFormed g -> Stream.of();
        }));
    }

    /// The latest fact, with what it does not say filled in from earlier ones.
    Unit latest() {
        return joined(statements.reversed());
    }

    /// As it was on that day; empty when it was not in operation.
    Optional<Unit> on(LocalDate day) {
        if (!isInOperation(day)) return Optional.empty();
        return Optional.of(joined(statements.reversed().stream()
                .sorted(Comparator.comparingInt((Statement s) -> s.remoteness(day))
                        .thenComparingLong(s -> s.daysFrom(day)))
                .toList()));
    }

    /// As it was on the last day of the period that it was in operation.
    Optional<Unit> in(Period period) {
        return Stream.concat(
                        Stream.of(period.lastDay()),
                        listed.reversed().stream()
                                .flatMap(s -> s.valid.end() instanceof Validity.End.Known(var last)
                                        ? Stream.of(last)
                                        : Stream.<LocalDate>of())
                                .filter(last -> !last.isBefore(period.firstDay()) && !last.isAfter(period.lastDay())))
                .flatMap(day -> on(day).stream())
                .findFirst();
    }

    /// What became of it, in the order it happened.
    List<UnitChange> changes() {
        var changes = new ArrayList<UnitChange>();
        for (int i = 1; i < listed.size(); i++)
            handover(listed.get(i - 1).unit(), listed.get(i)).ifPresent(changes::add);
        ending().ifPresent(changes::add);
        return List.copyOf(changes);
    }

    /// How it ceased, if it has; the day may be one that is planned.
    Optional<UnitChange> ending() {
        if (listed.isEmpty()
                || !(listed.getLast().valid.end() instanceof Validity.End.Known(var day))
                || statements.stream().anyMatch(s -> s.tellsOfAnotherAfter(listed.getLast()))) return Optional.empty();
        var successor = listed.getLast().successor;
        return Optional.of(
                successor.isEmpty()
                        ? new UnitChange.Closed(latest(), day)
                        : new UnitChange.Merged(latest(), day, successor));
    }

    private Optional<UnitChange> handover(Unit before, Statement after) {
        boolean same = before.organiser().equals(after.unit.organiser());
        if (same || before.organiser().isEmpty() || after.unit.organiser().isEmpty()) return Optional.empty();
        return after.valid.start() instanceof Validity.Start.Known(var day)
                ? Optional.of(new UnitChange.HandedOver(latest(), day, before.organiser(), after.unit.organiser()))
                : Optional.empty();
    }

    private boolean isInOperation(LocalDate day) {
        if (listed.isEmpty()) return true;
        var then = listed.reversed().stream()
                .filter(s -> !s.unit.asOf().isAfter(day))
                .findFirst()
                .orElse(listed.getFirst());
        if (then.valid.covers(day)) return true;
        var before = statements.stream().filter(s -> !s.unit.asOf().isAfter(day));
        return then.valid.beginsAfter(day)
                ? before.anyMatch(Statement::wasSeen)
                : before.anyMatch(s -> s.tellsOfAnotherAfter(then));
    }

    /// The first of them, with what it does not say filled in from the next.
    private static Unit joined(List<Statement> inOrder) {
        var forms = new TreeSet<SchoolForm>();
        var unit = inOrder.getFirst().unit();
        for (var one : inOrder) {
            forms.addAll(one.unit.forms());
            unit = filled(unit, one.unit);
        }
        return new Unit(
                unit.code(),
                unit.name(),
                unit.municipality(),
                unit.organiser(),
                unit.organiserKind(),
                forms,
                unit.grades(),
                unit.area(),
                unit.asOf());
    }

    private static Unit filled(Unit unit, Unit other) {
        return new Unit(
                unit.code(),
                unit.name().equals(unit.code()) ? other.name() : unit.name(),
                unit.municipality().isEmpty() ? other.municipality() : unit.municipality(),
                unit.organiser().isEmpty() ? other.organiser() : unit.organiser(),
                unit.organiserKind() == OrganiserKind.UNKNOWN ? other.organiserKind() : unit.organiserKind(),
                unit.forms(),
                unit.grades().isEmpty() ? other.grades() : unit.grades(),
                unit.area().isEmpty() ? other.area() : unit.area(),
                unit.asOf());
    }
}
