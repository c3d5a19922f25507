package se.styrkedja.goals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// The units that a goal is for, and their figure together: the organiser's own figure is of all its
/// units, and a goal for the compulsory schools is not tried by it.
///
/// @param organiser its code
record UnitsTogether(Register register, Ledger ledger, String organiser) {
    private static final String ANY_FORM = "all";

    /// Whether the organiser's figure is of just those that the goal is for.
    boolean isOfAll(Indicator indicator, GoalText text, Period period) {
        if (!text.nodes().contains(new Node.Whole())) return false;
        if (text.forms().isEmpty() || !indicator.schoolForm().equals(ANY_FORM)) return true;
        var all = register.unitsOf(organiser, period);
        return all.isEmpty() || units(text, period).size() == all.size();
    }

    /// The mean of the units that the goal is for, each weighing as many as stand behind its figure,
    /// in the latest period that is no later. Shape: empty where a figure of one of them is hidden or
    /// missing, or of unknown size; what only some units have, such as results of year 9, is of those
    /// that have it.
    Optional<Reading> latest(Indicator indicator, GoalText text, Period during) {
        var byPeriod = new TreeMap<Period, List<ResolvedFigure>>(Comparator.comparing(Period::lastDay));
        for (var unit : register.everOf(organiser))
            for (var stated : ledger.of(Subject.unit(unit.code()))) {
                var observed = stated.observed();
                if (observed.indicator().equals(indicator.id())
                        && observed.breakdown().equals(Breakdown.TOTAL)
                        && !observed.period().lastDay().isAfter(during.lastDay()))
                    byPeriod.merge(observed.period(), List.of(stated), UnitsTogether::with);
            }
        return Optional.ofNullable(byPeriod.lastEntry())
                .flatMap(latest -> together(indicator, text, latest.getKey(), latest.getValue(), during));
    }

    private Optional<Reading> together(
            Indicator indicator, GoalText text, Period period, List<ResolvedFigure> stated, Period during) {
        var codes = units(text, period).stream().map(Unit::code).collect(Collectors.toSet());
        var theirs = stated.stream()
                .filter(s -> codes.contains(s.observed().subject().code()))
                .toList();
        boolean isWhole = !theirs.isEmpty()
                && (!indicator.schoolForm().equals(ANY_FORM) || theirs.size() == codes.size())
                && theirs.stream()
                        .allMatch(s -> s.known().isPresent() && s.persons().orElse(0) > 0);
        return isWhole ? Optional.of(mean(indicator, period, theirs, during)) : Optional.empty();
    }

    private static Reading mean(Indicator indicator, Period period, List<ResolvedFigure> theirs, Period during) {
        int persons = theirs.stream().mapToInt(s -> s.persons().orElseThrow()).sum();
        var value = theirs.stream()
                .map(s -> s.known()
                        .orElseThrow()
                        .value()
                        .multiply(BigDecimal.valueOf(s.persons().orElseThrow())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(persons), MathContext.DECIMAL64);
        return new Reading.Known(
                value,
                Gauging.shown(value, indicator.scale()),
                period.toString(),
                persons,
                Wording.units(theirs.size()),
                "/indikatorer/" + indicator.id(),
                !period.lastDay().isBefore(during.firstDay()));
    }

    private List<Unit> units(GoalText text, Period period) {
        return register.unitsOf(organiser, period).stream()
                .filter(unit -> text.forms().isEmpty() || unit.forms().stream().anyMatch(text.forms()::contains))
                .filter(unit -> isFor(text.nodes(), unit))
                .toList();
    }

    private static boolean isFor(Set<Node> nodes, Unit unit) {
        return nodes.stream().anyMatch(node -> switch (node) {
            case Node.Whole whole -> true;
            case Node.Area(String name) -> name.equals(unit.area());
            case Node.Unit(String code) -> code.equals(unit.code());
        });
    }

    private static List<ResolvedFigure> with(List<ResolvedFigure> some, List<ResolvedFigure> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
