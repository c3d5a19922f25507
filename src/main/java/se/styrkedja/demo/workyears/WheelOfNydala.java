package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.roles.Role;
import se.styrkedja.organisation.Register;
import se.styrkedja.oversight.yearwheel.Days;
import se.styrkedja.oversight.yearwheel.Design;
import se.styrkedja.oversight.yearwheel.Mark;
import se.styrkedja.oversight.yearwheel.Paper;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.Reach;
import se.styrkedja.oversight.yearwheel.StandardWheel;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.When;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// Nydala's year wheels: the one of last year, nearly all done, and the one of this year, revised after it and done as
/// far as the year has come.
final class WheelOfNydala {
    private static final Messages WORDS = Messages.of("workyears");
    private static final SchoolYear LAST = new SchoolYear(2025);
    private static final LocalDate BEGUN = LocalDate.of(2025, 6, 12);
    private static final LocalDate REVISED = LocalDate.of(2026, 6, 17);

    /// What is followed where it is written needs nobody's word; a few give it all the same.
    private static final int HASTY = 12;

    private static final When LATER = When.parse("between:11-09/11-27").orElseThrow();

    private final YearWheels wheels;
    private final Register register;
    private final Membership director;
    private final List<Membership> managers;

    private WheelOfNydala(YearWheels wheels, Register register, Membership director, List<Membership> managers) {
        this.wheels = wheels;
        this.register = register;
        this.director = director;
        this.managers = List.copyOf(managers);
    }

    /// Writes them, where there is no wheel yet.
    public static void write(YearWheels wheels, Accounts accounts, Register register, Scope scope, LocalDate today) {
        var director =
                holding(accounts, scope, Role.SCHOOL_DIRECTOR, today).stream().findFirst();
        if (director.isEmpty() || !wheels.years(scope).isEmpty()) return;
        var managers = holding(accounts, scope, Role.AREA_MANAGER, today);
        var written = new WheelOfNydala(wheels, register, director.get(), managers);
        written.begin();
        written.revise();
        written.go(LAST, today);
        written.go(LAST.next(), today);
    }

    private static List<Membership> holding(Accounts accounts, Scope scope, Role role, LocalDate today) {
        return accounts.people(scope).stream()
                .filter(person ->
                        person.held().role() == role && person.held().tenure().covers(today))
                .flatMap(person -> accounts.standing(person.account().id(), today).stream())
                .toList();
    }

    /// The first wheel had the autumn's dialogues so late that the report was written before them.
    private void begin() {
        var events = StandardWheel.events().stream()
                .map(event -> isAutumnDialogue(event) ? at(event, LATER) : event)
                .toList();
        wheels.begin(
                        director.permit(WheelRight.REVISE_WHEEL, Node.WHOLE),
                        events,
                        WORDS.text("wheel.begin.why"),
                        LAST,
                        BEGUN)
                .kept();
    }

    private void revise() {
        var permit = director.permit(WheelRight.REVISE_WHEEL, Node.WHOLE);
        var standard = StandardWheel.events().stream()
                .filter(WheelOfNydala::isAutumnDialogue)
                .findFirst()
                .orElseThrow();
        wheels.templates(director.scope()).stream()
                .filter(template -> isAutumnDialogue(template.design()))
                .forEach(
                        template -> wheels.revise(permit, template, standard, WORDS.text("wheel.dialogue.why"), REVISED)
                                .kept());
        wheels.make(permit, LAST.next(), REVISED).kept();
        managers.stream().findFirst().ifPresent(this::network);
        wheels.wheel(director.scope(), LAST.next()).orElseThrow().events().stream()
                .filter(event -> !event.design().theme().isEmpty())
                .findFirst()
                .ifPresent(event -> wheels.move(
                                permit,
                                event,
                                0,
                                new Days(
                                        event.days().first().plusWeeks(1),
                                        event.days().last().plusWeeks(1)),
                                WORDS.text("wheel.moved.why"),
                                LocalDate.of(2026, 8, 20))
                        .kept());
    }

    /// An area has events of its own.
    private void network(Membership manager) {
        var area = manager.holdings().getFirst().node();
        wheels.introduce(
                manager.permit(WheelRight.REVISE_WHEEL, area),
                new Design(
                        WORDS.text("wheel.network"),
                        WORDS.text("wheel.network.how"),
                        new When.InWeek(39),
                        Role.AREA_MANAGER,
                        Set.of(Role.HEAD_TEACHER, Role.STAFF),
                        area,
                        Reach.ITSELF,
                        Paper.NONE,
                        Paper.NONE,
                        ""),
                WORDS.text("wheel.network.why"),
                LocalDate.of(2026, 8, 17));
    }

    /// What has been due is done at most nodes; at some it was not, and some have not said yet. Of the files nobody
    /// says anything: they are in or not.
    private void go(SchoolYear year, LocalDate today) {
        var places = Places.of(register, director.tenant(), today);
        for (var event : wheels.wheel(director.scope(), year).orElseThrow().events())
            if (event.days().first().isBefore(today)
                    && event.design().output().register() != se.styrkedja.oversight.yearwheel.Register.RESULTS_IN)
                places.of(event.design()).forEach(node -> go(event, node, today));
    }

    private void go(WheelEvent event, Node node, LocalDate today) {
        int chance = chance(event, node);
        boolean past = event.days().last().isBefore(today);
        var on = event.days().last().minusDays(chance % 8);
        if (on.isAfter(today) || (!past && chance > 40) || (isThisYear(event) && isSilent(event, node, chance))) return;
        if (event.isFollowed() && chance > HASTY) return;
        var permit = who(node).permit(WheelRight.MARK_EVENT, node);
        if (chance < 3 && node instanceof Node.Unit)
            say(wheels.notDone(permit, event, node, 0, WORDS.text("wheel.not." + chance), on));
        else say(wheels.done(permit, event, node, 0, chance % 9 < 3 ? WORDS.text("wheel.done." + chance % 3) : "", on));
    }

    /// Of what its register shows nobody has to say anything.
    private static void say(WriteResult<Mark> said) {
        if (!(said instanceof WriteResult.Refused<Mark>(var reasons)) || !reasons.contains(YearWheels.SHOWN))
            said.kept();
    }

    /// From 0 to 119, the same each time.
    private static int chance(WheelEvent event, Node node) {
        return (((event.design().what() + node.text()).hashCode() * 0x9E3779B9) >>> 8) % 120;
    }

    private static boolean isThisYear(WheelEvent event) {
        return event.year().equals(LAST.next());
    }

    /// Some have not said yet. Of Lindskolan it is known what: this year's dialogue has not been held.
    private boolean isSilent(WheelEvent event, Node node, int chance) {
        if (!isLindskolan(node)) return chance > 115 && node instanceof Node.Unit;
        return event.design().by() == Role.HEAD_TEACHER
                && event.design().output().address().equals("/dialoger");
    }

    private boolean isLindskolan(Node node) {
        return node instanceof Node.Unit(var code)
                && register.unit(code)
                        .filter(unit -> unit.name().equals("Lindskolan"))
                        .isPresent();
    }

    private Membership who(Node node) {
        return managers.stream()
                .filter(manager -> manager.may(WheelRight.MARK_EVENT, node))
                .findFirst()
                .orElse(director);
    }

    private static boolean isAutumnDialogue(Design design) {
        return design.by() == Role.AREA_MANAGER && design.when().in(LAST).last().getMonthValue() == 11;
    }

    private static Design at(Design design, When when) {
        return new Design(
                design.what(),
                design.how(),
                when,
                design.by(),
                design.with(),
                design.within(),
                design.reach(),
                design.input(),
                design.output(),
                design.theme());
    }
}
