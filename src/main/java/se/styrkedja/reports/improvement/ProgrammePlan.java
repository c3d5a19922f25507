package se.styrkedja.reports.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.styrkedja.plans.Chain;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Excerpt;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The operations plan (verksamhetsplan) of upper-secondary school: results by programme, unit beside unit, and what
/// each unit has chosen to do about them.
public final class ProgrammePlan {
    private static final Messages MESSAGES = Said.MESSAGES;

    private ProgrammePlan() {}

    public static Document of(ProgrammeYear year) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Contents(MESSAGES.text("contents")));
        units(year, blocks);
        blocks.add(new Block.Heading(
                1, MESSAGES.text("programmes.of", year.resultsOf().toString()), "program"));
        blocks.addAll(results(year.programmes()));
        blocks.add(new Block.ToWrite(
                "programmes.write", MESSAGES.text("programmes.write"), MESSAGES.text("programmes.write.prompt")));
        year.units().forEach(unit -> unit(unit, blocks));
        took(year, blocks);
        return new Document(
                new Document.Cover(
                        year.whose(),
                        MESSAGES.text("programmes.title"),
                        MESSAGES.text("period", year.year().toString()),
                        ImprovementPlan.state(),
                        MESSAGES.text("made", Swedish.date(year.today()))),
                blocks,
                year.programmes().sources());
    }

    /// The tables of programmes, or that there are none.
    static List<Block> results(Excerpt programmes) {
        return programmes.isEmpty()
                ? List.of(new Block.Nothing(MESSAGES.text("missing"), MESSAGES.text("programmes.none")))
                : programmes.blocks();
    }

    /// What all have chosen in one table, and who has chosen nothing.
    private static void units(ProgrammeYear year, List<Block> blocks) {
        blocks.add(new Block.Heading(1, MESSAGES.text("programmes.units"), "enheter"));
        var by = year.units().stream()
                .collect(Collectors.partitioningBy(unit -> unit.chains().isEmpty()));
        var with = by.getOrDefault(false, List.of());
        var without = by.getOrDefault(true, List.of());
        if (!with.isEmpty())
            blocks.add(new Block.Table(
                    MESSAGES.text("programmes.units.caption", year.year().toString()),
                    List.of(MESSAGES.text("programmes.units.columns").split(";")),
                    with.stream().map(ProgrammePlan::row).toList(),
                    List.of()));
        if (!without.isEmpty())
            blocks.add(Said.paragraph(MESSAGES.text(
                    "programmes.units.without",
                    Swedish.whole(without.size()),
                    Swedish.whole(year.units().size()),
                    without.stream().map(Work::node).collect(Collectors.joining(", ")))));
    }

    private static List<List<Inline>> row(Work unit) {
        return List.of(
                Said.words(unit.node()),
                Said.words(unit.chains().stream().map(Chain::named).collect(Collectors.joining("; "))),
                Said.words(Swedish.whole(unit.chains().stream()
                        .mapToLong(chain -> chain.goals().size())
                        .sum())),
                Said.words(Swedish.whole(unit.chains().stream()
                        .mapToLong(chain -> chain.activities().size())
                        .sum())),
                Said.words(ImprovementPlan.decided(unit)));
    }

    private static void unit(Work unit, List<Block> blocks) {
        if (unit.chains().isEmpty()) return;
        blocks.add(new Block.Heading(
                1,
                unit.node(),
                "enhet-" + unit.chains().getFirst().area().node().text().replace(":", "-")));
        for (var chain : unit.inOrder()) area(chain, unit.today(), blocks);
    }

    private static void area(Chain chain, LocalDate today, List<Block> blocks) {
        var text = chain.area().text();
        blocks.add(new Block.Heading(
                2, chain.named(), "omrade-" + chain.area().id().value()));
        blocks.add(Said.paragraph(Said.state(chain)));
        blocks.addAll(Said.written(chain, text.why(), "plan.why.missing"));
        blocks.addAll(ImprovementPlan.goalTable(chain));
        blocks.addAll(ImprovementPlan.activityTable(chain, today));
    }

    /// Who took part at each unit; a unit that has told of nobody says so.
    private static void took(ProgrammeYear year, List<Block> blocks) {
        blocks.add(new Block.Heading(1, MESSAGES.text("plan.took"), "medverkan"));
        blocks.add(new Block.Bullets(year.units().stream()
                .map(unit -> List.<Inline>of(new Inline.Strong(unit.node() + ": "), new Inline.Words(took(unit))))
                .toList()));
    }

    private static String took(Work unit) {
        return Gathering.all(unit.took()).isEmpty()
                ? MESSAGES.text("took.none") + "."
                : unit.took().stream()
                                .filter(Gathering::isListed)
                                .map(one -> Said.name(one) + ": " + Said.took(one, unit.forms()))
                                .collect(Collectors.joining(". "))
                        + ".";
    }
}
