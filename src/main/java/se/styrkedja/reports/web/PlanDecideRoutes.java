package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Actor;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.LooseEnd;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.decided.DecidedPlans;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.annexes.PlanFiles;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.DecisionDay;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Text;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// The plan of a node decided by the one who leads it, and frozen with its activities and its poster.
@Controller
class PlanDecideRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final PlanMaterial material;
    private final Texts texts;
    private final Publications publications;
    private final Corrections corrections;
    private final ReportCache cache;
    private final DecidedPlans decided;
    private final Clock clock;

    PlanDecideRoutes(
            PlanMaterial material,
            Texts texts,
            Publications publications,
            Corrections corrections,
            ReportCache cache,
            DecidedPlans decided,
            Clock clock) {
        this.corrections = corrections;
        this.material = material;
        this.texts = texts;
        this.publications = publications;
        this.cache = cache;
        this.decided = decided;
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

    private static Plan plan(CurrentUser user, String unit, String area, String year) {
        return new Plan(
                Nodes.of(user, PlanRight.DECIDE_AREA).asked(unit, area),
                SchoolYear.parse(year).orElseThrow(() -> new NotFound(year)));
    }

    /// GET /utvecklingsomraden/enhetsplan/beslut?enhet=&verksamhet=&lasar=
    @GetMapping("/utvecklingsomraden/enhetsplan/beslut")
    Answer form(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar) {
        var plan = plan(user, enhet, verksamhet, lasar);
        var form = Form.filled(Map.of("beslutad", LocalDate.now(clock).toString()));
        return new Answer.Page("reports/web/plandecide", page(user, plan, form));
    }

    /// POST /utvecklingsomraden/enhetsplan/beslut?enhet=&verksamhet=&lasar=
    @PostMapping("/utvecklingsomraden/enhetsplan/beslut")
    Answer decide(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar,
            Form form) {
        var plan = plan(user, enhet, verksamhet, lasar);
        var permit = user.permit(PlanRight.DECIDE_AREA, plan.whose().node());
        var today = LocalDate.now(clock);
        var on = form.date(PlanDecidePage.ON);
        on.filter(day -> day.isAfter(today)).ifPresent(day -> form.wrong("beslutad", MESSAGES.text("plan.on.ahead")));
        on.filter(day -> isBeforeAnArea(user, plan, day))
                .ifPresent(day -> form.wrong("beslutad", MESSAGES.text("plan.on.before")));
        if (form.isWrong() || on.isEmpty()) return undecided(user, plan, form, basis(user, plan));
        var report = Annexes.plan(plan.whose().node(), plan.year());
        var day = new DecisionDay(on.get(), LocalDate.now(clock));
        var decided = publications.decide(
                permit,
                report,
                locks(user, plan),
                DecisionBasis.seen(form),
                publications.written(
                        user.scope(),
                        report,
                        DecisionBasis.seen(form),
                        () -> composed(user, plan, permit.actor(), day)),
                day);
        return switch (decided) {
            case WriteResult.Done<DecisionBasis> done ->
                new Answer.SeeOther("/rapporter/enhetsplaner?lasar=" + plan.year());
            case WriteResult.Refused<DecisionBasis> refused -> {
                form.wrong("beslutad", MESSAGES.text("plan.missing"));
                yield new Answer.Faulty("reports/web/plandecide", page(user, plan, form));
            }
            case WriteResult.StaleVersion<DecisionBasis>(var now, var lastBy) -> undecided(user, plan, form, now);
        };
    }

    private Set<String> locks(CurrentUser user, Plan plan) {
        var node = plan.whose().node();
        var chains = material.of(user.member(), plan.whose(), plan.year(), LocalDate.now(clock))
                .chains();
        return Stream.concat(Chain.locks(node, chains).stream(), Stream.of(Texts.poster(node)))
                .collect(Collectors.toSet());
    }

    /// The page with what has changed since it was opened.
    private Answer undecided(CurrentUser user, Plan plan, Form form, DecisionBasis now) {
        var moved = now.tell(form, earlier(user, plan));
        return new Answer.Faulty("reports/web/plandecide", page(user, plan, now.told(form), moved));
    }

    private DecisionBasis basis(CurrentUser user, Plan plan) {
        return publications.basis(
                user.scope(), Annexes.plan(plan.whose().node(), plan.year()), () -> basis(files(user, plan)));
    }

    /// Whether an area of the plan had not been proposed that day: nobody can have decided it then.
    private boolean isBeforeAnArea(CurrentUser user, Plan plan, LocalDate day) {
        return material.of(user.member(), plan.whose(), plan.year(), LocalDate.now(clock)).chains().stream()
                .flatMap(
                        chain -> corrections.wordings(user.scope(), chain.area().id()).area().stream())
                .filter(wording -> wording.version() == 1)
                .anyMatch(first -> day.isBefore(first.on()));
    }

    private Composed composed(CurrentUser user, Plan plan, Actor decides, DecisionDay day) {
        var node = plan.whose().node();
        var lacking =
                missing(user, plan).stream().map(DecidePage.Missing::title).toList();
        var files = files(user, plan);
        return new Composed(
                lacking,
                basis(files),
                () -> new Frozen(
                        Annexes.plan(node, plan.year()),
                        node,
                        plan.title(),
                        cache.counting(user.scope()),
                        files.map(PlanFiles::plan).map(cache::used).orElse(List.of()),
                        files.orElseThrow(() -> new IllegalStateException("a plan without areas"))
                                .decided(Annexes.decidedBy(decides.name(), day)),
                        List.of()));
    }

    /// The plan as it reads now; empty for a node without areas.
    private Optional<PlanFiles> files(CurrentUser user, Plan plan) {
        var year = material.whole(user.member(), plan.whose(), plan.year(), LocalDate.now(clock));
        if (year.work().chains().isEmpty()) return Optional.empty();
        var motto = texts.motto(user.scope(), plan.whose().node());
        return Optional.of(PlanFiles.of(year, motto.text(), motto.version() == 0 ? "" : motto.told()));
    }

    private static DecisionBasis basis(Optional<PlanFiles> files) {
        return files.map(PlanFiles::basis).orElse(new DecisionBasis(List.of()));
    }

    /// How the areas of the plan and its motto have read.
    private List<DecisionBasis.Part> earlier(CurrentUser user, Plan plan) {
        var chains = material.of(user.member(), plan.whose(), plan.year(), LocalDate.now(clock))
                .chains();
        var areas = chains.stream()
                .flatMap(chain -> corrections.earlier(user.scope(), chain).stream()
                        .map(part -> part.below(
                                chain.area().id().value() + " ",
                                chain.area().text().name())));
        var mottos = texts.mottos(user.scope(), plan.whose().node()).stream()
                .map(motto -> PlanFiles.motto(motto.text(), motto.told()));
        return Stream.concat(areas, mottos).toList();
    }

    private PlanDecidePage page(CurrentUser user, Plan plan, Form form) {
        return page(user, plan, form, StaleVersion.NONE);
    }

    private PlanDecidePage page(CurrentUser user, Plan plan, Form form, StaleVersion stale) {
        var node = plan.whose().node();
        var earlier = publications.of(user.scope(), Annexes.plan(node, plan.year()));
        return new PlanDecidePage(
                user.inside(PlansRoom.AREAS, MESSAGES.text("plan.heading", plan.title()))
                        .below(MESSAGES.text("plan.areas", plan.whose().name()), plan.areas())
                        .with(form),
                form,
                "/utvecklingsomraden/enhetsplan/beslut?" + plan.query(),
                missing(user, plan),
                gaps(user, plan),
                texts.motto(user.scope(), node).text(),
                "/utvecklingsomraden/motto?" + plan.query(),
                basis(user, plan).field(form),
                stale,
                earlier.stream()
                        .findFirst()
                        .map(one -> MESSAGES.text("plan.earlier", Swedish.date(one.decidedOn()), one.by()))
                        .orElse(""),
                decided.of(user, node, plan.year()));
    }

    /// What has to be done first: at least one area, all of them decided, and each decided one with a goal.
    private List<DecidePage.Missing> missing(CurrentUser user, Plan plan) {
        var chains = material.of(user.member(), plan.whose(), plan.year(), LocalDate.now(clock))
                .chains();
        if (chains.isEmpty()) return List.of(new DecidePage.Missing(MESSAGES.text("plan.missing.areas"), plan.areas()));
        return chains.stream().flatMap(chain -> missing(chain).stream()).toList();
    }

    /// What an area lacks that does not stop the decision: a goal without an activity comes to nothing.
    private List<DecidePage.Missing> gaps(CurrentUser user, Plan plan) {
        var today = LocalDate.now(clock);
        return material.of(user.member(), plan.whose(), plan.year(), today).chains().stream()
                .filter(chain -> chain.looseEnds(today).contains(LooseEnd.ACTIVITY))
                .map(chain -> at(
                        chain,
                        MESSAGES.text("plan.gap.activity", chain.area().text().name())))
                .toList();
    }

    private static DecidePage.Missing at(Chain chain, String sentence) {
        return new DecidePage.Missing(
                sentence, "/utvecklingsomraden/" + chain.area().id().value());
    }

    private static Optional<DecidePage.Missing> missing(Chain chain) {
        var name = chain.area().text().name();
        var lacking = switch (chain.area().state()) {
            case AreaState.Proposed proposed -> MESSAGES.text("plan.missing.decision", name);
            case AreaState.Decided decided -> chain.goals().isEmpty() ? MESSAGES.text("plan.missing.goal", name) : "";
            case AreaState.Closed closed -> "";
        };
        return lacking.isEmpty() ? Optional.empty() : Optional.of(at(chain, lacking));
    }

    /// GET /utvecklingsomraden/motto?enhet=&verksamhet=&lasar=
    @GetMapping("/utvecklingsomraden/motto")
    Answer motto(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar) {
        var plan = plan(user, enhet, verksamhet, lasar);
        var there = texts.motto(user.scope(), plan.whose().node());
        return new Answer.Page(
                "reports/web/motto", motto(user, plan, Form.filled(Map.of("motto", there.text())), there, ""));
    }

    /// POST /utvecklingsomraden/motto?enhet=&verksamhet=&lasar=
    @PostMapping("/utvecklingsomraden/motto")
    Answer writeMotto(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar,
            Form form) {
        var plan = plan(user, enhet, verksamhet, lasar);
        var node = plan.whose().node();
        var permit = user.permit(PlanRight.DECIDE_AREA, node);
        var words = form.optional(MottoPage.MOTTO);
        var there = texts.motto(user.scope(), node);
        if (form.isWrong()) return new Answer.Faulty("reports/web/motto", motto(user, plan, form, there, ""));
        if (words.equals(there.text())) return new Answer.SeeOther(plan.areas());
        return switch (texts.writeMotto(permit, node, words, form.version(), LocalDate.now(clock))) {
            case WriteResult.Done<Text> done -> new Answer.SeeOther(plan.areas());
            case WriteResult.Refused<Text> refused -> throw new IllegalStateException("no rule refuses a text");
            case WriteResult.StaleVersion<Text>(var theirs, var lastBy) -> {
                form.wrong("motto", StaleVersion.told(MESSAGES.text("writing.stale", theirs.lastBy())));
                yield new Answer.Faulty("reports/web/motto", motto(user, plan, form, theirs, theirs.text()));
            }
        };
    }

    private static MottoPage motto(CurrentUser user, Plan plan, Form form, Text there, String theirs) {
        return new MottoPage(
                user.inside(
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
