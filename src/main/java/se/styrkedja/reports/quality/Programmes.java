package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Observed;
import se.styrkedja.indicators.Stated;
import se.styrkedja.reports.Figure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Ground;
import se.styrkedja.reports.quality.ground.Pages;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// Upper-secondary results by programme: one table a unit, a row a programme and a column a measure.
final class Programmes {
    static final List<String> INDICATORS = List.of(
            "admission-points-mean",
            "admission-points-lowest",
            "grade-points-leavers",
            "grade-points-diploma",
            "diploma-within-3-years",
            "basic-eligibility-upper-secondary");

    private final Ground ground;
    private final Pages pages;
    private final Predicate<String> of;

    /// Of all the organiser's units.
    Programmes(Ground ground, Pages pages) {
        this(ground, pages, code -> true);
    }

    /// @param of which units, by code
    Programmes(Ground ground, Pages pages, Predicate<String> of) {
        this.ground = ground;
        this.pages = pages;
        this.of = of;
    }

    /// Whether these tables, and no others, tell the figure: its parts by gender are left out, being of few pupils.
    static boolean tells(Observed observed) {
        return INDICATORS.contains(observed.indicator().id())
                && observed.breakdown().by().containsKey(Breakdown.Key.PROGRAM);
    }

    /// A measure and the latest of its periods that lie in the year.
    private record Column(Indicator indicator, Period period) {}

    void write() {
        var units = ground.own().units(ground.year()).stream()
                .filter(unit -> of.test(unit.code()))
                .sorted((a, b) -> Swedish.order().compare(a.name(), b.name()))
                .toList();
        var told = new TreeSet<String>();
        for (var unit : units) table(Subject.unit(unit.code()), told);
        if (told.isEmpty()) return;
        pages.bullets(INDICATORS.stream()
                .filter(told::contains)
                .map(ground::indicator)
                .map(i -> Prose.sentence(
                        "programmes.definition",
                        Prose.words(Prose.text("short." + i.id())),
                        Prose.words(i.definition()),
                        Prose.words(i.pitfalls())))
                .toList());
    }

    private void table(Subject unit, Set<String> told) {
        var rows = new TreeMap<String, Map<String, Stated>>(Swedish.order());
        var columns = new TreeMap<String, Column>();
        for (var stated : ground.ledger().of(unit)) {
            var observed = stated.observed();
            var id = observed.indicator().id();
            if (!isOfProgrammes(observed) || !begins(observed.period())) continue;
            columns.put(id, new Column(ground.indicator(id), observed.period()));
            rows.computeIfAbsent(Prose.breakdown(observed.breakdown()), n -> new TreeMap<>())
                    .put(id, stated);
        }
        if (rows.isEmpty()) return;
        told.addAll(columns.keySet());
        var shown = INDICATORS.stream()
                .flatMap(id -> Optional.ofNullable(columns.get(id)).stream())
                .toList();
        pages.table(
                Prose.text(
                        "programmes.table",
                        ground.nameOf(unit.code()),
                        ground.year().toString()),
                header(shown),
                rows.entrySet().stream()
                        .map(e -> row(e.getKey(), e.getValue(), shown))
                        .toList(),
                Prose.sentence("programmes.note"));
    }

    private static boolean isOfProgrammes(Observed observed) {
        return tells(observed) && observed.breakdown().by().keySet().equals(Set.of(Breakdown.Key.PROGRAM));
    }

    private boolean begins(Period period) {
        return !period.firstDay().isBefore(ground.year().firstDay())
                && !period.firstDay().isAfter(ground.year().lastDay());
    }

    private static List<String> header(List<Column> columns) {
        var header = new ArrayList<String>(List.of(Prose.text("programmes.column")));
        for (var column : columns) header.add(Prose.measure(column.indicator));
        return header;
    }

    private List<List<Inline>> row(String name, Map<String, Stated> stated, List<Column> columns) {
        var cells = new ArrayList<List<Inline>>(List.of(List.of(Prose.words(name))));
        for (var column : columns)
            cells.add(List.of(cell(column, stated.get(column.indicator.id().id()))));
        return cells;
    }

    private Inline cell(Column column, @Nullable Stated stated) {
        if (stated == null) return Prose.words(Prose.text("mark.none"));
        Figure figure = ground.figures()
                .published(
                        stated,
                        column.indicator.scale(),
                        ground.nameOf(stated.observed().subject().code()));
        return Prose.cell(figure);
    }
}
