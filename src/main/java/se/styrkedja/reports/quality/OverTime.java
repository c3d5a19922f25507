package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.LineChart;
import se.styrkedja.figures.LineSeries;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Means;
import se.styrkedja.findings.Value;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.findings.groups.GroupSeries;
import se.styrkedja.findings.groups.LikeForLike;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Swedish;

/// Results over the latest years against the country and comparable municipalities.
final class OverTime {
    static final List<String> RESULTS =
            Means.INDICATORS.stream().map(IndicatorId::id).toList();

    private final FigureContext ground;
    private final DocumentBuilder document;

    OverTime(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    void write() {
        document.heading(2, "time");
        int before = document.blocks().size();
        RESULTS.forEach(this::section);
        if (document.blocks().size() == before)
            document.nothing(
                    "nothing.no-data", "nothing.one-year", ground.year().toString());
    }

    /// One indicator over the years; nothing when it has fewer than two.
    void section(String id) {
        var indicator = ground.indicator(id);
        GroupSeries.of(ground, indicator, Breakdown.TOTAL).ifPresent(s -> section(indicator, s));
    }

    private void section(Indicator indicator, GroupSeries series) {
        var own = series.of(ground, ground.own(), Breakdown.TOTAL);
        if (own.size() < 2) return;
        var latest = latest(own);
        var before = own.headMap(own.lastKey());
        var earlier = Objects.requireNonNull(before.get(before.lastKey()));
        var alike = LikeForLike.of(ground, indicator, latest, earlier, Breakdown.TOTAL);
        var lines = lines(series, own, alike);
        var drawn = own.values().stream().filter(ground::isOfMost).toList();
        DocumentBuilder.Drawn chart = (title, width) -> new LineChart(
                        new Caption(title, subtitle(indicator, drawn.isEmpty() ? own.values() : drawn), ""),
                        Prose.text("column.school-year"),
                        series.periods().stream().map(Period::toString).toList(),
                        lines,
                        Axes.of(indicator.scale()),
                        true)
                .picture(width);
        var note = Prose.together(counts(own), intervals(lines), few(own), comparable(series));
        change(indicator, own, alike, earlier, chart, note);
    }

    /// The own line, and where the change is told over some of the units, or to a year that is not
    /// drawn, those two points too: what the title says stands in the chart and in its table.
    private List<LineSeries> lines(GroupSeries series, SortedMap<Period, Figure> own, LikeForLike alike) {
        var lines = new ArrayList<LineSeries>();
        lines.add(line(series, ground.own(), Role.OWN, own));
        if (alike instanceof LikeForLike.Known known && !(known.all() && ground.isOfMost(known.earlier())))
            lines.add(same(series, known));
        var others = new ArrayList<ComparisonGroup>(ground.alike());
        others.add(ground.nation());
        for (var whole : others) {
            var figures = series.of(ground, whole, Breakdown.TOTAL);
            if (figures.size() >= 2)
                lines.add(line(series, whole, whole.equals(ground.nation()) ? Role.COUNTRY : Role.COMPARISON, figures));
        }
        return lines;
    }

    private LineSeries same(GroupSeries series, LikeForLike.Known known) {
        return new LineSeries(
                Prose.text("time.same", ground.own().name(), Prose.sameSchools(known.units())),
                Role.OTHER,
                series.periods().stream()
                        .map(p -> p.equals(known.latest().period())
                                ? reading(known.latest())
                                : p.equals(known.earlier().period())
                                        ? reading(known.earlier())
                                        : new Reading.Missing(Prose.text("mark.none")))
                        .toList());
    }

    private LineSeries line(GroupSeries series, ComparisonGroup whole, Role role, SortedMap<Period, Figure> figures) {
        boolean perSchool = series.by() == Figure.Weighting.UNITS
                && figures.values().stream().noneMatch(f -> f.basis() == Figure.Basis.PUBLISHED);
        var name = whole.isOwn() || perSchool ? whole.name() : GroupNames.ofColumn(figures.values());
        return new LineSeries(
                perSchool ? Prose.text("time.per-school", name) : name,
                role,
                series.periods().stream()
                        .map(p -> figures.containsKey(p)
                                ? reading(whole, figures.get(p))
                                : new Reading.Missing(Prose.text("mark.none")))
                        .toList());
    }

    /// A year that too few of the own schools have a value in stands in the table, and is not drawn.
    private Reading reading(ComparisonGroup whole, Figure figure) {
        return whole.isOwn() && !ground.isOfMost(figure)
                ? new Reading.Missing(Prose.text("time.of-few", Prose.bare(figure), Swedish.whole(figure.shown())))
                : reading(figure);
    }

    static Reading reading(Figure figure) {
        var shown = Prose.bare(figure);
        return switch (figure.amount()) {
            case Figure.Amount.Exact(BigDecimal value) -> new Reading.Known(value.doubleValue(), shown);
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                new Reading.Within(low.doubleValue(), high.doubleValue(), shown);
            case Figure.Amount.Mark(String mark) -> new Reading.Hidden(Prose.mark(mark));
        };
    }

    /// Says how the latest year differs from the one before, over the schools that have a value in both.
    private void change(
            Indicator indicator,
            SortedMap<Period, Figure> own,
            LikeForLike alike,
            Figure earlier,
            DocumentBuilder.Drawn chart,
            List<Inline> note) {
        switch (alike) {
            case LikeForLike.TooFew(int both, int of) ->
                notComparable(
                        indicator,
                        own,
                        Prose.text(
                                "time.not-comparable",
                                measured(indicator, latest(own)),
                                earlier.period().toString(),
                                Integer.toString(both),
                                Integer.toString(of)),
                        chart,
                        note);
            case LikeForLike.Unknown(int both) ->
                notComparable(
                        indicator,
                        own,
                        Prose.text(
                                "time.not-comparable.unknown",
                                measured(indicator, latest(own)),
                                earlier.period().toString(),
                                Integer.toString(both)),
                        chart,
                        note);
            case LikeForLike.AtMost(int both, int most) ->
                notComparable(
                        indicator,
                        own,
                        Prose.text(
                                "time.not-comparable.at-most",
                                measured(indicator, latest(own)),
                                earlier.period().toString(),
                                Integer.toString(both),
                                Integer.toString(most)),
                        chart,
                        note);
            case LikeForLike.Known known ->
                LikeForLike.difference(known)
                        .ifPresentOrElse(
                                d -> moved(indicator, known, d, chart, note),
                                () -> document.chart(
                                        chart,
                                        Prose.text("time.only-intervals", measured(indicator, known.latest())),
                                        note));
        }
    }

    /// What the values are called, by which mean they are and how much they cover.
    private String measured(Indicator indicator, Figure latest) {
        return ground.named(Prose.text("short." + indicator.id()), latest);
    }

    private static Figure latest(SortedMap<Period, Figure> own) {
        return Objects.requireNonNull(own.get(own.lastKey()));
    }

    /// The chart where a line can be drawn, else only what each year has.
    private void notComparable(
            Indicator indicator,
            SortedMap<Period, Figure> own,
            String title,
            DocumentBuilder.Drawn chart,
            List<Inline> note) {
        if (own.values().stream().filter(ground::isOfMost).count() > 1) document.chart(chart, title, note);
        else
            document.table(
                    title,
                    List.of(
                            Prose.text("column.school-year"),
                            Prose.text("column." + indicator.scale()),
                            Prose.text("column.schools")),
                    own.entrySet().stream()
                            .map(e -> List.of(
                                    List.<Inline>of(Prose.words(e.getKey().toString())),
                                    List.<Inline>of(Prose.cell(e.getValue())),
                                    List.<Inline>of(behind(e.getValue()))))
                            .toList(),
                    Prose.sentence("time.table.note", Prose.words(subtitle(indicator, own.values()))));
    }

    private void moved(
            Indicator indicator,
            LikeForLike.Known known,
            BigDecimal moved,
            DocumentBuilder.Drawn chart,
            List<Inline> note) {
        var latest = known.latest();
        var earlier = known.earlier();
        var scale = indicator.scale().ofDifferences();
        var difference = ground.figures().computed(latest, "change", scale, moved, latest, earlier);
        var judged = document.judged(
                Finding.Kind.CHANGE,
                Judgement.of(
                        indicator,
                        Value.of(latest).orElseThrow(),
                        Value.of(earlier).orElseThrow()),
                latest);
        document.found(
                "change",
                Prose.sentence(
                        "time.point." + direction(judged),
                        Prose.words(measured(indicator, latest)),
                        Prose.value(latest),
                        Prose.value(earlier),
                        Prose.words(earlier.period().toString())),
                Prose.together(
                        Prose.sentence(
                                isOfOne(latest)
                                        ? "time.one"
                                        : latest.isOwn() ? "time.own" : "time." + latest.weighting(),
                                Prose.difference(difference)),
                        Precision.ofJudged(ground, latest, earlier, judged)),
                List.of(latest, earlier, difference),
                Weighed.of(judged, Finding.Kind.CHANGE),
                chart,
                note);
    }

    /// A verb of change needs a change that is more than chance.
    private static String direction(Judgement judged) {
        if (!judged.isNotable()) return "untested";
        return switch (judged.chance().sureness()) {
            case BEYOND -> judged.difference().signum() > 0 ? "up" : "down";
            case COULD_BE -> "unsure";
            case UNTESTED -> "untested";
        };
    }

    private static List<Inline> intervals(List<LineSeries> lines) {
        return lines.stream().flatMap(l -> l.readings().stream()).anyMatch(Reading.Within.class::isInstance)
                ? Prose.sentence("time.intervals")
                : List.of();
    }

    private List<Inline> few(SortedMap<Period, Figure> own) {
        return own.values().stream().allMatch(ground::isOfMost) ? List.of() : Prose.sentence("time.few");
    }

    /// The value of a single school is no mean.
    private static boolean isOfOne(Figure latest) {
        return latest.weighting() == Figure.Weighting.UNITS && latest.shown() == 1;
    }

    /// By which mean the own values are, of all that are shown: some may be published.
    static String subtitle(Indicator indicator, Collection<Figure> shown) {
        boolean published = shown.stream().anyMatch(f -> f.basis() == Figure.Basis.PUBLISHED);
        var means = shown.stream()
                .filter(f -> f.basis() == Figure.Basis.COMPUTED && !isOfOne(f))
                .toList();
        var by = means.stream().anyMatch(f -> f.weighting() == Figure.Weighting.PUPILS) ? "PUPILS" : "UNITS";
        var which = means.isEmpty() ? published ? "NONE" : "one" : published ? "published." + by : by;
        return Prose.text("time.subtitle." + which, indicator.title(), Prose.axis(indicator));
    }

    /// How many schools stand behind each year; a published figure has its publisher instead.
    private static List<Inline> counts(SortedMap<Period, Figure> own) {
        return own.values().stream().allMatch(f -> f.basis() == Figure.Basis.PUBLISHED)
                ? published(own)
                : counts("time.units", own);
    }

    private static List<Inline> counts(String intro, SortedMap<Period, Figure> years) {
        var answer = new ArrayList<Inline>(Prose.sentence(intro));
        years.forEach((period, figure) -> answer.addAll(counted(period, figure, period.equals(years.firstKey()))));
        answer.add(Prose.words("."));
        return answer;
    }

    private Inline behind(Figure figure) {
        return figure.basis() == Figure.Basis.PUBLISHED
                ? Prose.words(Prose.text("mark.none"))
                : Prose.units(ground, figure);
    }

    private static List<Inline> counted(Period period, Figure figure, boolean first) {
        var which = first ? "first" : "next";
        return figure.basis() == Figure.Basis.PUBLISHED
                ? Prose.sentence(
                        "time.units." + which + (figure.isOwn() ? ".own" : ".published"),
                        Prose.words(period.toString()),
                        Prose.value(figure))
                : Prose.sentence(
                        "time.units." + which,
                        Prose.words(period.toString()),
                        Prose.count(figure.shown(), figure),
                        Prose.value(figure));
    }

    private static List<Inline> published(SortedMap<Period, Figure> own) {
        var answer = new ArrayList<Inline>(
                Prose.sentence(own.values().stream().anyMatch(Figure::isOwn) ? "time.stated.own" : "time.stated"));
        own.forEach((period, figure) -> answer.addAll(Prose.sentence(
                period.equals(own.firstKey()) ? "time.stated.first" : "time.stated.next",
                Prose.words(period.toString()),
                Prose.value(figure))));
        answer.add(Prose.words("."));
        return answer;
    }

    private List<Inline> comparable(GroupSeries series) {
        var country = series.of(ground, ground.nation(), Breakdown.TOTAL);
        if (country.size() < 2) return Prose.sentence("time.country.none");
        var computed = new TreeMap<>(country);
        computed.values().removeIf(f -> f.basis() == Figure.Basis.PUBLISHED);
        return Prose.together(
                Prose.sentence(
                        country.size() < series.periods().size()
                                ? "time.no-country"
                                : computed.isEmpty() ? "time.country.published" : "time.country"),
                computed.isEmpty() ? List.of() : counts("time.units.country", computed));
    }
}
