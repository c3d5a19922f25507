package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// Upper-secondary results by programme and school: one table of those who are taken in and one of those who leave, so
/// that the schools of one programme stand under each other.
final class Programmes {
    /// What is told together.
    private enum Part {
        ADMISSION("programmes.admission"),
        RESULTS("programmes.results");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        List<String> indicators() {
            return switch (this) {
                case ADMISSION -> List.of("admission-points-mean", "admission-points-lowest");
                case RESULTS ->
                    List.of(
                            "grade-points-leavers",
                            "grade-points-diploma",
                            "diploma-within-3-years",
                            "diploma-within-4-years",
                            "diploma-within-5-years",
                            "basic-eligibility-upper-secondary");
            };
        }
    }

    private static final List<String> INDICATORS = Arrays.stream(Part.values())
            .flatMap(part -> part.indicators().stream())
            .toList();

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final Predicate<String> of;

    /// Of all the organiser's units.
    Programmes(FigureContext ground, DocumentBuilder document) {
        this(ground, document, code -> true);
    }

    /// @param of which units, by code
    Programmes(FigureContext ground, DocumentBuilder document, Predicate<String> of) {
        this.ground = ground;
        this.document = document;
        this.of = of;
    }

    /// Whether these tables, and no others, tell the figure: its parts by gender are left out, being of few pupils.
    static boolean tells(SourceFigure observed) {
        return INDICATORS.contains(observed.indicator().id())
                && observed.breakdown().by().containsKey(Breakdown.Key.PROGRAM);
    }

    /// A measure and the latest of its periods that lie in the year.
    private record Column(Indicator indicator, Period period) {}

    /// What is known of one programme at one school, by indicator.
    private record Line(String programme, String school, Map<String, ResolvedFigure> stated) {}

    void write() {
        var units = ground.own().units(ground.year()).stream()
                .filter(unit -> of.test(unit.code()))
                .sorted((a, b) -> Swedish.order().compare(a.name(), b.name()))
                .toList();
        var columns = new TreeMap<String, Column>();
        var lines = units.stream()
                .flatMap(unit -> lines(unit, columns))
                .sorted(Comparator.comparing(Line::programme, Swedish.order()))
                .toList();
        for (var part : Part.values()) table(part, lines, columns);
        if (columns.isEmpty()) return;
        document.bullets(INDICATORS.stream()
                .filter(columns::containsKey)
                .map(ground::indicator)
                .map(i -> Prose.sentence(
                        "programmes.definition",
                        Prose.words(Prose.text("short." + i.id())),
                        Prose.words(i.definition()),
                        Prose.words(i.pitfalls())))
                .toList());
    }

    private Stream<Line> lines(Unit unit, Map<String, Column> columns) {
        var byProgramme = new TreeMap<String, Map<String, ResolvedFigure>>();
        for (var stated : ground.ledger().of(Subject.unit(unit.code()))) {
            var observed = stated.observed();
            var id = observed.indicator().id();
            if (!isOfProgrammes(observed) || !begins(observed.period())) continue;
            columns.put(id, new Column(ground.indicator(id), observed.period()));
            byProgramme
                    .computeIfAbsent(Prose.breakdown(observed.breakdown()), n -> new TreeMap<>())
                    .put(id, stated);
        }
        return byProgramme.entrySet().stream().map(e -> new Line(e.getKey(), unit.name(), e.getValue()));
    }

    private void table(Part part, List<Line> all, Map<String, Column> columns) {
        var shown = part.indicators().stream()
                .flatMap(id -> Optional.ofNullable(columns.get(id)).stream())
                .toList();
        var lines = all.stream()
                .filter(line -> part.indicators().stream().anyMatch(line.stated::containsKey))
                .toList();
        if (lines.isEmpty()) return;
        // Those admitted are told by their own year: they begin when the school year of the report is over.
        var year = part == Part.ADMISSION
                ? shown.getFirst().period().toString()
                : ground.year().toString();
        var note = Prose.sentence(part.key + ".note");
        if (lines.stream().map(Line::school).distinct().count() == 1)
            document.table(
                    Prose.text(part.key + ".of", lines.getFirst().school, year),
                    header("programmes.column", shown),
                    rows(lines, Line::programme, shown),
                    note);
        else
            document.table(
                    Prose.text(part.key, year),
                    header("programmes.columns", shown),
                    rows(lines, Line::school, shown),
                    groups(lines),
                    note);
    }

    private static List<Block.RowGroup> groups(List<Line> lines) {
        var groups = new ArrayList<Block.RowGroup>();
        for (int i = 0; i < lines.size(); i++) {
            var programme = lines.get(i).programme;
            if (i == 0 || !programme.equals(lines.get(i - 1).programme)) groups.add(new Block.RowGroup(programme, i));
        }
        return groups;
    }

    private static boolean isOfProgrammes(SourceFigure observed) {
        return tells(observed) && observed.breakdown().by().keySet().equals(Set.of(Breakdown.Key.PROGRAM));
    }

    private boolean begins(Period period) {
        return !period.firstDay().isBefore(ground.year().firstDay())
                && !period.firstDay().isAfter(ground.year().lastDay());
    }

    private static List<String> header(String first, List<Column> columns) {
        var header = new ArrayList<String>(List.of(Prose.text(first)));
        for (var column : columns) header.add(Prose.measure(column.indicator));
        return header;
    }

    private List<List<List<Inline>>> rows(List<Line> lines, Function<Line, String> name, List<Column> columns) {
        return lines.stream()
                .map(line -> {
                    var cells = new ArrayList<List<Inline>>(List.of(List.of(Prose.words(name.apply(line)))));
                    for (var column : columns)
                        cells.add(List.of(cell(
                                column, line.stated.get(column.indicator.id().id()))));
                    return List.<List<Inline>>copyOf(cells);
                })
                .toList();
    }

    private Inline cell(Column column, @Nullable ResolvedFigure stated) {
        if (stated == null) return Prose.words(Prose.text("mark.none"));
        Figure figure = ground.figures()
                .published(
                        stated,
                        column.indicator.scale(),
                        ground.nameOf(stated.observed().subject().code()));
        return Prose.cell(figure);
    }
}
