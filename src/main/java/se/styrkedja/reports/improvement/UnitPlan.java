package se.styrkedja.reports.improvement;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.findings.Finding;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The plan of a unit (enhetsplan) for a school year: what it has chosen, what it rests on, each area with its whole
/// chain, and the year in activities.
/// Source: skollagen (2010:800) 4 kap. 4 och 6 §§ (each unit plans, follows up and develops, and writes it down).
public final class UnitPlan {
    private static final Messages MESSAGES = Said.MESSAGES;
    private static final int MOST_FINDINGS = 6;

    private UnitPlan() {}

    public static Document of(NodeYear year) {
        var work = year.work();
        var blocks = new ArrayList<Block>(ImprovementPlan.choices(work));
        var before = work.year().previous().toString();
        blocks.add(new Block.Heading(1, MESSAGES.text("unit.situation", before), "nulage"));
        year.situation()
                .ifPresentOrElse(
                        found -> blocks.addAll(Analysed.of(found, year.newer(), 2)),
                        () -> blocks.add(new Block.Nothing(
                                MESSAGES.text("missing"), MESSAGES.text("unit.situation.none", before))));
        results(year, blocks);
        blocks.addAll(ImprovementPlan.areas(work));
        blocks.addAll(Serving.table(work));
        blocks.add(new Block.Heading(1, MESSAGES.text("unit.activities"), "aret"));
        blocks.addAll(ActivityPlan.byDay(work));
        blocks.addAll(ImprovementPlan.took(work));
        return new Document(
                Said.cover(work, MESSAGES.text("unit.title"), ImprovementPlan.state()),
                blocks,
                year.programmes().sources());
    }

    private static void results(NodeYear year, List<Block> blocks) {
        blocks.add(new Block.Heading(1, MESSAGES.text("unit.results"), "resultat"));
        if (year.findings().isEmpty())
            blocks.add(new Block.Nothing(MESSAGES.text("nothing"), MESSAGES.text("unit.results.none")));
        else blocks.add(Said.paragraph(MESSAGES.text("unit.results.as-of", Swedish.date(year.findingsAsOf()))));
        year.findings().stream().limit(MOST_FINDINGS).map(UnitPlan::found).forEach(blocks::add);
        int more = year.findings().size() - MOST_FINDINGS;
        if (more > 0) blocks.add(Said.paragraph(MESSAGES.text("unit.results.more", Integer.toString(more))));
        if (!year.hasProgrammes()) return;
        blocks.add(new Block.Heading(2, MESSAGES.text("programmes"), "program"));
        blocks.addAll(ProgrammePlan.results(year.programmes()));
    }

    private static Block found(Finding noticed) {
        return new Block.Found(Said.words(noticed.point()), Said.words(noticed.meaning()));
    }
}
