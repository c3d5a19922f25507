package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Right;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Plans;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.improvement.FinalAccount;
import se.styrkedja.reports.improvement.ImprovementPlan;
import se.styrkedja.reports.improvement.PlanPoster;
import se.styrkedja.reports.improvement.Work;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;

/// What a node has decided, as files to take away.
@Controller
class PlanRoutes {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html;charset=UTF-8";

    private final Plans plans;
    private final Dialogues dialogues;
    private final Clock clock;

    PlanRoutes(Plans plans, Dialogues dialogues, Clock clock) {
        this.plans = plans;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/forbattringsplan.docx, .pdf or .html, ?enhet=&verksamhet=&lasar=
    @GetMapping("/utvecklingsomraden/forbattringsplan.{kind}")
    Answer plan(
            Visit visit,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        var name = "forbattringsplan-" + lasar.replace('/', '-') + "." + kind;
        return file(ImprovementPlan.of(work(visit, enhet, verksamhet, lasar)), name, kind);
    }

    /// GET /utvecklingsomraden/slutredovisning.docx?enhet=&verksamhet=&lasar=: as Skolverket asks for it, in Word
    @GetMapping("/utvecklingsomraden/slutredovisning.docx")
    Answer account(
            Visit visit,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        var name = "slutredovisning-" + lasar.replace('/', '-') + ".docx";
        return file(FinalAccount.of(work(visit, enhet, verksamhet, lasar)), name, "docx");
    }

    /// GET /utvecklingsomraden/affisch.pdf or .html, ?enhet=&verksamhet=&lasar=
    @GetMapping("/utvecklingsomraden/affisch.{kind}")
    Answer poster(
            Visit visit,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        var work = work(visit, enhet, verksamhet, lasar);
        if (work.chains().isEmpty()) throw new Absent("a poster without areas");
        var poster = PlanPoster.of(work);
        var name = "affisch-" + lasar.replace('/', '-') + "." + kind;
        return switch (kind) {
            case "pdf" -> new Answer.Download(PDF, name, out -> Writers.posterPdf(poster, out));
            case "html" -> new Answer.Download(HTML, name, out -> Writers.posterHtml(poster, out));
            default -> throw new Absent(kind);
        };
    }

    private static Answer file(Document document, String name, String kind) {
        return switch (kind) {
            case "docx" -> new Answer.Download(WORD, name, out -> Writers.word(document, out));
            case "pdf" -> new Answer.Download(PDF, name, out -> Writers.pdf(document, out));
            case "html" -> new Answer.Download(HTML, name, out -> Writers.html(document, out));
            default -> throw new Absent(kind);
        };
    }

    private Work work(Visit visit, String unit, String area, String written) {
        var year = SchoolYear.parse(written).orElseThrow(() -> new Absent(written));
        var asked = Nodes.of(visit, Right.READ_WORK).asked(unit, area);
        var chains = plans.chains(visit.scope(), asked.node());
        return new Work(
                asked.name(),
                visit.organiser(),
                year,
                of(chains, year),
                of(chains, year.previous()),
                took(visit, asked, year),
                LocalDate.now(clock));
    }

    private static List<Chain> of(List<Chain> chains, SchoolYear year) {
        return chains.stream().filter(c -> c.area().year().equals(year)).toList();
    }

    /// Who took part in the dialogues about the results that the year's areas come from.
    private List<Participation> took(Visit visit, Nodes.Named asked, SchoolYear year) {
        return dialogues.all(visit.scope()).stream()
                .filter(d -> d.node().equals(asked.node()) && d.about().equals(year.previous()))
                .filter(d -> d instanceof Dialogue.Underway || d instanceof Dialogue.Reconciled)
                .flatMap(d -> dialogues.minutes(visit.scope(), d).participations().stream())
                .sorted(Comparator.comparing(Participation::group))
                .toList();
    }
}
