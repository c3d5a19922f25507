package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Actor;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.annexes.PlanFiles;
import se.styrkedja.reports.material.Shelf;
import se.styrkedja.reports.material.Works;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.DecisionDay;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// The plan of a node decided by the one who leads it, and frozen with its activities and its poster.
@Controller
class PlanDecideRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Works works;
    private final Texts texts;
    private final Publications publications;
    private final Corrections corrections;
    private final Shelf shelf;
    private final Clock clock;

    PlanDecideRoutes(
            Works works, Texts texts, Publications publications, Corrections corrections, Shelf shelf, Clock clock) {
        this.corrections = corrections;
        this.works = works;
        this.texts = texts;
        this.publications = publications;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// A plan that is to be decided: whose, and for which year.
    private record Plan(Nodes.Named whose, SchoolYear year) {
        String query() {
            return whose.node().query() + "&lasar=" + year;
        }

        String title() {
            return MESSAGES.text("plan.title", whose.name(), year.toString());
        }

        String areas() {
            return "/utvecklingsomraden?" + query();
        }
    }

    private static Plan plan(Visit visit, String unit, String area, String year) {
        return new Plan(
                Nodes.of(visit, PlanRight.DECIDE_AREA).asked(unit, area),
                SchoolYear.parse(year).orElseThrow(() -> new Absent(year)));
    }

    /// GET /utvecklingsomraden/enhetsplan/beslut?enhet=&verksamhet=&lasar=
    @GetMapping("/utvecklingsomraden/enhetsplan/beslut")
    Answer form(
            Visit visit,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar) {
        var plan = plan(visit, enhet, verksamhet, lasar);
        var form = Form.filled(Map.of("beslutad", LocalDate.now(clock).toString()));
        return new Answer.Page("reports/plandecide", page(visit, plan, form));
    }

    /// POST /utvecklingsomraden/enhetsplan/beslut?enhet=&verksamhet=&lasar=
    @PostMapping("/utvecklingsomraden/enhetsplan/beslut")
    Answer decide(
            Visit visit,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar,
            Form form) {
        var plan = plan(visit, enhet, verksamhet, lasar);
        var permit = visit.permit(PlanRight.DECIDE_AREA, plan.whose().node());
        var today = LocalDate.now(clock);
        var on = form.date(PlanDecidePage.ON);
        on.filter(day -> day.isAfter(today)).ifPresent(day -> form.wrong("beslutad", MESSAGES.text("plan.on.ahead")));
        on.filter(day -> isBeforeAnArea(visit, plan, day))
                .ifPresent(day -> form.wrong("beslutad", MESSAGES.text("plan.on.before")));
        if (form.isWrong() || on.isEmpty()) return new Answer.Faulty("reports/plandecide", page(visit, plan, form));
        var report = Annexes.plan(plan.whose().node(), plan.year());
        var decided = publications.decide(
                permit, report, form.version(), () -> composed(visit, plan, permit.actor(), on.get()), on.get());
        return switch (decided) {
            case WriteResult.Done<Publication> done ->
                new Answer.SeeOther("/rapporter/enhetsplaner?lasar=" + plan.year());
            case WriteResult.Refused<Publication> refused -> {
                form.wrong("beslutad", MESSAGES.text("plan.missing"));
                yield new Answer.Faulty("reports/plandecide", page(visit, plan, form));
            }
            case WriteResult.StaleVersion<Publication>(var theirs) -> {
                form.wrong("beslutad", MESSAGES.text("plan.stale", theirs.by(), Swedish.date(theirs.decidedOn())));
                yield new Answer.Faulty("reports/plandecide", page(visit, plan, form));
            }
        };
    }

    /// Whether an area of the plan had not been proposed that day: nobody can have decided it then.
    private boolean isBeforeAnArea(Visit visit, Plan plan, LocalDate day) {
        return works.of(visit.member(), plan.whose(), plan.year(), LocalDate.now(clock)).chains().stream()
                .flatMap(chain -> corrections.wordings(visit.scope(), chain).area().stream())
                .filter(wording -> wording.version() == 1)
                .anyMatch(first -> day.isBefore(first.on()));
    }

    private Composed composed(Visit visit, Plan plan, Actor decides, LocalDate on) {
        var node = plan.whose().node();
        return new Composed(
                missing(visit, plan).stream().map(DecidePage.Missing::title).toList(),
                () -> new Frozen(
                        Annexes.plan(node, plan.year()),
                        node,
                        plan.title(),
                        shelf.counting(visit.scope()),
                        PlanFiles.of(
                                works.whole(visit.member(), plan.whose(), plan.year(), LocalDate.now(clock)),
                                texts.motto(visit.scope(), node).text(),
                                Annexes.decidedBy(decides.name(), new DecisionDay(on, LocalDate.now(clock)))),
                        List.of()));
    }

    private PlanDecidePage page(Visit visit, Plan plan, Form form) {
        var node = plan.whose().node();
        var earlier = publications.of(visit.scope(), Annexes.plan(node, plan.year()));
        return new PlanDecidePage(
                visit.inside(PlansRoom.AREAS, MESSAGES.text("plan.heading", plan.title()))
                        .below(MESSAGES.text("plan.areas", plan.whose().name()), plan.areas())
                        .with(form),
                form,
                "/utvecklingsomraden/enhetsplan/beslut?" + plan.query(),
                missing(visit, plan),
                texts.motto(visit.scope(), node).text(),
                "/utvecklingsomraden/motto?" + plan.query(),
                earlier.size(),
                earlier.stream()
                        .findFirst()
                        .map(one -> MESSAGES.text("plan.earlier", Swedish.date(one.decidedOn()), one.by()))
                        .orElse(""));
    }

    /// What has to be done first: at least one area, and all of them decided.
    private List<DecidePage.Missing> missing(Visit visit, Plan plan) {
        var chains = works.of(visit.member(), plan.whose(), plan.year(), LocalDate.now(clock))
                .chains();
        if (chains.isEmpty()) return List.of(new DecidePage.Missing(MESSAGES.text("plan.missing.areas"), plan.areas()));
        return chains.stream()
                .filter(chain -> chain.area().state() instanceof AreaState.Proposed)
                .flatMap(chain -> Stream.of(missing(chain)))
                .toList();
    }

    private static DecidePage.Missing missing(Chain chain) {
        return new DecidePage.Missing(
                MESSAGES.text("plan.missing.decision", chain.area().text().name()),
                "/utvecklingsomraden/" + chain.area().id().value());
    }

    /// GET /utvecklingsomraden/motto?enhet=&verksamhet=&lasar=
    @GetMapping("/utvecklingsomraden/motto")
    Answer motto(
            Visit visit,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar) {
        var plan = plan(visit, enhet, verksamhet, lasar);
        var there = texts.motto(visit.scope(), plan.whose().node());
        return new Answer.Page(
                "reports/motto", motto(visit, plan, Form.filled(Map.of("motto", there.text())), there, ""));
    }

    /// POST /utvecklingsomraden/motto?enhet=&verksamhet=&lasar=
    @PostMapping("/utvecklingsomraden/motto")
    Answer writeMotto(
            Visit visit,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar,
            Form form) {
        var plan = plan(visit, enhet, verksamhet, lasar);
        var node = plan.whose().node();
        var permit = visit.permit(PlanRight.DECIDE_AREA, node);
        var words = form.optional(MottoPage.MOTTO);
        var there = texts.motto(visit.scope(), node);
        if (form.isWrong()) return new Answer.Faulty("reports/motto", motto(visit, plan, form, there, ""));
        if (words.equals(there.text())) return new Answer.SeeOther(plan.areas());
        return switch (texts.writeMotto(permit, node, words, form.version(), LocalDate.now(clock))) {
            case WriteResult.Done<Text> done -> new Answer.SeeOther(plan.areas());
            case WriteResult.Refused<Text> refused -> throw new IllegalStateException("no rule refuses a text");
            case WriteResult.StaleVersion<Text>(var theirs) -> {
                form.wrong("motto", MESSAGES.text("writing.stale", theirs.lastBy()));
                yield new Answer.Faulty("reports/motto", motto(visit, plan, form, theirs, theirs.text()));
            }
        };
    }

    private static MottoPage motto(Visit visit, Plan plan, Form form, Text there, String theirs) {
        return new MottoPage(
                visit.inside(
                                PlansRoom.AREAS,
                                MESSAGES.text("motto.heading", plan.whose().name()))
                        .below(MESSAGES.text("plan.areas", plan.whose().name()), plan.areas())
                        .with(form),
                form,
                "/utvecklingsomraden/motto?" + plan.query(),
                plan.areas(),
                there.version(),
                there.version() == 0 ? "" : there.told(),
                theirs);
    }
}
