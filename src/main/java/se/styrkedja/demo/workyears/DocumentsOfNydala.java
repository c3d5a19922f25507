package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.drafts.OwnReports;
import se.styrkedja.reports.improvement.ActivityPlan;
import se.styrkedja.reports.improvement.FinalAccount;
import se.styrkedja.reports.improvement.ImprovementPlan;
import se.styrkedja.reports.improvement.PlanPoster;
import se.styrkedja.reports.improvement.ProgrammePlan;
import se.styrkedja.reports.improvement.UnitPlan;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.reports.publishing.FrozenFile.Content;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;

/// One of each document that Nydala's work can be taken away as: of Lindskolan, of upper-secondary school and of the
/// organiser.
public final class DocumentsOfNydala {
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final CalendarYear FOLLOWED_UP = new CalendarYear(2025);

    private final Map<String, Content> files = new TreeMap<>();

    private DocumentsOfNydala() {}

    /// By the names of their files.
    ///
    /// @param reader reads all the organiser's work
    /// @param school Lindskolan
    /// @param municipality the code that the organiser's reports go by
    public static Map<String, Content> of(
            PlanMaterial material,
            OwnReports reports,
            Texts texts,
            Membership reader,
            Node school,
            String municipality,
            LocalDate today) {
        var documents = new DocumentsOfNydala();
        var named = new Nodes.Named(school, reader.name(school));
        var whole = material.whole(reader, named, YEAR, today);
        documents.add("enhetsplan", UnitPlan.of(whole));
        documents.add("aktivitetsplan", ActivityPlan.of(whole.work()));
        documents.add("forbattringsplan", ImprovementPlan.of(whole.work()));
        var account = FinalAccount.of(whole.work());
        documents.files.put("slutredovisning.docx", out -> Writers.word(account, out));
        PlanPoster.of(whole.work(), texts.motto(reader.scope(), school).text()).ifPresent(poster -> {
            documents.files.put("affisch.pdf", out -> Writers.posterPdf(poster, out));
            documents.files.put("affisch.html", out -> Writers.posterHtml(poster, out));
        });
        var followUp = reports.followUp(reader, municipality, FOLLOWED_UP, today);
        documents.add("verksamhetsuppfoljning", reports.filled(reader, followUp, today));
        material.ofProgrammes(
                        reader,
                        units(reader),
                        new Nodes.Named(Node.WHOLE, reader.tenant().name()),
                        YEAR,
                        today)
                .ifPresent(programmes -> documents.add("verksamhetsplan-gymnasieskola", ProgrammePlan.of(programmes)));
        return documents.files;
    }

    private static List<Nodes.Named> units(Membership reader) {
        return reader.scope().where(DialogueRight.READ_WORK).stream()
                .map(node -> new Nodes.Named(node, reader.name(node)))
                .toList();
    }

    private void add(String name, Document document) {
        files.put(name + ".docx", out -> Writers.word(document, out));
        files.put(name + ".pdf", out -> Writers.pdf(document, out));
        files.put(name + ".html", out -> Writers.html(document, out));
    }
}
