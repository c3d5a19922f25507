package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.quality.ground.Balance;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.PosterDraft;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.salsa.Expected;
import se.styrkedja.web.Faults;

/// Puts one report together, chapter by chapter.
final class Composer {
    private static final int IN_SUMMARY = 4;
    private static final int SENTENCES = 4;

    /// The figures of what is said of one school and its mean.
    private static final int MEAN_AND_ONE = 2;

    /// A question stands in the summary when so much of what is notable is left after what chance gives.
    private static final double LEAST_ASKED = 0.5;
    private static final int IN_ANALYSIS = 12;
    private static final int LISTED = 30;

    /// The areas to write of where there is no plan to take them from, each by a name of its own.
    /// Source: the house's limit for a unit and for an organiser; more areas than these get no attention.
    private static final List<String> FREE_AREAS = List.of("a", "b", "c");

    private final FigureContext ground;
    private final Basis basis;
    private final String name;
    private final DocumentBuilder document;
    private final UnitFindings units;

    Composer(FigureContext ground, Basis basis, String name, List<Finding> own, UnitFindings units) {
        this.ground = ground;
        this.basis = basis;
        this.name = name;
        this.units = units;
        document = new DocumentBuilder(ground, own);
    }

    Report compose() {
        work();
        results();
        analysis();
        priorities();
        annexes();
        var told = document.findings();
        var findings = told.stream().map(DocumentBuilder.Told::finding).toList();
        var blocks = new ArrayList<Block>(summary(told));
        blocks.addAll(document.blocks());
        var cover = new Document.Cover(
                name,
                Prose.text("title"),
                Prose.text("period", ground.year().toString()),
                Prose.text("state.draft"),
                from().isEmpty() ? Prose.text("made.none") : Prose.text("made", Integer.toString(from().size())));
        return new Report(
                ground.own().subject(),
                ground.own().name(),
                ground.year(),
                new Document(cover, blocks, new Sources(ground.indicators(), ground.figures()).of(blocks)),
                new PosterDraft(ground).of(name, told),
                ground.figures().all(),
                ground.ownThatCouldHave(),
                findings);
    }

    private List<Block> summary(List<DocumentBuilder.Told> told) {
        var front = new DocumentBuilder(ground);
        front.heading(1, "summary");
        if (told.isEmpty())
            front.nothing(
                    "nothing.no-data",
                    Lacking.noFindings(ground),
                    ground.own().name(),
                    ground.year().toString());
        else {
            told(front, told, chosen(told, IN_SUMMARY));
            bothWays(front, ground.own().name(), told);
        }
        front.add(new Block.NewPage());
        front.add(new Block.Contents(Prose.text("contents")));
        front.add(new Block.NewPage());
        return front.blocks();
    }

    /// What the figures bear, how much more they do, and after that what is only to be asked.
    private void told(DocumentBuilder front, List<DocumentBuilder.Told> all, List<DocumentBuilder.Told> chosen) {
        var supported = of(chosen, Backing.SUPPORTED);
        var asked = of(chosen, Backing.ASKED);
        int among = of(all, Backing.SUPPORTED_AMONG_UNITS).size();
        var differ = among > 0 ? Prose.sentence("summary.among", Prose.words(among)) : List.<Inline>of();
        var first = Prose.sentence(
                supported.isEmpty() ? none(all) : "summary.intro",
                Prose.words(ground.own().name()),
                Prose.words(ground.year().toString()));
        front.paragraph(supported.isEmpty() ? Prose.together(first, differ) : first);
        supported.forEach(one -> found(front, one));
        int others = of(all, Backing.SUPPORTED).size() - supported.size();
        if (others > 0) front.paragraph(Prose.sentence("summary.others", Prose.words(others)));
        if (among > 0 && !supported.isEmpty()) front.paragraph(differ);
        var units = of(chosen, Backing.SUPPORTED_OF_UNIT);
        if (!units.isEmpty()) front.paragraph(Prose.sentence("summary.units"));
        units.forEach(one -> found(front, one));
        int otherUnits = of(all, Backing.SUPPORTED_OF_UNIT).size() - units.size();
        if (otherUnits > 0) front.paragraph(Prose.sentence("summary.units.others", Prose.words(otherUnits)));
        if (!asked.isEmpty()) front.paragraph(Prose.sentence("summary.asked"));
        asked.forEach(one -> found(front, one));
    }

    /// That nothing of the whole is more than chance is said only of what has been tested.
    private String none(List<DocumentBuilder.Told> all) {
        if (!of(all, Backing.SMALL).isEmpty()) return "summary.none.notable";
        var findings = all.stream().map(DocumentBuilder.Told::finding).toList();
        return switch (Report.tested(ground.own().subject(), ground.figures().all(), findings)) {
            case SOME -> "summary.none";
            case NONE_CAN_BE -> "summary.none.untested";
            case NOTHING_TO -> "summary.none.nothing";
        };
    }

    /// How many differences of the whole point each way or are untested: the strongest may all
    /// point the same way. One year beside the expected says little of schools, and stands here
    /// only where there are no more. A single school is in its chapter.
    private static void bothWays(DocumentBuilder front, String organiser, List<DocumentBuilder.Told> told) {
        Balance.of(told).tell(front, organiser);
        if (told.stream().anyMatch(t -> t.finding().kind().equals("expected-years"))) return;
        told.stream()
                .filter(t -> t.finding().kind().equals("expected")
                        && t.finding().figures().size() > MEAN_AND_ONE)
                .findFirst()
                .ifPresent(one -> found(front, one));
    }

    /// The first sentences tell how far it is and how sure; what the figures cover stands in the chapter.
    private static void found(DocumentBuilder front, DocumentBuilder.Told one) {
        front.tell(one.finding(), Prose.first(one.finding().meaning(), SENTENCES));
    }

    private static List<DocumentBuilder.Told> of(List<DocumentBuilder.Told> told, Backing backing) {
        return told.stream().filter(t -> t.finding().backing() == backing).toList();
    }

    /// What a summary shows: the strongest of each kind that the figures bear, with what is most to look into and what
    /// is most to be glad of among them, and then the questions. What only tells how it is stands in its chapter;
    /// so does a change of a national test, which may lie in the test.
    private static List<DocumentBuilder.Told> chosen(List<DocumentBuilder.Told> told, int most) {
        var supported = of(told, Backing.SUPPORTED);
        var chosen = new LinkedHashSet<DocumentBuilder.Told>();
        for (var tone : List.of(Tone.CONCERN, Tone.STRENGTH))
            supported.stream().filter(t -> t.tone() == tone).findFirst().ifPresent(chosen::add);
        var kinds = new HashSet<String>();
        chosen.forEach(t -> kinds.add(kind(t)));
        Stream.of(Backing.SUPPORTED, Backing.SUPPORTED_OF_UNIT, Backing.ASKED)
                .flatMap(backing -> of(told, backing).stream())
                .filter(t ->
                        t.finding().backing() != Backing.ASKED || t.weighed().left() >= LEAST_ASKED)
                .filter(t -> !t.isChangeOfTest())
                .filter(t -> kinds.add(kind(t)))
                .forEach(chosen::add);
        return chosen.stream()
                .limit(most)
                .sorted(Comparator.comparingInt(told::indexOf))
                .toList();
    }

    /// What crowds out what: of units one below and one above, as sure as each other, both stand there.
    private static String kind(DocumentBuilder.Told told) {
        return told.finding().kind() + (told.finding().backing() == Backing.SUPPORTED_OF_UNIT ? "." + told.tone() : "");
    }

    private void work() {
        document.heading(1, "work");
        document.paragraph(Prose.sentence("work.law"));
        document.paragraph(Prose.sentence(
                "work.units",
                Prose.words(ground.own().name()),
                Prose.words(ground.own().units(ground.year()).size())));
        new Turns(ground, document).write();
        document.toWrite("work.own");
    }

    private void results() {
        document.heading(1, "results");
        new CoreResults(ground, document).write();
        new OverTime(ground, document).write();
        new Expected(ground, document, units).write();
        new Distances(ground, document).write();
        new Size(ground, document).write();
        new Teachers(ground, document, units).write();
        new NationalTests(ground, document).write();
        new Composition(ground, document).write();
        new Genders(ground, document).write();
        new Throughput(ground, document).write();
        new Surveys(ground, document).write();
        new WholeAlone(ground, document).write();
        new Units(ground, document, units).write();
        new UnitsAlone(ground, document, units).write();
        document.heading(2, "audits");
        told("audits");
        new OwnRecords(ground, document, units, "harassment", List.of("harassment-reports-per-100")).write();
        told("harassment");
        new OwnRecords(ground, document, units, "attendance", List.of("absence-share", "absence-registration-rate"))
                .write();
        told("attendance");
        document.heading(2, "complaints");
        told("complaints");
        document.heading(2, "economy");
        told("economy");
        document.heading(2, "personnel");
        told("personnel");
    }

    /// A place for what only the organiser knows.
    private void told(String part) {
        document.add(new Block.ToWrite(
                "records." + part, Prose.text("told." + part), Prose.text("told." + part + ".prompt"), true));
    }

    private void analysis() {
        document.heading(1, "analysis");
        var all = document.findings();
        var told = forAnalysis(all);
        points("analysis.sure", told, Backing::isBeyondChance);
        points("analysis.asked", told, Backing::isAsked);
        points("analysis.described", told, backing -> backing == Backing.DESCRIBED);
        if (told.isEmpty())
            document.paragraph(
                    Prose.sentence("analysis.none", Prose.words(ground.year().toString())));
        var left = all.stream().filter(t -> !told.contains(t)).toList();
        more("analysis.more", left, Backing::isBeyondChance);
        more("analysis.more.asked", left, Backing::isAsked);
        more("analysis.more.described", left, backing -> backing == Backing.DESCRIBED);
        document.toWrite("analysis.causes");
        document.toWrite("analysis.last-year");
    }

    /// All that is supported of the whole, and what there is room for of the rest in the order of the report; the
    /// units take at most half of the room.
    private static List<DocumentBuilder.Told> forAnalysis(List<DocumentBuilder.Told> all) {
        var units = of(all, Backing.SUPPORTED_OF_UNIT).stream()
                .limit(IN_ANALYSIS / 2)
                .toList();
        var told = all.stream()
                .filter(t -> t.finding().backing() != Backing.SUPPORTED_OF_UNIT || units.contains(t))
                .toList();
        return told.subList(
                0,
                Math.min(
                        told.size(),
                        Math.max(IN_ANALYSIS, of(all, Backing.SUPPORTED).size())));
    }

    /// Those findings, below what may be said of all of them.
    private void points(String key, List<DocumentBuilder.Told> told, Predicate<Backing> which) {
        var points = told.stream()
                .filter(t -> which.test(t.finding().backing()))
                .map(t -> ended(t.finding().point()))
                .toList();
        if (points.isEmpty()) return;
        document.paragraph(Prose.sentence(key));
        document.bullets(points);
    }

    /// How many more there are in the chapters, where there are any.
    private void more(String key, List<DocumentBuilder.Told> left, Predicate<Backing> which) {
        long more = left.stream().filter(t -> which.test(t.finding().backing())).count();
        if (more > 0) document.paragraph(Prose.sentence(key, Prose.words((int) more)));
    }

    private static List<Inline> ended(List<Inline> point) {
        var sentence = new ArrayList<Inline>(point);
        sentence.add(Prose.words("."));
        return List.copyOf(sentence);
    }

    private void priorities() {
        document.heading(1, "priorities");
        document.paragraph(Prose.sentence("priorities.intro"));
        for (int area = 0; area < FREE_AREAS.size(); area++) {
            document.heading(2, "priorities.area", Integer.toString(area + 1));
            for (var part : List.of("name", "why", "effects", "measures", "know"))
                document.add(new Block.ToWrite(
                        "priorities." + FREE_AREAS.get(area) + "." + part,
                        Prose.text("priorities." + part),
                        Prose.text("priorities." + part + ".prompt"),
                        area > 0));
        }
    }

    private void annexes() {
        document.add(new Block.NewPage());
        document.heading(1, "annexes");
        var chapters = new HashSet<>(CoreResults.INDICATORS);
        chapters.addAll(Expected.COLUMNS);
        chapters.addAll(Teachers.INDICATORS);
        for (var form : List.of(SchoolForm.FS, SchoolForm.GR, SchoolForm.GY))
            new Annex(ground, document, form).write(chapters);
        new Method(ground, document).write();
        document.heading(2, "deliveries");
        if (basis.hidesByItself()) document.paragraph(Prose.sentence("deliveries.alone"));
        document.table(
                Prose.text("deliveries.table"),
                List.of(
                        Prose.text("deliveries.file"),
                        Prose.text("deliveries.layout"),
                        Prose.text("deliveries.observed"),
                        Prose.text("deliveries.refused")),
                from().stream()
                        .map(d -> List.of(
                                List.<Inline>of(Prose.words(d.file())),
                                List.<Inline>of(Prose.words(d.layout())),
                                List.<Inline>of(Prose.words(d.observed())),
                                List.<Inline>of(Prose.words(d.refused()))))
                        .toList(),
                Prose.sentence("deliveries.note"));
        leftOut("left-out.refused", basis.refused().stream().map(Faults::placed).toList());
        leftOut("left-out.unknown", byFolder(basis.unknown()));
    }

    /// The files that a figure of the report came from, also those that say something else of it, and those that hold
    /// no figures and only tell of units. One whose figures are all of other years or others' schools gave nothing.
    private List<Delivery> from() {
        var spoken = ground.figures().all().stream()
                .flatMap(figure -> Stream.concat(figure.sources().stream(), figure.also().stream()))
                .map(one -> one.delivery().id())
                .collect(Collectors.toSet());
        return basis.deliveries().stream()
                .filter(one -> one.observed() == 0 || spoken.contains(one.id()))
                .toList();
    }

    /// Files of one folder as one line: most of what is not known lies together.
    private static List<String> byFolder(List<String> files) {
        var folders = files.stream()
                .collect(Collectors.groupingBy(
                        f -> f.contains("/") ? f.substring(0, f.indexOf('/')) : f,
                        TreeMap::new,
                        Collectors.counting()));
        return folders.entrySet().stream()
                .map(e -> e.getValue() == 1
                        ? e.getKey()
                        : Prose.text("left-out.folder", e.getKey(), Long.toString(e.getValue())))
                .toList();
    }

    /// What was not taken in, the first of it by name.
    private void leftOut(String key, List<String> lines) {
        if (lines.isEmpty()) return;
        document.heading(3, key);
        var items = new ArrayList<List<Inline>>();
        lines.stream().limit(LISTED).forEach(line -> items.add(List.of(Prose.words(line))));
        if (lines.size() > LISTED) items.add(Prose.sentence("left-out.more", Prose.words(lines.size() - LISTED)));
        document.bullets(items);
    }
}
