package se.styrkedja.reports.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.governance.Decision;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.decided.DecidedFigures;
import se.styrkedja.plans.decided.DecidedPlans;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.annexes.PlanFiles;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.publishing.Change;
import se.styrkedja.reports.publishing.ChangeWords;
import se.styrkedja.reports.publishing.Changes;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.Publication.DecidedBy;
import se.styrkedja.reports.publishing.PublicationId;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The reports that have been decided, as a list to read.
@Controller
class Published implements DecidedPlans, DecidedFigures {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Publications publications;
    private final Decisions decisions;
    private final Changes changes;
    private final Indicators indicators;
    private final ReportCache cache;

    Published(
            Publications publications, Decisions decisions, Changes changes, Indicators indicators, ReportCache cache) {
        this.publications = publications;
        this.decisions = decisions;
        this.changes = changes;
        this.indicators = indicators;
        this.cache = cache;
    }

    /// That the report is decided, and where it is read, for one who reads its draft and may read decisions; empty
    /// when it is not.
    Optional<ReportPage.Decided> of(CurrentUser user, String report) {
        if (!user.may(GovernanceRight.READ_DECISIONS)) return Optional.empty();
        return publications.of(user.scope(), report).stream()
                .filter(publication -> !publication.superseded())
                .findFirst()
                .map(publication -> new ReportPage.Decided(
                        MESSAGES.text("report.decided", Swedish.date(publication.decidedOn())),
                        page(publication),
                        changed(user, publication, changes.of(publication), true)));
    }

    @Override
    public List<Decided> of(CurrentUser user, Node node, SchoolYear year) {
        if (!user.may(GovernanceRight.READ_DECISIONS)) return List.of();
        return publications.of(user.scope(), Annexes.plan(node, year)).stream()
                .map(plan -> new Decided(
                        MESSAGES.text(
                                plan.superseded() ? "plans.earlier" : "plans.decided", Swedish.date(plan.decidedOn())),
                        address(plan, PlanFiles.PAGE),
                        documents(plan),
                        plan.superseded()))
                .toList();
    }

    @Override
    public List<Showing> showing(CurrentUser user, Collection<SourceFigure> figures) {
        if (figures.isEmpty() || !user.may(GovernanceRight.READ_DECISIONS)) return List.of();
        var shown = changes.showing(user.scope(), figures);
        if (shown.isEmpty()) return List.of();
        return publications.all(user.scope()).stream()
                .filter(report -> shown.containsKey(report.id()))
                .map(report -> new Showing(
                        MESSAGES.text("showing", report.title(), Swedish.date(report.decidedOn())),
                        page(report),
                        shown.getOrDefault(report.id(), 0)))
                .toList();
    }

    /// All that was frozen with a plan, the plan before what hangs on it.
    static List<File> documents(Publication plan) {
        return plan.files().stream()
                .sorted(Comparator.comparingInt(name -> PlanFiles.isOfPlan(name) ? 0 : 1))
                .map(name -> new File(label(name), address(plan, name)))
                .toList();
    }

    /// The decided report as a page, or where it has none in the list of all that are decided.
    private static String page(Publication publication) {
        return publication.files().stream()
                .filter(name -> name.endsWith(".html"))
                .findFirst()
                .map(name -> address(publication, name))
                .orElse("/rapporter");
    }

    private static String address(Publication publication, String name) {
        return DecidedRoutes.address(publication, true) + "/" + name;
    }

    /// What has become another of its figures; the first of it, and where the rest stands.
    private Optional<ReportsPage.Changed> changed(
            CurrentUser user, Publication report, List<Change> changed, boolean toItsPeople) {
        if (changed.isEmpty()) return Optional.empty();
        var words = new ChangeWords(indicators, cache.register(user.scope()), toItsPeople);
        return Optional.of(new ReportsPage.Changed(
                words.summary(changed),
                words.first(changed),
                DecidedRoutes.address(report, toItsPeople) + "/andringar"));
    }

    /// The latest first; none for one who may not read decisions.
    List<ReportsPage.Decided> all(CurrentUser user) {
        if (!user.may(GovernanceRight.READ_DECISIONS)) return List.of();
        var every = publications.all(user.scope());
        var all = every.stream()
                .filter(publication -> publication.decidedBy() instanceof DecidedBy.Board)
                .toList();
        if (all.isEmpty()) return List.of();
        var carried = publications.carried(user.scope());
        var known = decisions.all(user.scope()).stream().collect(Collectors.toMap(Decision::id, d -> d));
        var changed = changes.of(user.scope(), all);
        return all.stream()
                .map(publication -> new ReportsPage.Decided(
                        publication.title(),
                        how(publication, known),
                        state(publication),
                        colour(publication.state()),
                        publication.state() == Publication.State.DECIDED
                                        && user.may(GovernanceRight.RECORD_DECISION, Node.WHOLE)
                                ? DecidedRoutes.address(publication, true) + "/publicering"
                                : "",
                        carried(every, carried.getOrDefault(publication.id(), Set.of())),
                        changed(user, publication, changed.getOrDefault(publication.id(), List.of()), true),
                        files(publication)))
                .toList();
    }

    private static String state(Publication publication) {
        return MESSAGES.text(
                "published." + publication.state(),
                publication
                        .replaced()
                        .or(publication::released)
                        .map(Swedish::date)
                        .orElse(""));
    }

    private static String colour(Publication.State state) {
        return switch (state) {
            case DECIDED -> "info";
            case RELEASED -> "success";
            case SUPERSEDED -> "neutral";
        };
    }

    /// The decided plans of units that went with it, each with its own file.
    private static List<ReportsPage.Year> carried(List<Publication> every, Set<PublicationId> carried) {
        return every.stream()
                .filter(plan -> carried.contains(plan.id()))
                .sorted(Comparator.comparing(Publication::title, Swedish.order()))
                .map(plan -> new ReportsPage.Year(
                        MESSAGES.text(
                                "published.carried", plan.title(), plan.day().words()),
                        "/rapporter/beslutade/" + plan.id().value() + "/enhetsplan.pdf"))
                .toList();
    }

    /// The reports that anybody may read. Each is read as its organiser has it, and so in no reading of the visitor's.
    List<ReportsPage.Decided> released(CurrentUser user) {
        return publications.released(user.scope()).stream()
                .map(publication -> new ReportsPage.Decided(
                        publication.title(),
                        MESSAGES.text("published.decided-on", publication.day().words()),
                        state(publication),
                        colour(publication.state()),
                        "",
                        List.of(),
                        changed(user, publication, changes.of(publication), false),
                        publication.files().stream()
                                .map(name -> new ReportsPage.Year(
                                        label(name), DecidedRoutes.address(publication, false) + "/" + name))
                                .toList()))
                .toList();
    }

    private static String how(Publication publication, Map<DecisionId, Decision> known) {
        var decision = publication.decidedBy() instanceof DecidedBy.Board(var id) ? known.get(id) : null;
        if (decision == null) throw new IllegalStateException("a publication without its decision");
        var resolution = decision.resolution();
        var day = decision.isReportedBack() ? decision.told().getLast().on() : resolution.reportBackBy();
        return MESSAGES.text(
                decision.isReportedBack()
                        ? "published.by.told"
                        : decision.isToBeReportedBack() ? "published.by.due" : "published.by",
                resolution.reference(),
                Swedish.date(resolution.decidedOn()),
                resolution.responsible().name(),
                Swedish.date(day));
    }

    private static List<ReportsPage.Year> files(Publication publication) {
        return publication.files().stream()
                .map(name -> new ReportsPage.Year(label(name), address(publication, name)))
                .toList();
    }

    /// `enhetsplan, Word`.
    private static String label(String name) {
        int dot = name.lastIndexOf('.');
        return MESSAGES.text("file." + name.substring(dot + 1), name.substring(0, dot));
    }
}
