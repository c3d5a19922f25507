package se.styrkedja.reports.quality.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.figures.Picture;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Importance;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.Figures;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.vocabulary.SchoolYear;

/// The document while it is being written: blocks in order, and what was found on the way.
public final class DocumentBuilder {
    private static final String CHANGE_OF_TEST = "change-test";
    static final int PAGE = 720;
    private static final int PHONE = 360;
    private static final int POSTER = 480;

    private final Figures figures;
    private final SchoolYear year;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Told> findings = new ArrayList<>();

    private final Map<String, Finding> own;
    private final Set<String> told = new HashSet<>();

    /// @param own what is looked at of the figures that the report is about, with the verdict of every page
    public DocumentBuilder(FigureContext ground, List<Finding> own) {
        figures = ground.figures();
        year = ground.year();
        this.own =
                own.stream().collect(Collectors.toMap(Finding::key, found -> found, (a, b) -> a, LinkedHashMap::new));
    }

    /// A document without findings of its own.
    public DocumentBuilder(FigureContext ground) {
        this(ground, List.of());
    }

    /// A difference as it is judged everywhere: where the same difference was looked at among many, that counts.
    ///
    /// @param figure what it is about
    public Judgement judged(Finding.Kind kind, Judgement alone, Figure figure) {
        var found = own.get(Finding.key(kind, alone.indicator().id(), figure.period(), figure.breakdown()));
        if (found == null) return alone;
        told.add(found.key());
        return alone.as(found.chance());
    }

    /// Whether the page of the organiser has such a finding.
    public boolean isFound(Finding.Kind kind, Judgement judged, Figure figure) {
        var found = own.get(Finding.key(kind, judged.indicator().id(), figure.period(), figure.breakdown()));
        return found != null && found.backing().isNotable();
    }

    /// What is found of the organiser, or is more than chance however small, that no chapter has spoken of yet, the
    /// surest first.
    public List<Finding> untold() {
        return own.values().stream()
                .filter(f -> f.backing() != Backing.DESCRIBED && !told.contains(f.key()))
                .toList();
    }

    /// Whether a sentence or a row of a table already sets the two beside each other.
    public boolean isStated(Figure one, Figure other) {
        var both = Set.of(one.id(), other.id());
        return blocks.stream()
                .flatMap(DocumentBuilder::told)
                .anyMatch(words -> ids(words).containsAll(both));
    }

    /// Whether a sentence does.
    public boolean isWorded(Figure one, Figure other) {
        var both = Set.of(one.id(), other.id());
        return blocks.stream()
                .filter(block -> !(block instanceof Block.Table))
                .flatMap(DocumentBuilder::told)
                .anyMatch(words -> ids(words).containsAll(both));
    }

    /// Each sentence, and each row of a table.
    private static Stream<List<Inline>> told(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Bullets bullets -> bullets.items().stream();
            case Block.Found found ->
                Stream.of(Stream.concat(found.point().stream(), found.text().stream())
                        .toList());
            case Block.Table table ->
                table.rows().stream()
                        .map(row -> row.stream().flatMap(List::stream).toList());
            case Block.Heading h -> Stream.empty();
            case Block.Chart c -> Stream.empty();
            case Block.Nothing n -> Stream.empty();
            case Block.ToWrite w -> Stream.empty();
            case Block.Contents c -> Stream.empty();
            case Block.NewPage p -> Stream.empty();
        };
    }

    private static Set<String> ids(List<Inline> words) {
        return words.stream()
                .flatMap(w -> w instanceof Inline.Value value ? Stream.of(value.figure()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    public void heading(int level, String key, String... texts) {
        blocks.add(new Block.Heading(level, Prose.text(key, texts), anchor(key)));
    }

    public void paragraph(List<Inline> text) {
        blocks.add(new Block.Paragraph(text));
    }

    public void bullets(List<List<Inline>> items) {
        blocks.add(new Block.Bullets(items));
    }

    public void table(String caption, List<String> header, List<List<List<Inline>>> rows, List<Inline> note) {
        table(caption, header, rows, List.of(), note);
    }

    /// Whether it explains a mark that stands in no cell.
    private static boolean isOfNoMark(Inline said, List<List<List<Inline>>> rows) {
        var begins = Prose.text("note.mark");
        if (!said.text().startsWith(begins)) return false;
        var mark = said.text().substring(begins.length()).replaceFirst("\\s.*", "");
        return rows.stream()
                .flatMap(List::stream)
                .noneMatch(cell -> Inline.text(cell).equals(mark));
    }

    private static boolean isNothing(List<Inline> cell) {
        return Inline.text(cell).equals(Prose.text("mark.none"));
    }

    /// A table whose rows have names in common. A column in which nothing is known is left out; a table without rows is
    /// nothing, and said to be.
    public void table(
            String caption,
            List<String> header,
            List<List<List<Inline>>> rows,
            List<Block.RowGroup> groups,
            List<Inline> note) {
        if (rows.isEmpty()) {
            nothing("nothing.units", "nothing.rows", caption);
            return;
        }
        var kept = IntStream.range(0, header.size())
                .filter(column -> rows.stream().anyMatch(row -> !isNothing(row.get(column))))
                .boxed()
                .toList();
        var shown =
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList();
        blocks.add(new Block.Table(
                caption,
                kept.stream().map(header::get).toList(),
                new Decimals(figures).alike(kept.size(), shown),
                groups,
                note.stream().filter(said -> !isOfNoMark(said, shown)).toList()));
    }

    public void chart(Drawn drawn, String title, List<Inline> note) {
        blocks.add(new Block.Chart(drawn.picture(title, PAGE), drawn.picture(title, PHONE), note));
    }

    /// A part without data: the word, and why.
    public void nothing(String wordKey, String reasonKey, String... texts) {
        blocks.add(new Block.Nothing(Prose.text(wordKey), Prose.text(reasonKey, texts)));
    }

    /// A place to write in whose key is that of its heading.
    public void toWrite(String key) {
        blocks.add(new Block.ToWrite(key, Prose.text(key), Prose.text(key + ".prompt")));
    }

    public void add(Block block) {
        blocks.add(block);
    }

    /// Says what was found, and keeps it for the summary and for scripts.
    public void found(String kind, List<Inline> point, List<Inline> meaning, List<Figure> figures, Weighed weighed) {
        keep(kind, point, meaning, figures, weighed, List.of());
        tell(findings.getLast().finding(), meaning);
    }

    /// Tells what was found. What the one just above of a unit also said, word for word, is told once, below the last
    /// of them.
    public void tell(ReportFinding finding, List<Inline> meaning) {
        if (finding.backing() == Backing.SUPPORTED_OF_UNIT
                && !blocks.isEmpty()
                && blocks.getLast() instanceof Block.Found(var above, var said)
                && said.equals(meaning)) blocks.set(blocks.size() - 1, new Block.Found(above, List.of()));
        blocks.add(new Block.Found(finding.point(), meaning));
    }

    /// Keeps what was found where a table says it.
    public void kept(String kind, List<Inline> point, List<Inline> meaning, List<Figure> figures, Weighed weighed) {
        keep(kind, point, meaning, figures, weighed, List.of());
    }

    /// Keeps what was found where a chart says it: the chart's title is the point, and the meaning stands below.
    public void found(
            String kind,
            List<Inline> point,
            List<Inline> meaning,
            List<Figure> figures,
            Weighed weighed,
            Drawn drawn,
            List<Inline> note) {
        var title = Inline.text(point);
        keep(kind, point, meaning, figures, weighed, List.of(drawn));
        chart(drawn, title, note);
        paragraph(meaning);
    }

    /// A chart that is given its title and its width in pixels.
    public interface Drawn {
        Picture picture(String title, int width);
    }

    /// What was found, and the chart that shows it: one or none.
    ///
    /// @param weighed how it is judged, and which way it points whatever chance may have made of it
    /// @param year the one it is of: that of the latest of its figures
    public record Told(ReportFinding finding, List<Drawn> chart, Weighed weighed, SchoolYear year) {

        public Tone leans() {
            return weighed.leans();
        }

        public Tone tone() {
            return finding.tone();
        }

        /// Whether it is a change of a national test, which may lie in the test.
        public boolean isChangeOfTest() {
            return finding.kind().equals(CHANGE_OF_TEST);
        }

        /// The chart in the size of the poster, drawn when it is asked for.
        public List<Picture> picture() {
            return chart.stream().map(c -> c.picture(finding.text(), POSTER)).toList();
        }
    }

    private static boolean isOfTest(Figure figure) {
        return Importance.area(figure.measured()) == Importance.Area.TESTS;
    }

    /// A change of a national test is of a kind of its own, whichever chapter tells it.
    private void keep(
            String kind,
            List<Inline> point,
            List<Inline> meaning,
            List<Figure> figures,
            Weighed weighed,
            List<Drawn> chart) {
        var ids = figures.stream().map(Figure::id).distinct().toList();
        findings.add(new Told(
                new ReportFinding(
                        kind.equals("change") && figures.stream().anyMatch(DocumentBuilder::isOfTest)
                                ? CHANGE_OF_TEST
                                : kind,
                        point,
                        meaning,
                        ids,
                        weighed.backing(),
                        weighed.weight(),
                        weighed.byChance(),
                        weighed.tone(),
                        weighed.sureness()),
                chart,
                weighed,
                figures.stream()
                        .map(figure -> SchoolYear.of(figure.period().lastDay()))
                        .max(Comparator.naturalOrder())
                        .orElse(year)));
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /// What was found of the year of the report, in the order that is told. What is known only of an earlier year has
    /// been found in that year's report: here it is told with its year, and counted nowhere.
    public List<Told> findings() {
        return findings.stream()
                .filter(told -> told.year().equals(year))
                .sorted(Comparator.comparing(Told::finding, ReportFinding.order()))
                .toList();
    }

    /// From which size what the chapters speak of is notable, each with what it is a limit of.
    public List<String> limits() {
        return findings.stream()
                .sorted(Comparator.comparing(Told::finding, ReportFinding.order()))
                .flatMap(told -> told.weighed().limit().stream())
                .distinct()
                .map(limit -> Prose.text("work.limit." + limit.what(), limit.size()))
                .toList();
    }

    private String anchor(String key) {
        var anchor = key.replace('.', '-');
        long before = blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.anchor().startsWith(anchor))
                .count();
        return before == 0 ? anchor : anchor + "-" + (before + 1);
    }
}
