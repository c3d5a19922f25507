package se.styrkedja.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.Holding;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.Standing;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.goals.Goals;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.plans.Plans;
import se.styrkedja.vocabulary.SchoolYear;

/// The door to what waits for a person, asked of all rooms below.
public final class Waiting {
    /// How long before an event of the year wheel begins it waits for somebody.
    private static final int DAYS_AHEAD = 14;

    /// How long what was late in last year's wheel still waits.
    private static final int DAYS_AFTER = 120;

    private final Dialogues dialogues;
    private final Plans plans;
    private final Goals goals;
    private final YearWheels wheels;
    private final Organisation organisation;

    public Waiting(Dialogues dialogues, Plans plans, Goals goals, YearWheels wheels, Organisation organisation) {
        this.dialogues = dialogues;
        this.plans = plans;
        this.goals = goals;
        this.wheels = wheels;
        this.organisation = organisation;
    }

    /// By the day it is due, the earliest first.
    public List<Wait> of(Standing who, LocalDate today) {
        var scope = who.scope();
        var work = Waits.of(
                who, dialogues.all(scope), dialogues.openPoints(scope), plans.chains(scope), goals.all(scope), today);
        return Stream.concat(work.stream(), wheel(who, today))
                .sorted(Comparator.comparing(Wait::due).thenComparing(Wait::what))
                .toList();
    }

    /// One for each role that sees to an event which some node has not spoken of: who leads many schools is reminded
    /// once of them all.
    private Stream<Wait> wheel(Standing who, LocalDate today) {
        if (!who.may(Right.MARK_EVENT)) return Stream.empty();
        var places = Places.of(organisation.register(who.scope()), who.tenant(), today);
        var year = SchoolYear.of(today);
        return Stream.of(year.previous(), year)
                .flatMap(y -> wheels.wheel(who.scope(), y).stream())
                .flatMap(wheel -> wheel.events().stream())
                .filter(event -> !event.isCalledOff() && isNear(event, today))
                .flatMap(event -> who.holdings().stream()
                        .filter(holding -> isOpen(event, holding, places))
                        .map(Holding::node)
                        .distinct()
                        .map(node -> wait(event, node)));
    }

    private static boolean isNear(WheelEvent event, LocalDate today) {
        return !event.days().first().minusDays(DAYS_AHEAD).isAfter(today)
                && event.days().last().plusDays(DAYS_AFTER).isAfter(today);
    }

    private static boolean isOpen(WheelEvent event, Holding holding, Places places) {
        return places.charges(event.design(), holding).stream()
                .anyMatch(node -> event.mark(node).isEmpty());
    }

    private static Wait wait(WheelEvent event, Node node) {
        return new Wait(
                event.days().last(),
                Wait.Kind.WHEEL_EVENT,
                event.design().what(),
                node,
                "/arshjul/" + event.id().value());
    }
}
