package se.styrkedja.reports.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.goals.Assessment;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.GoalsOfPeriod;
import se.styrkedja.goals.Wording;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.reports.improvement.Analysed;
import se.styrkedja.vocabulary.Swedish;

/// Puts the operations follow-up of one calendar year together, chapter by chapter.
public final class OperationsFollowUp {
    private static final int MOST_FINDINGS = 6;

    private final OperationsYear year;
    private final Set<String> written;
    private final Chapters chapters = new Chapters();

    private OperationsFollowUp(OperationsYear year, Set<String> written) {
        this.year = year;
        this.written = Set.copyOf(written);
    }

    /// A draft. Mandatory chapters that have nothing say so; what only people know is a marked place.
    ///
    /// @param written the places where people have written
    public static Document of(OperationsYear year, Set<String> written) {
        var follow = new OperationsFollowUp(year, written);
        follow.introduction();
        follow.earlierPlan();
        follow.goals();
        follow.surroundings();
        follow.results();
        List.of("audits", "complaints").forEach(follow::toldByPeople);
        follow.records("attendance");
        follow.records("harassment");
        List.of("economy", "personnel").forEach(follow::toldByPeople);
        new AreasOfAll(year, follow.chapters).write();
        follow.situation();
        new PlanAhead(year, follow.chapters).write();
        var next = Integer.toString(year.year().year() + 1);
        return new Document(
                new Document.Cover(
                        year.organiser(),
                        Chapters.text("title", year.year().toString()),
                        Chapters.text("period", next),
                        Chapters.text("draft"),
                        Chapters.text("made", Swedish.date(year.today()))),
                follow.chapters.blocks(),
                year.results().map(r -> r.document().sources()).orElse(List.of()));
    }

    private void introduction() {
        chapters.add(new Block.Contents(Chapters.text("contents")));
        chapters.add(new Block.NewPage());
        chapters.chapter("introduction");
        chapters.toWrite("introduction");
        chapters.paragraph(
                "introduction.units",
                year.organiser(),
                Swedish.whole(year.units().size()),
                OfForms.counted(year.units()));
        chapters.paragraph("introduction.law");
        chapters.section("basis");
        chapters.paragraph("basis.lead");
        chapters.table("basis", basis());
    }

    /// What the follow-up rests on, each with what there is of it.
    private List<List<String>> basis() {
        var ended = year.ended();
        long held = year.talks().stream()
                .filter(t -> year.isUnit(t.node()) && t.about().equals(ended) && t.held() > 0)
                .count();
        long withAreas = year.chosen().stream()
                .map(c -> c.area().node())
                .filter(year::isUnit)
                .distinct()
                .count();
        return List.of(
                basis("plan", year.before().size()),
                basis("goals", year.goals().map(g -> g.goals().size()).orElse(0)),
                basis("surroundings", year.outside().fresh().size()),
                basis("results", year.results().map(Report::findingsOfTheWhole).orElse(0L)),
                ownWords("audits"),
                ownWords("complaints"),
                ownWords("economy"),
                ownWords("personnel"),
                List.of(Chapters.text("basis.attendance"), recorded("attendance")),
                List.of(Chapters.text("basis.harassment"), recorded("harassment")),
                basis("areas", withAreas),
                basis("dialogues", held),
                List.of(
                        Chapters.text("basis.situation"),
                        Chapters.text(year.situation().isEmpty() ? "basis.none" : "basis.there")));
    }

    private static List<String> basis(String key, long count) {
        return List.of(Chapters.text("basis." + key), Chapters.text("basis." + key + ".count", Long.toString(count)));
    }

    /// What people write in a chapter, or that nobody has yet.
    private List<String> ownWords(String chapter) {
        return List.of(
                Chapters.text("basis." + chapter),
                Chapters.text(written.contains(chapter) ? "basis.own-words" : "basis.unwritten"));
    }

    private String recorded(String anchor) {
        return Chapters.text(of(anchor).isEmpty() ? "basis.none" : "basis.figures");
    }

    private void earlierPlan() {
        chapters.chapter("earlier");
        var own = new PlanAhead(year, chapters);
        own.became();
        chapters.toWrite("earlier");
    }

    private void goals() {
        chapters.chapter("goals");
        var goals = year.goals().filter(g -> !g.isEmpty());
        if (goals.isEmpty()) chapters.nothing("goals.none");
        goals.ifPresent(this::goals);
        chapters.toWrite("goals");
    }

    private void goals(GoalsOfPeriod of) {
        chapters.paragraph("goals.sums", Wording.sums(of), Wording.met(of));
        chapters.paragraph(
                "goals.decided",
                of.goals().stream()
                        .map(goal -> goal.decided().text())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        chapters.table("goals", of.goals().stream().map(OperationsFollowUp::row).toList());
    }

    private static List<String> row(BoardGoal goal) {
        return List.of(
                goal.number() + ". " + goal.text().wording(),
                Wording.outcome(goal),
                goal.assessment().map(Assessment::motive).orElse(Chapters.text("goals.no-motive")));
    }

    private void surroundings() {
        chapters.chapter("surroundings");
        var outside = year.outside();
        if (outside.fresh().isEmpty()) chapters.nothing("surroundings.none");
        else chapters.paragraph("surroundings.lead");
        outside.fresh().forEach(this::change);
        if (!outside.carried().isEmpty()) {
            chapters.section("surroundings.carried");
            chapters.bullets(
                    outside.carried().stream().map(OperationsFollowUp::name).toList());
        }
        chapters.toWrite("surroundings");
    }

    /// A number alone would look like that of a chapter.
    private static String name(OutsideChange change) {
        return Chapters.text(
                "surroundings.change",
                Integer.toString(change.number()),
                change.text().what());
    }

    private void change(OutsideChange change) {
        chapters.named(name(change), "omvarld-" + change.number());
        chapters.bullets(change.text().effects().stream()
                .map(effect -> OfForms.reach(effect.reach()) + ": " + effect.text())
                .toList());
        chapters.paragraph("surroundings.source", change.text().source());
        if (!change.text().response().isBlank())
            chapters.paragraph("surroundings.response", change.text().response());
    }

    /// The findings that stand out most, with every number leading to its source; the report has them all.
    private void results() {
        chapters.chapter("results");
        var findings = year.results().stream()
                .flatMap(report -> report.findings().stream())
                .filter(found -> found.backing().standsOut())
                .sorted(ReportFinding.order())
                .limit(MOST_FINDINGS)
                .toList();
        if (findings.isEmpty()) chapters.nothing("results.none");
        else chapters.paragraph("results.lead", year.ended().toString());
        for (int i = 0; i < findings.size(); i++) {
            boolean same = i > 0
                    && findings.get(i).meaning().equals(findings.get(i - 1).meaning());
            chapters.add(new Block.Found(
                    findings.get(i).point(),
                    same
                            ? Chapters.words(Chapters.text("results.same"))
                            : findings.get(i).meaning()));
        }
        chapters.toWrite("results");
    }

    private void toldByPeople(String chapter) {
        chapters.chapter(chapter);
        chapters.toWrite(chapter);
    }

    /// What the quality report says of the organiser's own records, and a place for what is to be learnt of it.
    private void records(String anchor) {
        chapters.chapter(anchor);
        var recorded = of(anchor);
        if (recorded.isEmpty()) chapters.nothing(anchor + ".none");
        recorded.forEach(chapters::add);
        chapters.toWrite(anchor);
    }

    /// The blocks of one part of the quality report; none where it says that there is nothing.
    private List<Block> of(String anchor) {
        var part = new ArrayList<Block>();
        boolean inside = false;
        for (var block : year.results().map(r -> r.document().blocks()).orElse(List.of())) {
            if (block instanceof Block.Heading heading)
                inside = heading.anchor().equals(anchor);
            else if (inside && !(block instanceof Block.ToWrite)) part.add(block);
        }
        return part.stream().anyMatch(Block.Nothing.class::isInstance) ? List.of() : part;
    }

    private void situation() {
        chapters.chapter("situation");
        if (year.situation().isEmpty()) chapters.nothing("situation.none");
        year.situation().ifPresent(found -> Analysed.of(found, year.newer(), 2).forEach(chapters::add));
        chapters.toWrite("situation");
    }

    /// Nodes in the order of a table: by name.
    static Stream<Node> byName(OperationsYear year, Stream<Node> nodes) {
        return nodes.sorted(Comparator.comparing(year::name, Swedish.order()));
    }
}
