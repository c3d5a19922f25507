package se.styrkedja.reports.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.reports.Figure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.reports.ReportJson;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;
import se.styrkedja.web.Sheet;
import tools.jackson.databind.util.RawValue;

@Controller
class ReportRoutes {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Shelf shelf;
    private final Drafts drafts;
    private final Published published;

    ReportRoutes(Shelf shelf, Drafts drafts, Published published) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.published = published;
    }

    /// GET /rapporter
    @GetMapping("/rapporter")
    Answer reports(Visit visit) {
        var register = shelf.register(visit.scope());
        var years = shelf.years(visit.scope());
        var rows = register.municipalities().stream()
                .filter(code -> !years.isEmpty() && !register.ownUnits(code).isEmpty())
                .map(code -> new ReportsPage.Row(
                        code,
                        register.municipalityName(code).orElse(code),
                        years.stream()
                                .map(y -> new ReportsPage.Year(y.toString(), address(code, y)))
                                .toList()))
                .sorted(Comparator.comparing(ReportsPage.Row::name, Swedish.order()))
                .toList();
        var title = MESSAGES.text(rows.isEmpty() ? "reports.title.none" : "reports.title");
        return new Answer.Data(
                "reports/reports",
                new ReportsPage(visit.opening(Section.REPORTS, title), rows, published.all(visit)),
                rows,
                list(rows));
    }

    /// GET /rapporter/{kod}/{lasar}
    @GetMapping("/rapporter/{kod}/{lasar}")
    Answer report(Visit visit, @PathVariable String kod, @PathVariable String lasar) {
        var report = drafts.composed(visit, kod, lasar);
        var document = drafts.filled(visit, report);
        var cover = document.cover();
        var page = new ReportPage(
                visit.inside(Section.REPORTS, MESSAGES.text("report.title", cover.title(), cover.organiser())),
                cover.period(),
                cover.state(),
                cover.made(),
                address(kod, report.year()),
                findings(report, 3),
                Writers.fragment(document),
                drafts.isOwn(visit, report) && visit.may(Right.WRITE_REPORT, Node.WHOLE)
                        ? Integer.toString(Spots.of(document).size())
                        : "",
                drafts.isOwn(visit, report) && visit.may(Right.RECORD_DECISION, Node.WHOLE));
        return new Answer.Data("reports/report", page, new RawValue(json(report)), sheet(report));
    }

    /// GET /rapporter/{kod}/{lasar}/kvalitetsrapport.docx, .pdf or .html
    @GetMapping("/rapporter/{kod}/{lasar}/kvalitetsrapport.{kind}")
    Answer file(Visit visit, @PathVariable String kod, @PathVariable String lasar, @PathVariable String kind) {
        var report = drafts.composed(visit, kod, lasar);
        var document = drafts.filled(visit, report);
        var name = "kvalitetsrapport-%s-%s.%s".formatted(kod, lasar, kind);
        return switch (kind) {
            case "docx" ->
                new Answer.Download(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        name,
                        out -> Writers.word(document, out));
            case "pdf" -> new Answer.Download("application/pdf", name, out -> Writers.pdf(document, out));
            case "html" -> new Answer.Download("text/html;charset=UTF-8", name, out -> Writers.html(document, out));
            default -> throw new Absent(kind);
        };
    }

    /// The findings that stand out most, the strongest first.
    static List<ReportPage.Finding> findings(Report report, int most) {
        return report.findings().stream()
                .sorted(Comparator.comparingDouble(ReportFinding::weight).reversed())
                .limit(most)
                .map(f -> new ReportPage.Finding(
                        f.text(),
                        String.join("", f.meaning().stream().map(Inline::text).toList())))
                .toList();
    }

    static String address(String code, SchoolYear year) {
        return "/rapporter/" + code + "/" + year.toString().replace('/', '-');
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
