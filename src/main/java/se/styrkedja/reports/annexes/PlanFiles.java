package se.styrkedja.reports.annexes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.plans.Chain;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Poster;
import se.styrkedja.reports.improvement.ActivityPlan;
import se.styrkedja.reports.improvement.NodeYear;
import se.styrkedja.reports.improvement.PlanPoster;
import se.styrkedja.reports.improvement.UnitPlan;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.web.Messages;

/// The plan of a node as it can be decided: the plan, its activities to pin up, and its poster where
/// areas are worked with.
public final class PlanFiles {
    /// The plan as a page, among the files that are frozen.
    public static final String PAGE = "enhetsplan.html";

    private static final Messages MESSAGES = Messages.of("annexes");

    private final List<Chain> chains;
    private final String motto;
    private final String mottoTold;
    private final Document plan;
    private final Document activities;
    private final Optional<Poster> poster;

    private PlanFiles(NodeYear year, String motto, String mottoTold) {
        chains = year.work().chains();
        this.motto = motto;
        this.mottoTold = mottoTold;
        plan = UnitPlan.of(year);
        activities = ActivityPlan.of(year.work());
        poster = PlanPoster.of(year.work(), motto);
    }

    /// @param motto of the poster
    /// @param mottoTold who wrote it and when, in words; empty when nobody has
    ///
    /// Errors: `IllegalStateException` for a node without areas.
    public static PlanFiles of(NodeYear year, String motto, String mottoTold) {
        return new PlanFiles(year.decidedNow(), motto, mottoTold);
    }

    /// All that a decision of the plan is about: its areas with all that hangs on them, the motto, and whatever else
    /// stands in the documents.
    public DecisionBasis basis() {
        var parts = new ArrayList<Part>();
        for (var chain : chains)
            chain.basis()
                    .parts()
                    .forEach(part -> parts.add(part.below(
                            chain.area().id().value() + " ", chain.area().text().name())));
        parts.add(motto(motto, mottoTold));
        parts.add(new Part(
                "documents",
                MESSAGES.text("basis.documents"),
                MESSAGES.text("basis.documents.words"),
                List.of(
                                plan.blocks(),
                                plan.sourcesTold(),
                                activities.blocks(),
                                poster.map(Poster::toString).orElse(""))
                        .toString(),
                "",
                true));
        return new DecisionBasis(parts);
    }

    /// The motto of the poster, now or before.
    public static Part motto(String text, String told) {
        return Part.text("motto", MESSAGES.text("basis.motto"), text, told);
    }

    /// The files that are frozen.
    ///
    /// @param state the decision, as it stands on each cover
    public List<FrozenFile> decided(String state) {
        var decidedPlan = decided(plan, state);
        var decidedActivities = decided(activities, state);
        var files = new ArrayList<>(List.of(
                FrozenFile.written("enhetsplan.docx", out -> Writers.word(decidedPlan, out)),
                FrozenFile.written("enhetsplan.pdf", out -> Writers.pdf(decidedPlan, out)),
                FrozenFile.written(PAGE, out -> Writers.html(decidedPlan, out)),
                FrozenFile.written("aktivitetsplan.pdf", out -> Writers.pdf(decidedActivities, out))));
        poster.map(one -> one.with(state)).ifPresent(decidedPoster -> {
            files.add(FrozenFile.written("affisch.pdf", out -> Writers.posterPdf(decidedPoster, out)));
            files.add(FrozenFile.written("affisch.html", out -> Writers.posterHtml(decidedPoster, out)));
        });
        return List.copyOf(files);
    }

    /// The plan itself.
    public Document plan() {
        return plan;
    }

    /// Whether a file that is frozen is the plan itself, and neither its activities nor its poster.
    public static boolean isOfPlan(String name) {
        return name.startsWith("enhetsplan.");
    }

    private static Document decided(Document document, String state) {
        return document.with(document.cover().with(state));
    }
}
