package se.styrkedja.plans.efforts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.efforts.EffortId;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

@Controller
class NewEffortRoutes {
    private static final Messages WORDS = Messages.of("efforts");
    private static final String NEW = "/insatser/ny";

    private final Efforts efforts;
    private final Plans plans;
    private final Measuring measuring;
    private final Clock clock;

    NewEffortRoutes(Efforts efforts, Plans plans, Measuring measuring, Clock clock) {
        this.efforts = efforts;
        this.plans = plans;
        this.measuring = measuring;
        this.clock = clock;
    }

    /// GET /insatser/ny?slag=&enhet=&verksamhet=
    @GetMapping(NEW)
    Answer form(
            CurrentUser user,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet) {
        var today = LocalDate.now(clock);
        var form = Form.filled(Map.of(
                "start",
                today.toString(),
                "slut",
                SchoolYear.of(today).lastDay().toString(),
                "ansvarig",
                user.account()));
        var desk = desk(user, Kind.named(slag), enhet, verksamhet);
        return new Answer.Page("plans/efforts/web/neweffort", desk.page(form));
    }

    /// POST /insatser/ny?slag=&enhet=&verksamhet=
    @PostMapping(NEW)
    Answer begin(
            CurrentUser user,
            Form form,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet) {
        var desk = desk(user, Kind.named(slag), enhet, verksamhet);
        return begun(desk, form)
                .<Answer>map(id -> new Answer.SeeOther("/insatser/" + id.value()))
                .orElseGet(() -> new Answer.Faulty("plans/efforts/web/neweffort", desk.page(form)));
    }

    /// Errors: [se.styrkedja.access.Denied] for a node where the reader may not begin one.
    private Desk desk(CurrentUser user, Kind kind, String unit, String area) {
        var all = Nodes.of(user, kind.begins());
        var nodes = kind == Kind.SUPPORT
                ? new Nodes(
                        kind.begins(),
                        all.all().stream()
                                .filter(named -> named.node() instanceof Node.Unit)
                                .toList())
                : all;
        var at = nodes.asked(unit, area);
        var servable = Servable.of(user, plans, at.node());
        var grounds = kind == Kind.SUPPORT
                ? Grounds.of(user, measuring, at.node(), servable.chains())
                : new Grounds(Map.of(), Map.of());
        boolean chosen = kind != Kind.SUPPORT || nodes.all().size() == 1 || !unit.isEmpty();
        return new Desk(user, kind, nodes, at, chosen, servable, grounds);
    }

    /// The effort that was begun; empty when something is wrong with what was typed.
    private Optional<EffortId> begun(Desk desk, Form form) {
        var node = desk.at().node();
        var permit = desk.user().permit(desk.kind().begins(), node);
        var frame = EffortForm.frame(form, desk.responsible(), desk.servable().open(), desk.mustServe());
        var today = LocalDate.now(clock);
        return switch (desk.kind()) {
            case PROGRAMME -> {
                var purpose = form.text(EffortFields.PURPOSE);
                var partner = form.optional(EffortFields.PARTNER);
                var funding = EffortForm.funding(form);
                yield frame.filter(f -> !form.isWrong())
                        .map(f -> efforts.beginProgramme(permit, node, f, purpose, partner, funding, today));
            }
            case MISSION -> {
                var teacher = desk.teachers().read(form, EffortFields.TEACHER);
                var mission = form.text(EffortFields.MISSION);
                yield frame.filter(f -> !form.isWrong())
                        .map(f -> efforts.giveMission(permit, node, f, teacher, mission, today));
            }
            case SUPPORT -> {
                var support = form.text(EffortFields.SUPPORT);
                var evidence = desk.grounds().chosen(form);
                if (evidence.isEmpty()) form.wrong(desk.field(), WORDS.text("fault.evidence"));
                yield frame.filter(f -> !form.isWrong())
                        .map(f -> efforts.giveSupport(permit, node, f, support, evidence, today));
            }
        };
    }

    /// Where an effort of one kind is begun at one node.
    ///
    /// @param chosen whether somebody has chosen the node: no unit is given support because it comes first by name
    private record Desk(
            CurrentUser user,
            Kind kind,
            Nodes nodes,
            Nodes.Named at,
            boolean chosen,
            Servable servable,
            Grounds grounds) {

        boolean mustServe() {
            return kind == Kind.MISSION;
        }

        Assignees responsible() {
            return user.assignees(kind.ends(), at.node());
        }

        Assignees teachers() {
            return kind == Kind.MISSION ? user.assignees(PlanRight.REPORT_ACTIVITY, at.node()) : Assignees.none();
        }

        /// The field where evidence is asked for first.
        String field() {
            return grounds.figures().isEmpty() ? "mal" : Grounds.FIGURES.getFirst();
        }

        NewEffortPage page(Form form) {
            var address = NEW + "?slag=" + kind.code();
            return new NewEffortPage(
                    user.inside(
                                    Part.section(user),
                                    chosen
                                            ? WORDS.text("new." + kind, at.name(), at.placed())
                                            : WORDS.text("new.where"))
                            .below(Part.Place.EFFORTS.title(), Part.Place.EFFORTS.address())
                            .with(form),
                    form,
                    address + "&" + at.node().query(),
                    kind.code(),
                    at.name(),
                    nodes.all().size() == 1
                            ? List.of()
                            : nodes.all().stream()
                                    .map(n ->
                                            new Choice(address + "&" + n.node().query(), n.name()))
                                    .toList(),
                    chosen(),
                    responsible(),
                    teachers(),
                    servable.choices(servable.open()),
                    mustServe(),
                    grounds.figureChoices(),
                    grounds.goalChoices(),
                    mustServe() && servable.open().isEmpty() && user.may(PlanRight.PROPOSE_AREA, at.node())
                            ? "/utvecklingsomraden/nytt?" + at.node().query()
                            : "");
        }
    }
}
