package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.analysis.Gap;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.rows.BarChart;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Means;
import se.styrkedja.findings.Value;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GenderPair;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;

/// Girls' and boys' results, and whether the gap between them grows.
final class Genders {
    private final FigureContext ground;
    private final DocumentBuilder document;

    Genders(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    void write() {
        document.heading(2, "gender");
        int before = document.blocks().size();
        var all = Means.GENDERS.stream().map(id -> ground.indicator(id.id())).toList();
        all.forEach(this::section);
        if (document.blocks().size() > before) return;
        var some = all.stream()
                .filter(indicator -> GenderPair.units(ground, indicator) > 0)
                .toList();
        var lacking = new Lacking(ground, document);
        some.forEach(indicator -> lacking.few(indicator, "nothing.gender.few", GenderPair.units(ground, indicator)));
        if (some.isEmpty()
                && !lacking.tellOf(all.stream()
                        .flatMap(indicator -> Stream.of(Breakdown.GIRLS, Breakdown.BOYS)
                                .map(gender -> new Lacking.Measure(indicator, ground.year(), gender)))))
            document.nothing("nothing.no-data", "nothing.gender", ground.year().toString());
    }

    private void section(Indicator indicator) {
        var pairs = GenderPair.of(ground, indicator);
        if (pairs.isEmpty() || !pairs.getLast().period().equals(ground.year())) return;
        var latest = pairs.getLast();
        var gap = gap(indicator, latest);
        if (gap.isEmpty()) return;
        var point = Prose.sentence(
                "gender.point",
                Prose.words(ground.named(Prose.text("short." + indicator.id()), latest.girls())),
                Prose.value(latest.girls()),
                Prose.value(latest.boys()));
        var figures = new ArrayList<Figure>(List.of(latest.girls(), latest.boys()));
        figures.addAll(gap);
        var judged = judged(indicator, latest);
        var about = worse(judged).equals(judged) ? latest.girls() : latest.boys();
        judged = document.judged(Finding.Kind.GENDER_GAP, judged, about);
        document.found(
                "gap-gender",
                point,
                Prose.together(
                        Prose.sentence("gender.meaning." + higher(gap.getFirst()), Prose.size(gap.getFirst())),
                        Precision.sentence(ground, latest.girls(), latest.boys(), "gap-boys", judged)
                                .orElse(List.of()),
                        earlier(indicator, pairs)),
                figures,
                Weighed.of(worse(judged), Finding.Kind.GENDER_GAP),
                (title, width) -> chart(title, width, indicator, pairs),
                note(pairs));
    }

    /// What the values of all the years that are drawn are: published, or means over how many schools.
    private List<Inline> note(List<GenderPair> pairs) {
        var published = pairs.stream().filter(GenderPair::isPublished).toList();
        var means = pairs.stream().filter(pair -> !pair.isPublished()).toList();
        if (means.isEmpty()) return Prose.sentence("gender.note.published");
        var by = means.stream().map(pair -> pair.girls().weighting()).collect(Collectors.toSet());
        var counts = new ArrayList<Inline>(Prose.sentence("gender.note.schools"));
        means.forEach(pair -> counts.addAll(Prose.sentence(
                pair.equals(means.getFirst()) ? "gender.note.schools.first" : "gender.note.schools.next",
                Prose.words(pair.period().toString()),
                Prose.units(ground, pair.girls()))));
        counts.add(Prose.words("."));
        return Prose.together(
                published.isEmpty() ? List.of() : Prose.sentence("gender.note.some", Prose.words(years(published))),
                Prose.sentence(
                        by.size() > 1
                                ? "gender.note.mixed"
                                : by.contains(Figure.Weighting.PUPILS) ? "gender.note.pupils" : "gender.note.units"),
                counts);
    }

    private static String years(List<GenderPair> pairs) {
        return Prose.list(pairs.stream().map(pair -> pair.period().toString()).toList());
    }

    /// Girls beside boys.
    private static Judgement judged(Indicator indicator, GenderPair pair) {
        return Judgement.of(
                indicator,
                Value.of(pair.girls()).orElseThrow(),
                Value.of(pair.boys()).orElseThrow());
    }

    /// The gap told from those who have the worse figure, whichever they are.
    private static Judgement worse(Judgement judged) {
        boolean high = judged.indicator().direction() == Indicator.Direction.HIGH_IS_GOOD;
        boolean worse = judged.difference().signum() > 0 == !high;
        return worse ? judged : judged.turned();
    }

    private static String higher(Figure gap) {
        return gap.number().orElseThrow().signum() < 0 ? "boys" : "girls";
    }

    private static Picture chart(String title, int width, Indicator indicator, List<GenderPair> pairs) {
        var shown = pairs.stream()
                .flatMap(pair -> Stream.of(pair.girls(), pair.boys()))
                .toList();
        return new BarChart(
                        new Caption(title, OverTime.subtitle(indicator, shown), ""),
                        Prose.text("column.school-year"),
                        List.of(Prose.text("breakdown.KON.flickor"), Prose.text("breakdown.KON.pojkar")),
                        pairs.stream()
                                .map(p -> new BarChart.Row(
                                        p.period().toString(),
                                        List.of(OverTime.reading(p.girls()), OverTime.reading(p.boys())),
                                        p.equals(pairs.getLast())))
                                .toList())
                .picture(width);
    }

    private List<Inline> earlier(Indicator indicator, List<GenderPair> pairs) {
        if (pairs.size() < 2) return List.of();
        var first = pairs.getFirst();
        boolean isAlike = first.isPublished() == pairs.getLast().isPublished()
                && first.girls().shown() == pairs.getLast().girls().shown();
        return gap(indicator, first).stream()
                .findFirst()
                .map(g -> Prose.sentence(
                        "gender.earlier." + higher(g) + (isAlike ? "" : ".of"),
                        Prose.words(first.period().toString()),
                        Prose.size(g),
                        first.isPublished()
                                ? Prose.words(Prose.text("gender.earlier.published"))
                                : Prose.schools(first.girls().shown(), first.girls())))
                .orElse(List.of());
    }

    private List<Figure> gap(Indicator indicator, GenderPair pair) {
        var girls = pair.girls().number();
        var boys = pair.boys().number();
        if (girls.isEmpty() || boys.isEmpty()) return List.of();
        var gap = Gap.ofGirlsToBoys(girls.get(), boys.get());
        return List.of(ground.figures()
                .computed(
                        pair.girls(),
                        "gap-boys",
                        indicator.scale().ofDifferences(),
                        gap.low(),
                        pair.girls(),
                        pair.boys()));
    }
}
