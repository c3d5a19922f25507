package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.decided.DecidedPlans;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.reports.annexes.Annex;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.drafts.Attached;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.operations.OfForms;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.PublicationId;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;

/// How far the plans of the units have come, as annexes to the organiser's report.
@Controller
class UnitPlansRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Attached attached;
    private final Publications publications;
    private final DecidedPlans published;
    private final ReportCache cache;
    private final Clock clock;

    UnitPlansRoutes(
            Attached attached, Publications publications, DecidedPlans published, ReportCache cache, Clock clock) {
        this.attached = attached;
        this.publications = publications;
        this.published = published;
        this.cache = cache;
        this.clock = clock;
    }

    /// GET /rapporter/enhetsplaner?lasar=
    @GetMapping("/rapporter/enhetsplaner")
    Answer plans(CurrentUser user, @RequestParam(defaultValue = "") String lasar) {
        var now = SchoolYear.of(LocalDate.now(clock));
        var year = lasar.isEmpty() ? now : SchoolYear.parse(lasar).orElseThrow(() -> new NotFound(lasar));
        var annexes = attached.of(user.member(), user.scope(), year, LocalDate.now(clock));
        var decided =
                publications.all(user.scope()).stream().collect(Collectors.toMap(Publication::id, Function.identity()));
        var rows = annexes.of().stream()
                .map(annex -> List.of(annex.unit().code(), annex.unit().name(), Annexes.progress(annex)))
                .toList();
        var page = new UnitPlansPage(
                user.inside(ReportsRoom.REPORTS, annexes.heading()),
                year.toString(),
                annexes.counted(),
                annexes.missing(),
                Stream.of(now, now.previous(), now.previous().previous())
                        .map(y -> new ReportsPage.Year(y.toString(), "/rapporter/enhetsplaner?lasar=" + y))
                        .toList(),
                report(user, year.previous()),
                groups(user, annexes, decided));
        return new Answer.Data(
                "reports/web/unitplans",
                page,
                rows,
                new Sheet(List.of(MESSAGES.text("plans.columns").split(";")), rows));
    }

    private ReportsPage.Year report(CurrentUser user, SchoolYear about) {
        var register = cache.register(user.scope());
        var own = user.member().tenant().code();
        return register.municipalitiesOf(own).stream()
                .filter(code -> cache.years(user.scope()).contains(about))
                .findFirst()
                .map(code -> new ReportsPage.Year(about.toString(), Draft.address(code, about)))
                .orElse(new ReportsPage.Year("", ""));
    }

    private List<UnitPlansPage.Group> groups(
            CurrentUser user, Annexes annexes, Map<PublicationId, Publication> decided) {
        var byUnit = annexes.of().stream().collect(Collectors.toMap(Annex::unit, Function.identity()));
        return OfForms.grouped(annexes.of().stream().map(Annex::unit).toList()).entrySet().stream()
                .map(form -> new UnitPlansPage.Group(
                        OfForms.heading(form.getKey()),
                        form.getValue().stream()
                                .sorted(Comparator.comparingInt(
                                        unit -> rank(annex(byUnit, unit).progress())))
                                .map(unit -> row(user, annexes.year(), annex(byUnit, unit), decided))
                                .toList()))
                .toList();
    }

    private static Annex annex(Map<Unit, Annex> byUnit, Unit unit) {
        var annex = byUnit.get(unit);
        if (annex == null) throw new IllegalStateException("no annex of " + unit.code());
        return annex;
    }

    /// The decided first, then those that are being written.
    private static int rank(Annex.Progress progress) {
        return switch (progress) {
            case Annex.Progress.Decided d -> 0;
            case Annex.Progress.BeingWritten w -> 1;
            case Annex.Progress.NotDecided n -> 2;
            case Annex.Progress.NotBegun n -> 3;
        };
    }

    private static String colour(Annex.Progress progress) {
        return switch (progress) {
            case Annex.Progress.Decided d -> "success";
            case Annex.Progress.BeingWritten w -> "info";
            case Annex.Progress.NotDecided n -> "neutral";
            case Annex.Progress.NotBegun n -> "warning";
        };
    }

    private UnitPlansPage.Row row(
            CurrentUser user, SchoolYear year, Annex annex, Map<PublicationId, Publication> decided) {
        var node = new Node.Unit(annex.unit().code());
        var query = node.query() + "&lasar=" + year;
        boolean reads = user.may(DialogueRight.READ_WORK, node);
        var documents = switch (annex.progress()) {
            case Annex.Progress.Decided(var id, var day, var by) ->
                Stream.ofNullable(decided.get(id))
                        .flatMap(plan -> Published.documents(plan).stream())
                        .toList();
            case Annex.Progress.BeingWritten w
            when reads ->
                List.of(new DecidedPlans.File(
                        MESSAGES.text("plans.draft"), "/utvecklingsomraden/enhetsplan.pdf?" + query));
            case Annex.Progress.BeingWritten w -> List.<DecidedPlans.File>of();
            case Annex.Progress.NotDecided n -> List.<DecidedPlans.File>of();
            case Annex.Progress.NotBegun n -> List.<DecidedPlans.File>of();
        };
        return new UnitPlansPage.Row(
                annex.unit().name(),
                Annexes.word(annex),
                Annexes.detail(annex),
                colour(annex.progress()),
                reads ? "/utvecklingsomraden?" + query : "",
                documents,
                published.of(user, node, year).stream()
                        .filter(DecidedPlans.Decided::isReplaced)
                        .toList());
    }
}
