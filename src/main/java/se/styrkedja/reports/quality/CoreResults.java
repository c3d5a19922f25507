package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.analysis.Gap;
import se.styrkedja.analysis.Mean;
import se.styrkedja.analysis.comparison.Places;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.groups.BesideExpected;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.findings.groups.Standings;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.reports.quality.salsa.ExpectedMean;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;

/// The final grades of the year: the organiser's mean beside the country's and comparable municipalities', and each
/// school.
final class CoreResults {
    static final List<String> INDICATORS = List.of("all-subjects-y9", "merit-average-y9", "vocational-eligibility-y9");

    private final FigureContext ground;
    private final DocumentBuilder document;

    CoreResults(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    void write() {
        for (var id : INDICATORS) {
            document.heading(2, "core." + id);
            section(ground.indicator(id));
        }
    }

    private void section(Indicator indicator) {
        var units = ground.averages().units(indicator, ground.own(), ground.year(), Breakdown.TOTAL);
        mean(indicator, ground.own())
                .ifPresentOrElse(value -> found(indicator, value), () -> new Lacking(ground, document).tell(indicator));
        if (!units.isEmpty()) table(indicator, units);
    }

    private Optional<Figure> mean(Indicator indicator, ComparisonGroup whole) {
        return ground.meanOfYear(indicator, whole);
    }

    private Optional<Figure> unweighted(Indicator indicator, ComparisonGroup whole) {
        return ground.mean(indicator, whole, ground.year(), Breakdown.TOTAL, Figure.Weighting.UNITS);
    }

    private void found(Indicator indicator, Figure own) {
        var country = mean(indicator, ground.nation());
        var gap = country.flatMap(c -> gap(indicator, own, ground.nation(), c));
        var judged = country.flatMap(c -> judged(indicator, own, c));
        document.found(
                "gap-country",
                country.flatMap(c -> gap.map(g -> point(indicator, own, c, g, judged)))
                        .orElseGet(() ->
                                Prose.sentence("core." + indicator.id() + ".point", Prose.value(own), grade(own))),
                Prose.together(
                        comparison(indicator, own),
                        judged.map(j -> Precision.ofJudged(
                                        ground,
                                        own,
                                        country.orElseThrow(),
                                        gapTo(ground.nation(), country.orElseThrow()),
                                        j))
                                .orElse(List.of()),
                        expected(indicator),
                        standing(indicator, own),
                        Precision.of(ground, own),
                        behind(ground, own),
                        unweighted(indicator, ground.own())
                                .filter(u -> !u.equals(own) && u.shown() > 1)
                                .map(this::perSchool)
                                .orElse(List.of()),
                        without(own)),
                Stream.concat(Stream.of(own), gap.stream()).toList(),
                Weighed.of(judged, Finding.Kind.DISTANCE_TO_COUNTRY));
    }

    /// How far the schools lie from what SALSA expects of their pupils: the country has other pupils.
    private List<Inline> expected(Indicator indicator) {
        return LikeWithLike.residualOf(indicator.id())
                .flatMap(residual -> unweighted(ground.indicator(residual.id()), ground.own()))
                .filter(mean -> mean.number().isPresent() && BesideExpected.areMost(ground, mean.shown()))
                .map(mean -> Prose.together(
                        mean.shown() > 1
                                ? Prose.sentence("core.expected", Prose.value(mean), Prose.schools(mean.shown(), mean))
                                : Prose.sentence("core.expected.one", Prose.value(mean)),
                        mean.shown() > 1
                                ? ExpectedMean.besideTheResult(ground, document, ground.indicator(mean.indicator()))
                                        .ofYear(mean)
                                : List.of()))
                .orElse(List.of());
    }

    /// A school without a value is not in the mean, and the sentence must not say that it is, be it in no file.
    private List<Inline> perSchool(Figure mean) {
        return ground.isOfAll(mean)
                ? Prose.sentence("core.unweighted", Prose.value(mean))
                : Prose.sentence("core.unweighted.some", Prose.value(mean), Prose.schools(ground, mean));
    }

    /// Says that it is more or less only where that is supported, or where the two are the same as shown; else the two
    /// stand beside each other.
    private List<Inline> point(
            Indicator indicator, Figure own, Figure country, Figure gap, Optional<Judgement> judged) {
        var key = "core." + indicator.id() + ".point.";
        var with = Prose.words(GroupNames.inside(ground.nation(), country));
        var side = side(gap);
        boolean told = judged.map(Judgement::isSupported).orElse(false) || side.equals("level");
        return told
                ? Prose.sentence(key + side, Prose.value(own), grade(own), Prose.size(gap), with)
                : Prose.sentence(key + "asked", Prose.value(own), grade(own), Prose.value(country), with);
    }

    /// `årskurs 9`, and where the value is not of nearly all, or not of all pupils, which mean it is.
    private Inline grade(Figure own) {
        return Prose.words(ground.named(Prose.text("core.grade"), own));
    }

    /// Empty where one of them is hidden.
    private Optional<Judgement> judged(Indicator indicator, Figure own, Figure country) {
        return Judgement.against(ground.nation(), indicator, ground.own(), own, country)
                .map(alone -> document.judged(Finding.Kind.DISTANCE_TO_COUNTRY, alone, own));
    }

    /// One sentence: over or under each that it is compared with.
    private List<Inline> comparison(Indicator indicator, Figure own) {
        var pieces = new ArrayList<List<Inline>>();
        others(indicator)
                .forEach((whole, other) -> gap(indicator, own, whole, other)
                        .ifPresent(gap -> pieces.add(Prose.sentence(
                                "core.against." + side(gap),
                                Prose.size(gap),
                                Prose.words(GroupNames.before(whole, other)),
                                Prose.value(other)))));
        if (pieces.isEmpty()) return List.of();
        var answer = new ArrayList<Inline>(Prose.sentence("core.against"));
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0)
                answer.addAll(Prose.sentence(i == pieces.size() - 1 ? "core.against.last" : "core.against.next"));
            answer.addAll(pieces.get(i));
        }
        answer.add(Prose.words("."));
        return answer;
    }

    /// What is compared with, the first comparison first; the same published figure once.
    private Map<ComparisonGroup, Figure> others(Indicator indicator) {
        var told = new HashSet<String>();
        var others = new LinkedHashMap<ComparisonGroup, Figure>();
        for (var whole : comparisons())
            mean(indicator, whole).filter(m -> told.add(m.id())).ifPresent(m -> others.put(whole, m));
        return others;
    }

    /// Its place among the country's municipalities; empty where there is none.
    private List<Inline> standing(Indicator indicator, Figure own) {
        return ground.standing()
                .of(indicator, ground.year(), own)
                .map(place -> {
                    var places = place.places();
                    var figure = ground.figures().computed(own, "rank", Scale.HEADCOUNT, fromTo(places), place.among());
                    return Prose.together(
                            Prose.sentence(
                                    "core.rank",
                                    Prose.value(published(own, place)),
                                    Prose.value(figure),
                                    Prose.count(places.of(), figure)),
                            part(places));
                })
                .orElse(List.of());
    }

    /// As far as the published values settle it, chance not counted.
    private Figure published(Figure own, Standings.Place place) {
        return ground.figures()
                .computed(own, "rank-published", Scale.HEADCOUNT, fromTo(place.published()), place.among());
    }

    private static Figure.Amount fromTo(Places places) {
        return places.isSettled()
                ? new Figure.Amount.Exact(BigDecimal.valueOf(places.best()))
                : new Figure.Amount.Interval(BigDecimal.valueOf(places.best()), BigDecimal.valueOf(places.worst()));
    }

    /// The quarter or half that all of the places lie in; nothing when they lie in several.
    private static List<Inline> part(Places places) {
        int quarter = places.quarter().orElse(0);
        if (quarter == 1 || quarter == 4) return Prose.sentence("core.quarter." + quarter);
        return switch (places.half().orElse(0)) {
            case 1 -> Prose.sentence("core.quarter.2");
            case 2 -> Prose.sentence("core.quarter.3");
            default -> List.of();
        };
    }

    private List<ComparisonGroup> comparisons() {
        var all = new ArrayList<ComparisonGroup>(List.of(ground.nation()));
        if (!all.contains(ground.country())) all.add(ground.country());
        all.addAll(ground.alike());
        return all;
    }

    private static String gapTo(ComparisonGroup whole, Figure other) {
        return "gap-" + GroupNames.key(whole, other);
    }

    private Optional<Figure> gap(Indicator indicator, Figure own, ComparisonGroup whole, Figure other) {
        return Gap.of(mean(own), mean(other))
                .map(gap -> ground.figures()
                        .computed(
                                own,
                                gapTo(whole, other),
                                indicator.scale().ofDifferences(),
                                Figure.Amount.of(gap),
                                List.of(own, other)));
    }

    private static Mean mean(Figure figure) {
        return switch (figure.amount()) {
            case Figure.Amount.Exact(BigDecimal value) -> new Mean.Exact(value, figure.shown());
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) -> new Mean.Between(low, high, figure.shown());
            case Figure.Amount.Mark m -> new Mean.NotEnough(0);
        };
    }

    private static String side(Figure gap) {
        return switch (gap.amount()) {
            case Figure.Amount.Exact(BigDecimal value) ->
                value.setScale(1, RoundingMode.HALF_UP).signum() == 0
                        ? "level"
                        : value.signum() > 0 ? "above" : "below";
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                low.signum() > 0 ? "above" : high.signum() < 0 ? "below" : "unsettled";
            case Figure.Amount.Mark m -> "unsettled";
        };
    }

    /// What the value is, how it is weighed and over how many schools, of how many where it is not all.
    static List<Inline> behind(FigureContext ground, Figure own) {
        if (own.basis() == Figure.Basis.PUBLISHED) return List.of(Prose.words(Prose.origin("core.published", own)));
        var schools = Prose.schools(ground, own);
        if (!(own.persons() instanceof Figure.Persons.Known(int pupils)))
            return Prose.sentence("core.not-weighted", schools);
        return Prose.sentence(own.shown() == 1 ? "core.one" : "core.weighted", schools, Prose.counted(pupils, own));
    }

    /// The units that are not in the value, each with why.
    private List<Inline> without(Figure own) {
        var out = own.leftOut();
        return Prose.together(
                named("core.hidden", out.hidden()),
                named("core.missing", out.missing()),
                named("core.unweighed", out.unweighed()));
    }

    private List<Inline> named(String key, List<String> units) {
        return units.isEmpty()
                ? List.of()
                : Prose.sentence(
                        key,
                        Prose.words(
                                Prose.listed(units.stream().map(ground::nameOf).toList())));
    }

    private void table(Indicator indicator, List<ResolvedFigure> units) {
        var rows = new ArrayList<List<List<Inline>>>();
        units.stream()
                .sorted(Comparator.comparing(
                        s -> ground.nameOf(s.observed().subject().code()), Swedish.order()))
                .forEach(s -> rows.add(unit(indicator, s)));
        others(indicator).values().forEach(f -> rows.add(summary(f, f.name())));
        mean(indicator, ground.own()).ifPresent(f -> rows.add(0, summary(f, ground.named(f.name(), f))));
        document.table(
                Prose.text("core.table", indicator.title(), year()),
                List.of(
                        Prose.text("column.school"),
                        Prose.text("column.pupils"),
                        Prose.text("column." + indicator.scale())),
                rows,
                note(units));
    }

    /// Only what the table has marks of is explained, and by what each stands for.
    private static List<Inline> note(List<ResolvedFigure> units) {
        return units.stream()
                .flatMap(one -> NoteOfMark.of(one).stream())
                .distinct()
                .sorted()
                .flatMap(note -> Prose.sentence("core.table.note." + note).stream())
                .toList();
    }

    /// What a mark in the table stands for.
    private enum NoteOfMark {
        FEW,
        FEW_OWN,
        UNCOUNTED,
        MISSING,
        NEARLY,
        NEARLY_NONE;

        static Optional<NoteOfMark> of(ResolvedFigure stated) {
            return switch (stated.observed().measurement()) {
                case Measurement.Known m -> Optional.empty();
                case Measurement.TooFew m ->
                    Optional.of(stated.shown().delivery().own() ? FEW_OWN : FEW);
                case Measurement.Uncounted m -> Optional.of(UNCOUNTED);
                case Measurement.NearlyAll m -> Optional.of(NEARLY);
                case Measurement.NearlyNone m -> Optional.of(NEARLY_NONE);
                case Measurement.Missing(String mark) when mark.equals(".") -> Optional.of(MISSING);
                case Measurement.Missing m -> Optional.empty();
                case Measurement.NotApplicable m -> Optional.empty();
                case Measurement.Cancelled m -> Optional.empty();
            };
        }
    }

    private List<List<Inline>> unit(Indicator indicator, ResolvedFigure stated) {
        var code = stated.observed().subject().code();
        var figure = ground.figures().published(stated, indicator.scale(), ground.nameOf(code));
        return List.of(List.of(Prose.words(figure.name())), pupils(figure), List.of(Prose.cell(figure)));
    }

    private static List<List<Inline>> summary(Figure mean, String name) {
        return List.of(List.of(new Inline.Strong(name)), pupils(mean), List.of(Prose.cell(mean)));
    }

    private static List<Inline> pupils(Figure figure) {
        return figure.persons() instanceof Figure.Persons.Known(int number)
                ? List.of(Prose.count(number, figure))
                : List.of(Prose.words(Prose.text("mark.none")));
    }

    private String year() {
        return ground.year().toString();
    }
}
