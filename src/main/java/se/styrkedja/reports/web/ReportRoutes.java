package se.styrkedja.reports.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.styrkedja.access.Node;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.organisation.Register;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.reports.ReportJson;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.ReportsRoom;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;
import tools.jackson.databind.util.RawValue;

@Controller
class ReportRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final ScopedReads reads;
    private final ReportCache cache;
    private final Drafts drafts;
    private final Published published;
    private final Discussed discussed;

    ReportRoutes(DataSource database, ReportCache cache, Drafts drafts, Published published, Discussed discussed) {
        reads = new ScopedReads(database);
        this.discussed = discussed;
        this.cache = cache;
        this.drafts = drafts;
        this.published = published;
    }

    /// GET /rapporter
    @GetMapping("/rapporter")
    Answer reports(CurrentUser user) {
        var released = user.name().isEmpty() ? published.released(user) : List.<ReportsPage.Decided>of();
        return reads.run(user.scope(), () -> all(user, released));
    }

    private Answer all(CurrentUser user, List<ReportsPage.Decided> released) {
        var register = cache.register(user.scope());
        var years = cache.years(user.scope());
        var rows = register.municipalities().stream()
                .filter(code -> !years.isEmpty() && !register.ownUnits(code).isEmpty())
                .map(code -> new ReportsPage.Row(
                        code,
                        register.municipalityName(code).orElse(code),
                        years.stream()
                                .map(y -> new ReportsPage.Year(y.toString(), Draft.address(code, y)))
                                .toList()))
                .sorted(Comparator.comparing(ReportsPage.Row::name, Swedish.order()))
                .toList();
        var title = MESSAGES.text(
                rows.isEmpty() ? "reports.title.none" : user.name().isEmpty() ? "reports.title" : "reports.title.own");
        return new Answer.Data(
                "reports/web/reports",
                new ReportsPage(
                        user.opening(ReportsRoom.REPORTS, title),
                        rows,
                        followUps(user, register, years),
                        published.all(user),
                        discussed(user),
                        released,
                        !user.name().isEmpty() && user.may(GovernanceRight.READ_DECISIONS)),
                rows,
                list(rows));
    }

    /// The drafts that are talked of, by the address where that is done.
    private List<ReportsPage.Talked> discussed(CurrentUser user) {
        return discussed.now(user).stream()
                .map(discussion -> new ReportsPage.Talked(
                        Draft.titleOf(discussion.report()),
                        Draft.addressOf(discussion.report()) + "/dialog",
                        Discussed.words(discussion)))
                .toList();
    }

    /// The operations follow-ups that the member's organiser can write, for those who read all its work.
    private static List<ReportsPage.Year> followUps(CurrentUser user, Register register, List<SchoolYear> years) {
        if (user.name().isEmpty() || !user.may(DialogueRight.READ_WORK, Node.WHOLE)) return List.of();
        var own = user.member().tenant().code();
        return register.municipalitiesOf(own).stream()
                .flatMap(code -> years.stream()
                        .map(year -> new CalendarYear(year.startYear() + 1))
                        .map(year -> new ReportsPage.Year(year.toString(), Draft.address(code, year))))
                .toList();
    }

    /// GET /rapporter/{kod}/{lasar}, a school year or a calendar year
    @GetMapping("/rapporter/{kod}/{lasar}")
    Answer report(CurrentUser user, @PathVariable String kod, @PathVariable String lasar) {
        if (CalendarYear.parse(lasar).isPresent()) {
            var followUp = drafts.own(user, kod, lasar);
            return new Answer.Page("reports/web/report", page(user, followUp, List.of()));
        }
        var report = drafts.composed(user, kod, lasar);
        return new Answer.Data(
                "reports/web/report",
                page(user, drafts.draft(user, report), findings(report, 3)),
                new RawValue(json(report)),
                sheet(report));
    }

    private ReportPage page(CurrentUser user, Draft draft, List<ReportPage.Finding> findings) {
        var document = drafts.filled(user, draft);
        var cover = document.cover();
        boolean own = drafts.isOwn(user, draft.code());
        boolean writes = own && user.may(ReportRight.WRITE_REPORT, Node.WHOLE);
        return new ReportPage(
                user.inside(ReportsRoom.REPORTS, MESSAGES.text("report.title", cover.title(), cover.organiser())),
                cover.period(),
                cover.state(),
                cover.made(),
                own ? published.of(user, draft.key()) : Optional.empty(),
                draft.address(),
                draft.file(),
                draft.period() instanceof SchoolYear,
                findings,
                Writers.fragment(document),
                writes ? Integer.toString(drafts.missing(user, draft).size()) : "",
                writes ? drafts.unanswered(user, draft).size() : 0,
                own ? discussed.of(user, draft).map(Discussed::words).orElse("") : "",
                own && user.may(ReportRight.COMMENT_REPORT) ? draft.address() + "/dialog" : "",
                own && user.may(GovernanceRight.RECORD_DECISION, Node.WHOLE));
    }

    /// GET /rapporter/{kod}/{lasar}/kvalitetsrapport.docx, .pdf or .html
    @GetMapping("/rapporter/{kod}/{lasar}/kvalitetsrapport.{kind}")
    Answer file(CurrentUser user, @PathVariable String kod, @PathVariable String lasar, @PathVariable String kind) {
        return file(user, drafts.draft(user, drafts.composed(user, kod, lasar)), kind);
    }

    /// GET /rapporter/{kod}/{lasar}/verksamhetsuppfoljning.docx, .pdf or .html, of a calendar year
    @GetMapping("/rapporter/{kod}/{lasar}/verksamhetsuppfoljning.{kind}")
    Answer followUp(CurrentUser user, @PathVariable String kod, @PathVariable String lasar, @PathVariable String kind) {
        if (CalendarYear.parse(lasar).isEmpty()) throw new NotFound(lasar);
        return file(user, drafts.own(user, kod, lasar), kind);
    }

    private Answer file(CurrentUser user, Draft draft, String kind) {
        var document = drafts.filled(user, draft);
        var period = draft.period().toString().replace('/', '-');
        var name = "%s-%s-%s.%s".formatted(draft.file(), draft.code(), period, kind);
        return switch (kind) {
            case "docx" ->
                new Answer.Download(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        name,
                        out -> Writers.word(document, out));
            case "pdf" -> new Answer.Download("application/pdf", name, out -> Writers.pdf(document, out));
            case "html" -> new Answer.Download("text/html;charset=UTF-8", name, out -> Writers.html(document, out));
            default -> throw new NotFound(kind);
        };
    }

    /// The findings that stand out most, what is supported first; what only tells how it is stands in the report alone.
    static List<ReportPage.Finding> findings(Report report, int most) {
        return report.findings().stream()
                .filter(f -> f.backing().standsOut())
                .sorted(ReportFinding.order())
                .limit(most)
                .map(f -> new ReportPage.Finding(
                        f.backing(),
                        f.text(),
                        String.join("", f.meaning().stream().map(Inline::text).toList())))
                .toList();
    }

    private static String json(Report report) {
        var out = new ByteArrayOutputStream();
        ReportJson.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Sheet sheet(Report report) {
        return new Sheet(
                List.of(MESSAGES.text("figures.columns").split(";")),
                report.figures().stream().map(ReportRoutes::row).toList());
    }

    private static Sheet list(List<ReportsPage.Row> rows) {
        return new Sheet(
                List.of(MESSAGES.text("reports.columns").split(";")),
                rows.stream()
                        .flatMap(row -> row.years().stream()
                                .map(year -> List.of(row.code(), row.name(), year.title(), year.address())))
                        .toList());
    }

    private static List<String> row(Figure figure) {
        return List.of(
                figure.id(),
                figure.indicator(),
                figure.subject().level().swedish(),
                figure.subject().code(),
                figure.name(),
                figure.period().toString(),
                figure.breakdown().toString(),
                figure.number().map(v -> v.toPlainString().replace('.', ',')).orElse(""),
                Integer.toString(figure.sources().size()));
    }
}
