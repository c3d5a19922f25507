package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Stated;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// All that is known of one school form's units in the year: one table an indicator.
final class Annex {
    private static final int WIDEST = 6;

    private final Ground ground;
    private final Pages pages;
    private final SchoolForm form;

    Annex(Ground ground, Pages pages, SchoolForm form) {
        this.ground = ground;
        this.pages = pages;
        this.form = form;
    }

    /// @param without indicators whose units stand in the report's chapters already
    void write(Set<String> without) {
        pages.heading(2, "annex." + form.code());
        int before = pages.blocks().size();
        for (var indicator : ground.indicators().all())
            if (indicator.schoolForm().equals(form.code())
                    && !without.contains(indicator.id().id()))
                for (var period : periods(indicator)) table(indicator, period);
        if (pages.blocks().size() == before)
            pages.nothing(
                    "nothing.no-data",
                    "nothing.no-form",
                    Prose.text("form." + form.code()),
                    ground.own().name(),
                    ground.year().toString());
    }

    /// The school year itself, and the terms, calendar years and measuring dates that begin in it.
    private Set<Period> periods(Indicator indicator) {
        var all = new TreeSet<Period>();
        for (var stated : stated(indicator)) all.add(stated.observed().period());
        return all;
    }

    private List<Stated> stated(Indicator indicator) {
        var first = ground.year().firstDay();
        var last = ground.year().lastDay();
        var all = new ArrayList<Stated>();
        for (var unit : ground.own().list())
            for (var one : ground.ledger().of(Subject.unit(unit.code())))
                if (one.observed().indicator().equals(indicator.id())
                        && !one.observed().period().firstDay().isBefore(first)
                        && !one.observed().period().firstDay().isAfter(last)) all.add(one);
        return all;
    }

    private void table(Indicator indicator, Period period) {
        var byUnit = new LinkedHashMap<String, Map<Breakdown, Stated>>();
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
        var caption = Prose.text(
                "annex.table", indicator.title(), period.toString(), Prose.text("axis." + indicator.scale()));
        var note = Prose.sentence("annex.note", Prose.words(indicator.definition()), Prose.words(indicator.pitfalls()));
        if (breakdowns.size() <= WIDEST) wide(caption, indicator, breakdowns, byUnit, note);
        else tall(caption, indicator, byUnit, note);
    }

    private void wide(
            String caption,
            Indicator indicator,
            Set<Breakdown> breakdowns,
            Map<String, Map<Breakdown, Stated>> byUnit,
            List<Inline> note) {
        var header = new ArrayList<String>(List.of(Prose.text("column.unit")));
        breakdowns.forEach(b -> header.add(b.equals(Breakdown.TOTAL) ? Prose.text("column.all") : Prose.breakdown(b)));
        var rows = new ArrayList<List<List<Inline>>>();
        byUnit.forEach((code, stated) -> {
            var cells = new ArrayList<List<Inline>>();
            cells.add(List.of(Prose.words(ground.nameOf(code))));
            for (var b : breakdowns)
                cells.add(
                        stated.containsKey(b)
                                ? cell(indicator, stated.get(b))
                                : List.of(Prose.words(Prose.text("mark.none"))));
            rows.add(cells);
        });
        pages.table(caption, header, rows, note);
    }

    private void tall(
            String caption, Indicator indicator, Map<String, Map<Breakdown, Stated>> byUnit, List<Inline> note) {
        var rows = new ArrayList<List<List<Inline>>>();
        byUnit.forEach((code, stated) -> stated.forEach((breakdown, one) -> rows.add(List.of(
                List.of(Prose.words(ground.nameOf(code))),
                List.of(Prose.words(
                        breakdown.equals(Breakdown.TOTAL) ? Prose.text("column.all") : Prose.breakdown(breakdown))),
                cell(indicator, one)))));
        pages.table(
                caption,
                List.of(
                        Prose.text("column.unit"),
                        Prose.text("column.split"),
                        Prose.text("column." + indicator.scale())),
                rows,
                note);
    }

    private List<Inline> cell(Indicator indicator, Stated stated) {
        var code = stated.observed().subject().code();
        return List.of(Prose.cell(ground.figures().published(stated, indicator.scale(), ground.nameOf(code))));
    }
}
