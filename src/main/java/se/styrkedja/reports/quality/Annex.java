package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// All that is known of one school form's units in the year: one table an indicator.
final class Annex {
    private static final int WIDEST = 6;
    private static final int ACROSS = 4;

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final SchoolForm form;

    Annex(FigureContext ground, DocumentBuilder document, SchoolForm form) {
        this.ground = ground;
        this.document = document;
        this.form = form;
    }

    /// @param without indicators whose units stand in the report's chapters already
    void write(Set<String> without) {
        document.heading(2, "annex." + form.code());
        int before = document.blocks().size();
        var whole = new ArrayList<Column>();
        for (var indicator : ground.indicators().all())
            if (indicator.schoolForm().equals(form.code())
                    && !without.contains(indicator.id().id()))
                for (var period : periods(indicator))
                    if (isSplit(indicator, period)) table(indicator, period);
                    else whole.add(new Column(indicator, period));
        int tables = (whole.size() + ACROSS - 1) / ACROSS;
        for (int i = 0; i < tables; i++)
            measures(whole.subList(i * whole.size() / tables, (i + 1) * whole.size() / tables));
        if (form == SchoolForm.GY) new Programmes(ground, document).write();
        if (document.blocks().size() == before)
            document.nothing(
                    "nothing.no-data",
                    "nothing.no-form",
                    Prose.text("form." + form.code()),
                    ground.own().name(),
                    ground.year().toString());
    }

    /// A measure of whole units in a period.
    private record Column(Indicator indicator, Period period) {}

    private boolean isSplit(Indicator indicator, Period period) {
        return stated(indicator).stream()
                .filter(s -> s.observed().period().equals(period))
                .anyMatch(s -> !s.observed().breakdown().equals(Breakdown.TOTAL));
    }

    /// A row a unit and a column a measure.
    private void measures(List<Column> columns) {
        var rows = ground.own().units(ground.year()).stream()
                .sorted((a, b) -> Swedish.order().compare(a.name(), b.name()))
                .filter(u -> columns.stream().anyMatch(c -> figure(c, u).isPresent()))
                .map(u -> {
                    var cells = new ArrayList<List<Inline>>(List.of(List.of(Prose.words(u.name()))));
                    for (var column : columns)
                        cells.add(List.of(figure(column, u)
                                .map(f -> Prose.cell(ground.figures().add(f)))
                                .orElseGet(() -> Prose.words(Prose.text("mark.none")))));
                    return List.copyOf(cells);
                })
                .toList();
        var header = new ArrayList<String>(List.of(Prose.text("column.unit")));
        for (var column : columns)
            header.add(Prose.text(
                    "annex.measure",
                    column.indicator.title(),
                    Prose.axis(column.indicator),
                    column.period.equals(ground.year()) ? "" : " " + column.period));
        var notes = new ArrayList<Inline>();
        for (var column : columns)
            notes.addAll(Prose.sentence(
                    "annex.measure.note",
                    Prose.words(column.indicator.title()),
                    Prose.words(column.indicator.definition()),
                    Prose.words(column.indicator.pitfalls())));
        document.table(
                Prose.text(
                        "annex.measures",
                        Prose.text("form." + form.code()),
                        ground.year().toString()),
                header,
                rows,
                notes);
    }

    private Optional<Figure> figure(Column column, Unit unit) {
        return ground.unspoken(column.indicator, Subject.unit(unit.code()), column.period, Breakdown.TOTAL);
    }

    /// Girls and boys of one programme at one unit are few, and most of them are hidden.
    private static boolean isOfFew(Breakdown breakdown) {
        return breakdown.by().keySet().containsAll(Set.of(Breakdown.Key.KON, Breakdown.Key.PROGRAM));
    }

    /// The school year itself, and the terms, calendar years and measuring dates that begin in it.
    private Set<Period> periods(Indicator indicator) {
        var all = new TreeSet<Period>();
        for (var stated : stated(indicator)) all.add(stated.observed().period());
        return all;
    }

    private List<ResolvedFigure> stated(Indicator indicator) {
        var first = ground.year().firstDay();
        var last = ground.year().lastDay();
        var all = new ArrayList<ResolvedFigure>();
        for (var unit : ground.own().units(ground.year()))
            for (var one : ground.ledger().of(Subject.unit(unit.code())))
                if (one.observed().indicator().equals(indicator.id())
                        && !Programmes.tells(one.observed())
                        && !isOfFew(one.observed().breakdown())
                        && !one.observed().period().firstDay().isBefore(first)
                        && !one.observed().period().firstDay().isAfter(last)) all.add(one);
        return all;
    }

    private void table(Indicator indicator, Period period) {
        var byUnit = new LinkedHashMap<String, Map<Breakdown, ResolvedFigure>>();
        var breakdowns = new TreeSet<Breakdown>(Comparator.comparing((Breakdown b) -> !b.equals(Breakdown.TOTAL))
                .thenComparing(b -> b));
        stated(indicator).stream()
                .filter(s -> s.observed().period().equals(period))
                .sorted(Comparator.comparing(
                        s -> ground.nameOf(s.observed().subject().code()), Swedish.order()))
                .forEach(s -> {
                    breakdowns.add(s.observed().breakdown());
                    byUnit.computeIfAbsent(s.observed().subject().code(), c -> new TreeMap<>())
                            .put(s.observed().breakdown(), s);
                });
        var caption = Prose.text("annex.table", indicator.title(), Prose.named(period), Prose.axis(indicator));
        var note = Prose.sentence("annex.note", Prose.words(indicator.definition()), Prose.words(indicator.pitfalls()));
        if (breakdowns.size() <= WIDEST) unitsDown(caption, indicator, breakdowns, byUnit, note);
        else partsDown(caption, indicator, breakdowns, byUnit, note);
    }

    private void unitsDown(
            String caption,
            Indicator indicator,
            Set<Breakdown> breakdowns,
            Map<String, Map<Breakdown, ResolvedFigure>> byUnit,
            List<Inline> note) {
        var header = new ArrayList<String>(List.of(Prose.text("column.unit")));
        breakdowns.forEach(b -> header.add(split(b)));
        var rows = new ArrayList<List<List<Inline>>>();
        byUnit.forEach((code, stated) -> {
            var cells = new ArrayList<List<Inline>>(List.of(List.of(Prose.words(ground.nameOf(code)))));
            for (var b : breakdowns) cells.add(cell(indicator, stated, b));
            rows.add(cells);
        });
        document.table(caption, header, rows, note);
    }

    /// So many parts that each is a group of rows: the units that have it.
    private void partsDown(
            String caption,
            Indicator indicator,
            Set<Breakdown> breakdowns,
            Map<String, Map<Breakdown, ResolvedFigure>> byUnit,
            List<Inline> note) {
        var rows = new ArrayList<List<List<Inline>>>();
        var groups = new ArrayList<Block.RowGroup>();
        for (var b : breakdowns) {
            groups.add(new Block.RowGroup(split(b), rows.size()));
            byUnit.forEach((code, stated) -> {
                if (stated.containsKey(b))
                    rows.add(List.of(List.of(Prose.words(ground.nameOf(code))), cell(indicator, stated, b)));
            });
        }
        document.table(caption, List.of(Prose.text("column.unit"), Prose.axis(indicator)), rows, groups, note);
    }

    private static String split(Breakdown breakdown) {
        return breakdown.equals(Breakdown.TOTAL) ? Prose.text("column.all") : Prose.breakdown(breakdown);
    }

    private List<Inline> cell(Indicator indicator, Map<Breakdown, ResolvedFigure> stated, Breakdown breakdown) {
        return Optional.ofNullable(stated.get(breakdown))
                .map(one -> cell(indicator, one))
                .orElseGet(() -> List.of(Prose.words(Prose.text("mark.none"))));
    }

    private List<Inline> cell(Indicator indicator, ResolvedFigure stated) {
        var code = stated.observed().subject().code();
        return List.of(Prose.cell(ground.figures().published(stated, indicator.scale(), ground.nameOf(code))));
    }
}
