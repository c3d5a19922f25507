package se.styrkedja.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.findings.groups.GroupSeries;
import se.styrkedja.findings.groups.GroupValues;
import se.styrkedja.findings.groups.LikeForLike;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Swedish;

/// What is looked at of an organiser whose figure no publisher states: the mean of its units, called so. It is set
/// beside the country's municipal schools, beside the year before over the units that have a value in both, and
/// followed over the years; and beside what SALSA expects of the units.
public final class Means {
    /// The results that the report follows over the years.
    public static final List<IndicatorId> INDICATORS = Stream.of(
                    "merit-average-y9",
                    "all-subjects-y9",
                    "vocational-eligibility-y9",
                    "national-test-average-y9",
                    "all-subjects-y6")
            .map(IndicatorId::new)
            .toList();

    /// How they lie beside what SALSA expects.
    public static final List<IndicatorId> BESIDE_EXPECTED = Stream.of(
                    "salsa-merit-residual", "salsa-all-subjects-residual")
            .map(IndicatorId::new)
            .toList();

    /// All that is read for them: the results, how they lie beside what SALSA expects, and what tells which schools
    /// have a grade, so that a mean covers as much of its units here as in the report.
    public static final List<IndicatorId> READ = Stream.of(INDICATORS, BESIDE_EXPECTED, GroupValues.EVERY_UNIT_HAS)
            .flatMap(List::stream)
            .toList();

    /// The results that girls and boys are set beside each other in.
    public static final List<IndicatorId> GENDERS = Stream.of(
                    "all-subjects-y9", "merit-average-y9", "vocational-eligibility-y9", "all-subjects-y6")
            .map(IndicatorId::new)
            .toList();

    private final FigureContext ground;
    private final Comparison comparison;

    private Means(FigureContext ground, Comparison comparison) {
        this.ground = ground;
        this.comparison = comparison;
    }

    static List<Candidate> candidates(FigureContext ground, Comparison comparison) {
        var means = new Means(ground, comparison);
        return Stream.of(
                        means.unstated(INDICATORS)
                                .flatMap(i -> Stream.of(
                                                means.distance(i),
                                                means.change(i),
                                                MeanTrends.in(ground, comparison, i))
                                        .flatMap(Optional::stream)),
                        spokenOf(ground, GENDERS).flatMap(i -> Genders.ofMeans(ground, comparison, i).stream()),
                        means.unstated(BESIDE_EXPECTED)
                                .flatMap(i -> MeansBesideExpected.in(ground, comparison, i).stream()))
                .flatMap(candidates -> candidates)
                .toList();
    }

    private Stream<Indicator> unstated(List<IndicatorId> indicators) {
        return spokenOf(ground, indicators).filter(this::isUnstated);
    }

    private static Stream<Indicator> spokenOf(FigureContext ground, List<IndicatorId> indicators) {
        return indicators.stream().map(id -> ground.indicator(id.id())).filter(Notable::isSpokenOf);
    }

    private boolean isUnstated(Indicator indicator) {
        return ground.ledger()
                .figure(indicator.id(), comparison.subject(), ground.year(), Breakdown.TOTAL)
                .filter(s -> s.known().isPresent())
                .isEmpty();
    }

    private Optional<Candidate> distance(Indicator indicator) {
        return ground.meanOfYear(indicator, ground.own())
                .flatMap(own -> ground.meanOfYear(indicator, ground.nation())
                        .flatMap(country -> Judgement.against(ground.nation(), indicator, ground.own(), own, country)
                                .map(judged -> new Candidate(
                                        Finding.Kind.DISTANCE_TO_COUNTRY,
                                        false,
                                        own.period(),
                                        judged,
                                        told -> distance(indicator, own, country, told)))));
    }

    private Finding distance(Indicator indicator, Figure own, Figure country, Judgement judged) {
        var whole = GroupNames.inside(ground.nation(), country);
        return finding(
                Finding.Kind.DISTANCE_TO_COUNTRY,
                judged,
                own,
                Words.text(
                        judged.isSupported() ? "point.DISTANCE" : "point.DISTANCE.asked",
                        ground.named(Words.lead(judged), own),
                        Words.text("whole.in", whole),
                        number(own, indicator),
                        number(country, indicator),
                        Words.period(own.period())),
                Words.distance(judged, whole, ""),
                Words.reason(judged, "reason.DISTANCE", whole));
    }

    private Optional<Candidate> change(Indicator indicator) {
        return GroupSeries.of(ground, indicator, Breakdown.TOTAL)
                .map(series -> series.of(ground, ground.own(), Breakdown.TOTAL))
                .filter(own -> own.size() > 1)
                .flatMap(own -> {
                    var latest = own.lastEntry().getValue();
                    var earlier = own.headMap(own.lastKey()).lastEntry().getValue();
                    return LikeForLike.of(ground, indicator, latest, earlier, Breakdown.TOTAL)
                                    instanceof LikeForLike.Known known
                            ? change(indicator, known)
                            : Optional.empty();
                });
    }

    private Optional<Candidate> change(Indicator indicator, LikeForLike.Known known) {
        return Value.of(known.latest())
                .flatMap(latest -> Value.of(known.earlier()).map(earlier -> Judgement.of(indicator, latest, earlier)))
                .map(judged -> new Candidate(
                        Finding.Kind.CHANGE,
                        false,
                        known.latest().period(),
                        judged,
                        told -> change(indicator, known, told)));
    }

    private Finding change(Indicator indicator, LikeForLike.Known known, Judgement judged) {
        var latest = known.latest();
        return finding(
                Finding.Kind.CHANGE,
                judged,
                latest,
                Words.text(
                        "point.CHANGE",
                        ground.named(Words.lead(judged), latest),
                        number(latest, indicator),
                        Words.period(latest.period()),
                        number(known.earlier(), indicator),
                        Words.before(known.earlier().period(), latest.period())),
                Words.text("meaning.CHANGE", Words.difference(judged.difference(), indicator), ""),
                Words.reason(judged, "reason.CHANGE"));
    }

    private Finding finding(
            Finding.Kind kind, Judgement judged, Figure about, String point, String meaning, String reason) {
        return finding(
                comparison,
                kind,
                judged,
                about,
                point,
                Words.together(
                        kind == Finding.Kind.CHANGE ? Words.chance(judged, "chance.") : Words.chanceOfDistance(judged),
                        meaning),
                reason);
    }

    static Finding finding(
            Comparison comparison,
            Finding.Kind kind,
            Judgement judged,
            Figure about,
            String point,
            String meaning,
            String reason) {
        var weighted = about.weighting() == Figure.Weighting.PUPILS ? ".weighted" : ".unweighted";
        return new Finding(
                kind,
                judged.indicator().id(),
                comparison.subject(),
                about.period(),
                about.breakdown(),
                Optional.empty(),
                judged.backing(),
                judged.tone(),
                judged.difference(),
                judged.chance(),
                point,
                Words.together(meaning, Words.text("meaning.units" + weighted, Swedish.whole(about.shown()))),
                reason,
                judged.weight(kind),
                number(about, judged.indicator()),
                about.persons() instanceof Figure.Persons.Known(int n)
                        ? new Population.Counted(n)
                        : Population.NOT_STATED,
                Words.address(judged.indicator(), comparison, about.breakdown()));
    }

    static String number(Figure figure, Indicator indicator) {
        return Words.amount(figure.amount(), indicator);
    }
}
