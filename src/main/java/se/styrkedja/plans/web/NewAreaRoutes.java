package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.goals.Goals;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.Result;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

@Controller
class NewAreaRoutes {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String NEW = "ny";

    private final Plans plans;
    private final Dialogues dialogues;
    private final Goals goals;
    private final Clock clock;

    NewAreaRoutes(Plans plans, Dialogues dialogues, Goals goals, Clock clock) {
        this.plans = plans;
        this.dialogues = dialogues;
        this.goals = goals;
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/nytt?enhet=&verksamhet=&orsak=
    @GetMapping("/utvecklingsomraden/nytt")
    Answer form(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String orsak) {
        var nodes = Nodes.of(user, PlanRight.PROPOSE_AREA);
        var from = nodes.all().stream()
                .flatMap(named -> dialogues.causes(user.scope(), named.node()).stream())
                .filter(cause -> cause.id().value().toString().equals(orsak))
                .findFirst();
        var node = from.flatMap(cause -> nodes.all().stream()
                        .filter(named -> named.node().equals(cause.node()))
                        .findFirst())
                .orElseGet(() -> nodes.asked(enhet, verksamhet));
        var form = Form.filled(Map.of("orsak", orsak, "harledning", NEW, "ansvarig", user.account()));
        return new Answer.Page("plans/web/newarea", page(user, form, node));
    }

    /// POST /utvecklingsomraden/nytt?enhet=&verksamhet=
    @PostMapping("/utvecklingsomraden/nytt")
    Answer propose(
            CurrentUser user,
            Form form,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet) {
        var node = Nodes.of(user, PlanRight.PROPOSE_AREA).asked(enhet, verksamhet);
        var permit = user.permit(PlanRight.PROPOSE_AREA, node.node());
        var text = read(form, user.assignees(PlanRight.PROPOSE_AREA, node.node()));
        var known = dialogues.causes(user.scope(), node.node());
        var ticked = form.choices(
                "orsak",
                known.stream().map(cause -> cause.id().value().toString()).toList());
        var causes = new ArrayList<>(known.stream()
                .filter(cause -> ticked.contains(cause.id().value().toString()))
                .toList());
        var lineage = form.choice(
                "harledning", lineages(user, node).stream().map(Choice::value).toList());
        var before = earlier(user, node).stream()
                .filter(chain -> lineage.endsWith(chain.area().id().value().toString()))
                .findFirst();
        before.ifPresent(chain -> chain.causes().stream()
                .filter(cause -> causes.stream().noneMatch(c -> c.id().equals(cause.id())))
                .forEach(causes::add));
        var results = results(causes, before);
        if (results.isEmpty()) form.wrong("orsak", MESSAGES.text("new.cause.missing"));
        if (form.isWrong()) return new Answer.Faulty("plans/web/newarea", page(user, form, node));
        var id = plans.propose(
                permit,
                node.node(),
                SchoolYear.of(LocalDate.now(clock)),
                before.isEmpty() ? Lineage.NEW : lineage.startsWith("byter") ? Lineage.RENAMED : Lineage.CONTINUES,
                before.map(chain -> List.of(chain.area().id())).orElse(List.of()),
                text,
                causes,
                results,
                LocalDate.now(clock));
        return new Answer.SeeOther("/utvecklingsomraden/" + id.value());
    }

    /// The text of an area as it stands in a form.
    static AreaText read(Form form, Assignees assignees) {
        return new AreaText(
                form.text(AreaFields.NAME),
                form.text(AreaFields.WHY),
                form.text(AreaFields.SHORT_TERM),
                form.optional(AreaFields.LONG_TERM),
                assignees.read(form, AreaFields.OWNER),
                form.optional(AreaFields.RESEARCH),
                form.optional(AreaFields.RESEARCH_SOURCE),
                form.optional(AreaFields.HIGHER_GOAL));
    }

    /// The results the causes explain, and those the area before rested on; each once.
    private static List<Result> results(List<Cause> causes, Optional<Chain> before) {
        return List.copyOf(new LinkedHashSet<>(Stream.concat(
                        causes.stream().map(Result::explainedBy),
                        before.stream().flatMap(chain -> chain.area().results().stream()))
                .toList()));
    }

    private List<Chain> earlier(CurrentUser user, Nodes.Named node) {
        var now = SchoolYear.of(LocalDate.now(clock));
        return plans.chains(user.scope(), node.node()).stream()
                .filter(chain -> chain.area().year().compareTo(now) < 0)
                .toList();
    }

    /// Whether the area is new, or which of the earlier ones it goes on from.
    private List<Choice> lineages(CurrentUser user, Nodes.Named node) {
        var lineages = new ArrayList<Choice>();
        lineages.add(new Choice(NEW, MESSAGES.text("new.lineage.new")));
        for (var chain : earlier(user, node)) {
            var name = chain.named();
            var year = chain.area().year().toString();
            var id = chain.area().id().value();
            lineages.add(new Choice("fortsatter " + id, MESSAGES.text("new.lineage.continues", name, year)));
            lineages.add(new Choice("byter " + id, MESSAGES.text("new.lineage.renamed", name, year)));
        }
        return lineages;
    }

    private NewAreaPage page(CurrentUser user, Form form, Nodes.Named node) {
        return new NewAreaPage(
                user.inside(PlansRoom.AREAS, MESSAGES.text("new.title", node.name()))
                        .with(form),
                form,
                node.name(),
                dialogues.causes(user.scope(), node.node()).stream()
                        .map(cause -> new NewAreaPage.CauseChoice(
                                cause.id().value().toString(),
                                cause.text(),
                                cause.about().point(),
                                form.chosen("orsak").contains(cause.id().value().toString())))
                        .toList(),
                lineages(user, node),
                user.assignees(PlanRight.PROPOSE_AREA, node.node()),
                HigherGoals.of(goals, user.scope(), LocalDate.now(clock)),
                "/utvecklingsomraden/nytt?" + node.node().query());
    }
}
