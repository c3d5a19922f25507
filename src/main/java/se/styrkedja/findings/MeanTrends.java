package se.styrkedja.findings;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.relation.Trend;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupSeries;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Swedish;

/// The way the mean of an organiser's units goes over the latest years, in the schools that have a value in all of
/// them, where it is known how many pupils stand behind each year.
final class MeanTrends {
    private MeanTrends() {}

    static Optional<Candidate> in(FigureContext ground, Comparison comparison, Indicator indicator) {
        if (Importance.area(indicator.id()) == Importance.Area.TESTS) return Optional.empty();
        return GroupSeries.of(ground, indicator, Breakdown.TOTAL)
                .map(series -> series.ofSameUnits(ground, Breakdown.TOTAL))
                .filter(years -> years.size() >= Trend.LEAST_YEARS)
                .flatMap(years -> candidate(ground, comparison, indicator, years));
    }

    private static Optional<Candidate> candidate(
            FigureContext ground, Comparison comparison, Indicator indicator, SortedMap<Period, Figure> years) {
        var known = new TreeMap<Period, Double>();
        years.forEach((period, figure) -> figure.number().ifPresent(number -> known.put(period, number.doubleValue())));
        if (known.size() < years.size()) return Optional.empty();
        return Trend.of(known, errors(indicator, years)) instanceof Trend.Known trend
                ? Optional.of(new Candidate(
                        Finding.Kind.TREND,
                        false,
                        years.lastKey(),
                        new Judgement(indicator, along(trend), Chance.of(trend.p())),
                        judged -> finding(ground, comparison, years, trend, judged)))
                : Optional.empty();
    }

    private static BigDecimal along(Trend.Known trend) {
        return BigDecimal.valueOf(trend.perYear()
                * ChronoUnit.MONTHS.between(trend.from().firstDay(), trend.to().firstDay())
                / 12.0);
    }

    /// What chance gives each year's mean, where the number of pupils is known.
    private static Map<Period, Double> errors(Indicator indicator, SortedMap<Period, Figure> years) {
        var variation = Variation.of(indicator);
        var errors = new HashMap<Period, Double>();
        years.forEach((period, figure) -> {
            if (figure.persons() instanceof Figure.Persons.Known(int pupils))
                figure.number()
                        .ifPresent(number -> variation
                                .standardError(number.doubleValue(), pupils)
                                .ifPresent(error -> errors.put(period, error)));
        });
        return errors;
    }

    private static Finding finding(
            FigureContext ground,
            Comparison comparison,
            SortedMap<Period, Figure> years,
            Trend.Known trend,
            Judgement judged) {
        var indicator = judged.indicator();
        var latest = years.get(years.lastKey());
        var first = years.get(years.firstKey());
        if (latest == null || first == null) throw new IllegalStateException("no years of " + indicator.id());
        return new Finding(
                Finding.Kind.TREND,
                indicator.id(),
                comparison.subject(),
                latest.period(),
                latest.breakdown(),
                Optional.empty(),
                judged.backing(),
                judged.tone(),
                judged.difference(),
                judged.chance(),
                Words.text(
                        "point.TREND",
                        ground.namedOfTheSame(Words.lead(judged), latest),
                        Words.period(trend.from()),
                        Words.amount(first.amount(), indicator),
                        Words.amount(latest.amount(), indicator),
                        Words.period(trend.to())),
                Words.together(
                        Trends.meaning(indicator, trend),
                        Words.text("meaning.units.weighted", Swedish.whole(latest.shown()))),
                Words.text("reason.TREND", Swedish.whole(trend.years())),
                judged.weight(Finding.Kind.TREND),
                Words.amount(latest.amount(), indicator),
                latest.persons() instanceof Figure.Persons.Known(int n)
                        ? new Population.Counted(n)
                        : Population.NOT_STATED,
                Words.address(indicator, comparison, latest.breakdown()));
    }
}
