package se.styrkedja.reports.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.styrkedja.access.Node;
import se.styrkedja.plans.Chain;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.improvement.ImprovementPlan;
import se.styrkedja.reports.improvement.Work;

/// The organiser's own areas: what became of the year's, and the plan for the year to come.
final class PlanAhead {
    private final Chapters chapters;
    private final int next;
    private final Work work;

    PlanAhead(OperationsYear year, Chapters chapters) {
        this.chapters = chapters;
        next = year.year().year() + 1;
        work = new Work(
                year.organiser(),
                Node.WHOLE,
                Set.of(),
                year.organiser(),
                year.ended().next(),
                own(year.chosen()),
                own(year.before()),
                List.of(),
                Work.Withdrawn.NONE,
                List.of(),
                Map.of(),
                List.of(),
                year.today());
    }

    private static List<Chain> own(List<Chain> chains) {
        return chains.stream()
                .filter(chain -> chain.area().node().equals(Node.WHOLE))
                .toList();
    }

    /// What became of each area of the plan that the year began with.
    void became() {
        ImprovementPlan.became(work).forEach(chapters::add);
    }

    void write() {
        chapters.add(new Block.NewPage());
        chapters.chapter("plan", Integer.toString(next));
        if (work.chains().isEmpty()) chapters.nothing("plan.none");
        ImprovementPlan.areas(work).stream().map(PlanAhead::below).forEach(chapters::add);
        chapters.toWrite("plan");
    }

    /// A heading of the plan stands below a chapter here.
    private static Block below(Block block) {
        return block instanceof Block.Heading(var level, var text, var anchor)
                ? new Block.Heading(level + 1, text, anchor)
                : block;
    }
}
