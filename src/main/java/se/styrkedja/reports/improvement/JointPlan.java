package se.styrkedja.reports.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.sector.SectorPlan;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.web.Messages;

/// A sector plan (sektorsplan) as a document: who owns it, whom it is for, its measures by number and each area with
/// its whole chain.
public final class JointPlan {
    private static final Messages MESSAGES = Said.MESSAGES;
    private static final Messages FORMS = Messages.of("surroundings");

    private JointPlan() {}

    /// @param work the areas that the plan holds
    public static Document of(SectorPlan plan, Work work) {
        var text = plan.text();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, text.title(), "planen"));
        blocks.addAll(Said.written(text.why(), MESSAGES.text("missing")));
        blocks.add(Said.paragraph(MESSAGES.text("sector.owners", plan.ownerNames())));
        blocks.add(new Block.Bullets(text.forms().stream()
                .sorted()
                .map(SchoolForm::code)
                .map(code -> Said.words(FORMS.text("form." + code)))
                .toList()));
        blocks.add(new Block.Heading(1, MESSAGES.text("sector.measures"), "atgarder"));
        if (!text.agreement().isEmpty())
            blocks.add(Said.paragraph(MESSAGES.text("sector.agreement", text.agreement())));
        blocks.add(measures(work));
        blocks.addAll(ImprovementPlan.areas(work));
        blocks.addAll(Serving.table(work));
        return new Document(
                Said.cover(work, MESSAGES.text("sector.title"), ImprovementPlan.state()), blocks, List.of());
    }

    private static Block measures(Work work) {
        var measures = SectorPlan.measures(work.chains());
        if (measures.isEmpty())
            return new Block.Nothing(MESSAGES.text("missing"), MESSAGES.text("plan.activities.missing"));
        return new Block.Table(
                MESSAGES.text("sector.measures.caption"),
                List.of(MESSAGES.text("sector.measures.columns").split(";")),
                measures.stream()
                        .map(measure -> Stream.of(
                                        measure.agreement().isEmpty() ? "\u2013" : measure.agreement(),
                                        measure.what(),
                                        measure.owner().name(),
                                        Said.day(measure.due()),
                                        Said.state(measure, work.today()))
                                .map(Said::words)
                                .toList())
                        .toList(),
                List.of());
    }
}
