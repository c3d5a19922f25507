package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.plans.sector.SectorPlanId;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Poster;
import se.styrkedja.reports.improvement.ActivityPlan;
import se.styrkedja.reports.improvement.FinalAccount;
import se.styrkedja.reports.improvement.ImprovementPlan;
import se.styrkedja.reports.improvement.JointPlan;
import se.styrkedja.reports.improvement.PlanPoster;
import se.styrkedja.reports.improvement.ProgrammePlan;
import se.styrkedja.reports.improvement.UnitPlan;
import se.styrkedja.reports.improvement.Work;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.NotFound;

/// What a node has decided, as files to take away. Each address takes `?enhet=&verksamhet=&lasar=`.
@Controller
class PlanRoutes {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html;charset=UTF-8";

    private final PlanMaterial material;
    private final SectorPlans sectorPlans;
    private final Texts texts;
    private final Clock clock;

    PlanRoutes(PlanMaterial material, SectorPlans sectorPlans, Texts texts, Clock clock) {
        this.sectorPlans = sectorPlans;
        this.clock = clock;
        this.texts = texts;
        this.material = material;
    }

    /// GET /utvecklingsomraden/forbattringsplan.docx, .pdf or .html
    @GetMapping("/utvecklingsomraden/forbattringsplan.{kind}")
    Answer plan(
            CurrentUser user,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        return file(ImprovementPlan.of(work(user, enhet, verksamhet, lasar)), "forbattringsplan", lasar, kind);
    }

    /// GET /utvecklingsomraden/enhetsplan.docx, .pdf or .html
    @GetMapping("/utvecklingsomraden/enhetsplan.{kind}")
    Answer unitPlan(
            CurrentUser user,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        var asked = Nodes.of(user, DialogueRight.READ_WORK).asked(enhet, verksamhet);
        return file(
                UnitPlan.of(material.whole(user.member(), asked, year(lasar), LocalDate.now(clock))),
                "enhetsplan",
                lasar,
                kind);
    }

    /// GET /utvecklingsomraden/aktivitetsplan.docx, .pdf or .html
    @GetMapping("/utvecklingsomraden/aktivitetsplan.{kind}")
    Answer activities(
            CurrentUser user,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        return file(ActivityPlan.of(work(user, enhet, verksamhet, lasar)), "aktivitetsplan", lasar, kind);
    }

    /// GET /utvecklingsomraden/verksamhetsplan.docx, .pdf or .html: of the upper-secondary units at and below a node
    @GetMapping("/utvecklingsomraden/verksamhetsplan.{kind}")
    Answer programmes(
            CurrentUser user,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        var nodes = Nodes.of(user, DialogueRight.READ_WORK);
        var year = material.ofProgrammes(
                        user.member(), nodes.all(), nodes.asked(enhet, verksamhet), year(lasar), LocalDate.now(clock))
                .orElseThrow(() -> new NotFound("no upper-secondary unit"));
        return file(ProgrammePlan.of(year), "verksamhetsplan", lasar, kind);
    }

    /// GET /sektorsplaner/{id}/sektorsplan.docx, .pdf or .html
    @GetMapping(SectorPlans.ADDRESS + "/{id}/sektorsplan.{kind}")
    Answer sectorPlan(CurrentUser user, @PathVariable UUID id, @PathVariable String kind) {
        var plan = sectorPlans.one(user.scope(), new SectorPlanId(id)).orElseThrow(() -> new NotFound(id.toString()));
        if (!user.may(DialogueRight.READ_WORK, Node.WHOLE)) throw new NotFound(id.toString());
        var work = material.of(user.member(), plan, LocalDate.now(clock));
        return file(JointPlan.of(plan, work), "sektorsplan", plan.text().year().toString(), kind);
    }

    /// GET /utvecklingsomraden/slutredovisning.docx: as Skolverket asks for it, in Word
    @GetMapping("/utvecklingsomraden/slutredovisning.docx")
    Answer account(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        return file(FinalAccount.of(work(user, enhet, verksamhet, lasar)), "slutredovisning", lasar, "docx");
    }

    /// GET /utvecklingsomraden/affisch.pdf or .html
    @GetMapping("/utvecklingsomraden/affisch.{kind}")
    Answer poster(
            CurrentUser user,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam String lasar) {
        var asked = Nodes.of(user, DialogueRight.READ_WORK).asked(enhet, verksamhet);
        var work = material.of(user.member(), asked, year(lasar), LocalDate.now(clock));
        var poster = PlanPoster.of(work, texts.motto(user.scope(), asked.node()).text());
        if (poster.isPresent()) return poster(poster.get(), name("affisch", lasar, kind), kind);
        if (work.chains().isEmpty()) throw new NotFound("a poster without areas");
        // The list says that all of them are closed, and that there is no poster of them.
        return new Answer.SeeOther("/utvecklingsomraden?" + asked.node().query() + "&lasar=" + work.year());
    }

    private static Answer poster(Poster poster, String name, String kind) {
        return switch (kind) {
            case "pdf" -> new Answer.Download(PDF, name, out -> Writers.posterPdf(poster, out));
            case "html" -> new Answer.Download(HTML, name, out -> Writers.posterHtml(poster, out));
            default -> throw new NotFound(kind);
        };
    }

    private static Answer file(Document document, String what, String year, String kind) {
        var name = name(what, year, kind);
        return switch (kind) {
            case "docx" -> new Answer.Download(WORD, name, out -> Writers.word(document, out));
            case "pdf" -> new Answer.Download(PDF, name, out -> Writers.pdf(document, out));
            case "html" -> new Answer.Download(HTML, name, out -> Writers.html(document, out));
            default -> throw new NotFound(kind);
        };
    }

    private static String name(String what, String year, String kind) {
        return what + "-" + year.replace('/', '-') + "." + kind;
    }

    private Work work(CurrentUser user, String unit, String area, String written) {
        return material.of(
                user.member(),
                Nodes.of(user, DialogueRight.READ_WORK).asked(unit, area),
                year(written),
                LocalDate.now(clock));
    }

    private static SchoolYear year(String written) {
        return SchoolYear.parse(written).orElseThrow(() -> new NotFound(written));
    }
}
