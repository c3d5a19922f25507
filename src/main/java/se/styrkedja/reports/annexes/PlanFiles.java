package se.styrkedja.reports.annexes;

import java.util.List;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.improvement.ActivityPlan;
import se.styrkedja.reports.improvement.NodeYear;
import se.styrkedja.reports.improvement.PlanPoster;
import se.styrkedja.reports.improvement.UnitPlan;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.writing.Writers;

/// The files of a plan as it is decided: the plan, its activities to pin up, and its poster.
public final class PlanFiles {
    private PlanFiles() {}

    /// @param motto of the poster
    /// @param state the decision, as it stands on each cover
    /// Errors: `IllegalStateException` for a node without areas.
    public static List<FrozenFile> of(NodeYear year, String motto, String state) {
        var plan = decided(UnitPlan.of(year), state);
        var activities = decided(ActivityPlan.of(year.work()), state);
        var poster = PlanPoster.of(year.work(), motto).with(state);
        return List.of(
                FrozenFile.written("enhetsplan.docx", out -> Writers.word(plan, out)),
                FrozenFile.written("enhetsplan.pdf", out -> Writers.pdf(plan, out)),
                FrozenFile.written("enhetsplan.html", out -> Writers.html(plan, out)),
                FrozenFile.written("aktivitetsplan.pdf", out -> Writers.pdf(activities, out)),
                FrozenFile.written("affisch.pdf", out -> Writers.posterPdf(poster, out)),
                FrozenFile.written("affisch.html", out -> Writers.posterHtml(poster, out)));
    }

    private static Document decided(Document document, String state) {
        return document.with(document.cover().with(state));
    }
}
