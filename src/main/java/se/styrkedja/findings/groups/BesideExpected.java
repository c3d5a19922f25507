package se.styrkedja.findings.groups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.salsa.Residuals;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// How an organiser's schools lie beside what SALSA expects over several years, each of them and all together; over one
/// where no more are known.
///
/// @param residual of which measure
/// @param periods the years that are taken together, the earliest first
/// @param schools those with a difference in at least two of the years, or in the one that there is, by name
public record BesideExpected(Indicator residual, List<Period> periods, List<School> schools) {
    private static final int LONGEST = 5;
    private static final int LEAST_YEARS = 2;

    /// What every school has that has the grade of SALSA.
    private static final String SHOWS_THE_GRADE = "merit-average-y9";

    public BesideExpected {
        periods = List.copyOf(periods);
        schools = List.copyOf(schools);
    }

    /// A school's differences by year, as published.
    public record School(SortedMap<Period, Figure> years, Residuals.OverYears over) {
        Figure latest() {
            return years.sequencedValues().getLast();
        }
    }

    /// What chance gives the schools together.
    ///
    /// @param reach how far from zero their mean may lie by chance, whichever way
    /// @param p how often chance alone gives them a mean at least so far from zero
    public record Tested(double reach, double p) {}

    /// As it is known in the year of the context.
    public static BesideExpected of(FigureContext ground, Indicator residual) {
        var all = ground.ledger().periods(residual.id(), Level.UNIT, Breakdown.TOTAL).stream()
                .filter(p -> p instanceof SchoolYear year && year.compareTo(ground.year()) <= 0)
                .filter(p -> !ground.ownNumbers(residual, p).isEmpty())
                .toList();
        var periods = all.subList(Math.max(0, all.size() - LONGEST), all.size());
        var figures = new LinkedHashMap<String, SortedMap<Period, Figure>>();
        for (var period : periods)
            for (var figure : ground.ownNumbers(residual, period))
                figures.computeIfAbsent(figure.subject().code(), c -> new TreeMap<>())
                        .put(period, figure);
        var values = new LinkedHashMap<String, SortedMap<Period, Double>>();
        figures.forEach((code, years) -> values.put(code, values(years)));
        return new BesideExpected(
                residual,
                periods,
                Residuals.overYears(values, Math.min(LEAST_YEARS, periods.size())).stream()
                        .map(over -> new School(figures.getOrDefault(over.code(), new TreeMap<>()), over))
                        .sorted(Comparator.comparing(school -> school.latest().name(), Swedish.order()))
                        .toList());
    }

    /// Whether one year is all there is: its mean then has the verdict that is told.
    public boolean isOfOneYear() {
        return periods.size() == 1;
    }

    /// Whether each of the schools has a difference in each of the years.
    public boolean hasAllYears() {
        return schools.stream().allMatch(school -> school.years.size() == periods.size());
    }

    /// The mean of the schools' means, from every difference of every school; empty where there is one school only, and
    /// where they are too few to be the organiser's.
    public Optional<Figure> mean(FigureContext ground) {
        if (schools.size() < 2 || !areMost(ground)) return Optional.empty();
        double mean = schools.stream().mapToDouble(s -> s.over.mean()).average().orElseThrow();
        return Optional.of(ground.figures()
                .computedOfAll(
                        residual,
                        ground.own().subject(),
                        ground.own().name(),
                        ground.year(),
                        "mean-of-years",
                        BigDecimal.valueOf(mean),
                        schools.stream().flatMap(s -> s.years.values().stream()).toList()));
    }

    /// Of the schools that have the grade: SALSA shows those with fifteen pupils in it.
    private boolean areMost(FigureContext ground) {
        return areMost(ground, schools.size());
    }

    /// Whether so many schools with a difference in the year of the context are the organiser's together.
    public static boolean areMost(FigureContext ground, int schools) {
        return ground.areMost(schools, ground.indicator(SHOWS_THE_GRADE), ground.year(), Breakdown.TOTAL, schools);
    }

    /// What chance may have made of that mean; empty where it cannot be tested.
    public Optional<Tested> tested(FigureContext ground) {
        var values = new LinkedHashMap<String, SortedMap<Period, Double>>();
        schools.forEach(school -> values.put(school.over.code(), values(school.years)));
        return tested(ground, residual, values);
    }

    /// Whether schools together lie beside the expected by more than so many schools of their sizes
    /// do by chance, as the country's schools vary: what a school's years have in common is as wide
    /// over several years as over one, and only what moves from year to year is less
    /// (docs/decisions/0026). Empty where the number of pupils of one of them is not known, and where
    /// it has not been estimated how schools lie.
    ///
    /// @param schools each school's differences by year
    public static Optional<Tested> tested(
            FigureContext ground, Indicator residual, Map<String, SortedMap<Period, Double>> schools) {
        var means = new ArrayList<OverYears>();
        schools.forEach((code, years) -> OverYears.of(
                        residual,
                        List.copyOf(years.values()),
                        years.keySet().stream()
                                .map(period ->
                                        OverYears.pupils(ground.ledger(), Subject.unit(code), residual.id(), period))
                                .toList())
                .ifPresent(means::add));
        var errors = means.stream().map(OverYears::errors).toList();
        return Variation.funnel(residual)
                .filter(funnel -> !means.isEmpty() && means.size() == schools.size())
                .map(funnel -> new Tested(
                        funnel.limitsOfMean(errors, Difference.LEVEL).high(),
                        funnel.pOfMean(
                                means.stream()
                                        .mapToDouble(OverYears::mean)
                                        .average()
                                        .orElseThrow(),
                                errors)));
    }

    private static SortedMap<Period, Double> values(SortedMap<Period, Figure> years) {
        var values = new TreeMap<Period, Double>();
        years.forEach((period, figure) ->
                values.put(period, figure.number().orElseThrow().doubleValue()));
        return values;
    }
}
