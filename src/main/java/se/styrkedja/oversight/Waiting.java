package se.styrkedja.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.assignees.Assignments;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.yearwheel.EventUnderWay;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.rooms.Tasks;

/// The door to what waits for a person, asked of all rooms below.
public final class Waiting implements Assignments {
    /// How long before an event of the year wheel begins it waits for somebody.
    private static final int DAYS_AHEAD = 14;

    /// How long what was late in last year's wheel still waits.
    private static final int DAYS_AFTER = 120;

    private final ScopedReads reads;
    private final WaitStore store;
    private final Efforts efforts;
    private final YearWheels wheels;
    private final Organisation organisation;

    public Waiting(
            DataSource database, Efforts efforts, YearWheels wheels, Organisation organisation, List<Tasks> tasks) {
        reads = new ScopedReads(database);
        store = new WaitStore(database, tasks);
        this.efforts = efforts;
        this.wheels = wheels;
        this.organisation = organisation;
    }

    /// By the day it is due, the earliest first.
    public List<Wait> of(Membership who, LocalDate today) {
        var work = new Waits(who, today).among(reads.run(who.scope(), () -> store.open(who, today)));
        return Stream.of(work.stream(), wordless(who, today), wheel(who, today))
                .flatMap(waits -> waits)
                .sorted(Comparator.comparing(Wait::due).thenComparing(Wait::what))
                .toList();
    }

    @Override
    public List<String> of(Scope scope, AccountId who, LocalDate today) {
        return reads.run(scope, () -> store.assigned(who, today));
    }

    /// Efforts whose period is over and that nobody has said the last words of: they wait for whoever is responsible,
    /// and for whoever leads the node.
    private Stream<Wait> wordless(Membership who, LocalDate today) {
        return efforts.all(who.scope()).stream()
                .filter(effort -> effort.stage(today) == Effort.Stage.WORDLESS)
                .filter(effort -> who.may(effort.ends(), effort.node()))
                .filter(effort -> effort.frame().responsible().is(who.account().id())
                        || who.holdings().stream()
                                .anyMatch(holding -> holding.node().equals(effort.node())))
                .map(effort -> new Wait(
                        effort.lastDay(),
                        Wait.END_EFFORT,
                        effort.frame().title(),
                        effort.frame().responsible().is(who.account().id())
                                ? ""
                                : effort.frame().responsible().name(),
                        effort.node(),
                        "/insatser/" + effort.id().value() + "#ord",
                        new Wait.Answer.OnItsPage()));
    }

    /// One for each role that sees to an event which some node has not spoken of: who leads many schools is reminded
    /// once of them all.
    private Stream<Wait> wheel(Membership who, LocalDate today) {
        if (!who.may(WheelRight.MARK_EVENT)) return Stream.empty();
        var places = Places.of(organisation.register(who.scope()), who.tenant(), today);
        return wheels.under(who.scope(), today.minusDays(DAYS_AFTER), today.plusDays(DAYS_AHEAD)).stream()
                .flatMap(event -> who.holdings().stream()
                        .filter(holding -> isOpen(event, holding, places))
                        .map(RoleGrant::node)
                        .distinct()
                        .map(node -> wait(event, node, places)));
    }

    private static boolean isOpen(EventUnderWay event, RoleGrant holding, Places places) {
        return places.charges(event.design(), holding).stream().anyMatch(node -> !event.isSettled(node));
    }

    /// One that a register follows is done where its outcome is written, and one that several nodes do on its page.
    private static Wait wait(EventUnderWay event, Node node, Places places) {
        var page = "/arshjul/" + event.id().value();
        var register = event.design().output().register();
        boolean hers = !register.isProof() && places.of(event.design()).contains(node);
        var elsewhere = register.isProof() ? new Wait.Answer.ByRegister(register) : new Wait.Answer.OnItsPage();
        return new Wait(
                event.days().last(),
                Wait.WHEEL_EVENT,
                event.design().what(),
                "",
                node,
                page,
                hers ? new Wait.Answer.Event(page + "/markering", event.version(node)) : elsewhere);
    }
}
