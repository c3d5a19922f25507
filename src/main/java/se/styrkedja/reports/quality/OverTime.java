package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.Change;
import se.styrkedja.analysis.Steps;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.LineChart;
import se.styrkedja.figures.LineSeries;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Figure;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;

/// Results over the latest years against the country and comparable municipalities.
final class OverTime {
    private static final List<String> INDICATORS = List.of(
            "merit-average-y9",
            "all-subjects-y9",
            "vocational-eligibility-y9",
            "national-test-average-y9",
            "all-subjects-y6");

    private final Ground ground;
    private final Pages pages;

    OverTime(Ground ground, Pages pages) {
        this.ground = ground;
        this.pages = pages;
    }

    void write() {
        pages.heading(2, "time");
        int before = pages.blocks().size();
        for (var id : INDICATORS) {
            var indicator = ground.indicator(id);
            Series.of(ground, indicator, Breakdown.TOTAL).ifPresent(s -> section(indicator, s));
        }
        if (pages.blocks().size() == before) pages.nothing("nothing.no-data", "nothing.one-year");
    }

    private void section(Indicator indicator, Series series) {
        var own = series.of(ground, ground.own(), Breakdown.TOTAL);
        if (own.size() < 2) return;
        var lines = new ArrayList<LineSeries>();
        lines.add(line(series, ground.own(), Role.OWN, own));
        var others = new ArrayList<Whole>(ground.alike());
        others.add(ground.municipal());
        for (var whole : others) {
            var figures = series.of(ground, whole, Breakdown.TOTAL);
            if (figures.size() >= 2)
                lines.add(line(
                        series, whole, whole.equals(ground.municipal()) ? Role.COUNTRY : Role.COMPARISON, figures));
        }
        change(
                indicator,
                own,
                (title, width) -> new LineChart(
                                new Caption(title, subtitle(indicator, own), ""),
                                Prose.text("column.school-year"),
                                series.periods().stream().map(Period::toString).toList(),
                                lines,
                                Axes.of(indicator.scale()),
                                true)
                        .picture(width),
                Prose.together(counts(own), comparable(series)));
    }

    private LineSeries line(Series series, Whole whole, Role role, SortedMap<Period, Figure> figures) {
        return new LineSeries(
                whole.name(),
                role,
                series.periods().stream()
                        .map(p -> figures.containsKey(p)
                                ? reading(figures.get(p))
                                : new Reading.Missing(Prose.text("mark.none")))
                        .toList());
    }

    static Reading reading(Figure figure) {
        var shown = Prose.bare(figure);
        return switch (figure.amount()) {
            case Figure.Amount.Exact(BigDecimal value) -> new Reading.Known(value.doubleValue(), shown);
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                new Reading.Within(low.doubleValue(), high.doubleValue(), shown);
            case Figure.Amount.Mark m -> new Reading.Hidden(Prose.text("mark.hidden"));
        };
    }

    /// Says how the latest year differs from the one before.
    private void change(Indicator indicator, SortedMap<Period, Figure> own, Pages.Drawn chart, List<Inline> note) {
        var known = new TreeMap<Period, BigDecimal>();
        own.forEach((p, f) -> f.number().ifPresent(n -> known.put(p, n)));
        var steps = indicator.scale() == Scale.MERIT_POINTS ? Steps.MERIT : Steps.SHARES;
        switch (Change.latest(known, steps)) {
            case Change.NotEnough n ->
                pages.chart(
                        chart.picture(
                                Prose.text("time.only-intervals", Prose.text("short." + indicator.id())), Pages.PAGE),
                        note);
            case Change.Moved moved -> moved(indicator, moved, own, chart, note);
        }
    }

    private void moved(
            Indicator indicator,
            Change.Moved moved,
            SortedMap<Period, Figure> own,
            Pages.Drawn chart,
            List<Inline> note) {
        var latest = Objects.requireNonNull(own.get(moved.to()));
        var earlier = Objects.requireNonNull(own.get(moved.from()));
        var scale = indicator.scale().ofDifferences();
        var difference = ground.figures().computed(latest, "change", scale, moved.difference(), latest, earlier);
        double weight = Notable.multiples(moved.difference(), indicator.scale());
        var direction = weight < 1 ? "level" : moved.difference().signum() > 0 ? "up" : "down";
        pages.found(
                "change",
                Prose.sentence(
                        "time.point." + direction,
                        Prose.words(Prose.text("short." + indicator.id())),
                        Prose.value(latest),
                        Prose.value(earlier),
                        Prose.words(moved.from().toString())),
                Prose.together(
                        Prose.sentence("time." + latest.weighting(), Prose.value(difference)),
                        Precision.ofChange(ground, latest, earlier)),
                List.of(latest, earlier, difference),
                weight,
                chart,
                note);
    }

    private static String subtitle(Indicator indicator, SortedMap<Period, Figure> own) {
        return Prose.text(
                "time.subtitle." + List.copyOf(own.values()).getLast().weighting(),
                indicator.title(),
                Prose.text("axis." + indicator.scale()));
    }

    /// How many schools stand behind each year; a published figure has its publisher instead.
    private static List<Inline> counts(SortedMap<Period, Figure> own) {
        if (own.values().stream().allMatch(f -> f.basis() == Figure.Basis.PUBLISHED)) return published(own);
        var answer = new ArrayList<Inline>(Prose.sentence("time.units"));
        own.forEach((period, figure) -> answer.addAll(Prose.sentence(
                period.equals(own.firstKey()) ? "time.units.first" : "time.units.next",
                Prose.words(period.toString()),
                Prose.count(figure.shown(), figure),
                Prose.value(figure))));
        answer.add(Prose.words("."));
        return answer;
    }

    private static List<Inline> published(SortedMap<Period, Figure> own) {
        var answer = new ArrayList<Inline>(Prose.sentence("time.stated"));
        own.forEach((period, figure) -> answer.addAll(Prose.sentence(
                period.equals(own.firstKey()) ? "time.stated.first" : "time.stated.next",
                Prose.words(period.toString()),
                Prose.value(figure))));
        answer.add(Prose.words("."));
        return answer;
    }

    private List<Inline> comparable(Series series) {
        return series.of(ground, ground.municipal(), Breakdown.TOTAL).size()
                        < series.periods().size()
                ? Prose.sentence("time.no-country")
                : Prose.sentence("time.country");
    }
}
