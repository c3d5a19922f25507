package se.styrkedja.findings.groups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.styrkedja.analysis.comparison.Places;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.organisation.Municipalities;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;

/// Between which places a municipality stands among the country's, by the schools they run: for municipalities, never
/// for schools. One of which too few schools have a value has no mean, and so no place. There are places only among
/// nearly all of them, and only where it is known what chance can do: a place
/// without its uncertainty says more than the figures do, and one that may be most of the list says nothing.
public final class Standings {
    private final GroupValues values;
    private final List<ComparisonGroup> municipalities;
    private final Map<Question, Ranked> ranked = new ConcurrentHashMap<>();

    private record Question(Indicator indicator, SchoolYear year) {}

    private record Ranked(
            List<Places.Estimate> estimates, List<Places> published, boolean highIsGood, List<Figure> among) {
        static final Ranked NOBODY = new Ranked(List.of(), List.of(), true, List.of());
    }

    /// The places, and the means they were found among.
    ///
    /// @param places with chance counted
    /// @param published as far as the published values settle them: an interval where a unit behind a
    ///     mean is `~100`
    public record Place(Places places, Places published, List<Figure> among) {}

    /// @param municipalities each with the schools it runs itself
    public Standings(GroupValues values, List<ComparisonGroup> municipalities) {
        this.values = values;
        this.municipalities = List.copyOf(municipalities);
    }

    /// Empty for an organiser that is no municipality, and where there are no places that say anything.
    public Optional<Place> of(Indicator indicator, SchoolYear year, Figure own) {
        if (own.subject().level() != Level.MUNICIPALITY) return Optional.empty();
        var all = ranked.computeIfAbsent(new Question(indicator, year), this::rank);
        return all.published.stream()
                .filter(p -> p.code().equals(own.subject().code()))
                .findFirst()
                .map(published -> new Place(
                        Places.withChance(own.subject().code(), all.estimates, all.highIsGood), published, all.among))
                .filter(place -> place.places().isTelling());
    }

    private Ranked rank(Question question) {
        var among = new ArrayList<Figure>();
        var estimates = new ArrayList<Places.Estimate>();
        for (var one : municipalities) {
            var mean = values.of(question.indicator, one, question.year, Breakdown.TOTAL, Figure.Weighting.PUPILS);
            if (mean.isEmpty() || mean.get().amount() instanceof Figure.Amount.Mark) continue;
            if (!values.concerned(question.indicator, one, question.year, Breakdown.TOTAL)
                    .atLeast(mean.get().shown())
                    .areMost(mean.get().shown())) continue;
            var estimate = estimate(question.indicator, mean.get());
            if (estimate.isEmpty()) return Ranked.NOBODY;
            among.add(mean.get());
            estimates.add(estimate.get());
        }
        var codes = among.stream().map(f -> f.subject().code()).collect(Collectors.toSet());
        if (!Coverage.of(Municipalities.codes(), codes).suffices()) return Ranked.NOBODY;
        boolean highIsGood = question.indicator.direction() != Indicator.Direction.LOW_IS_GOOD;
        var published = Places.asPublished(
                estimates.stream().map(Places.Estimate::value).toList(), highIsGood);
        return new Ranked(List.copyOf(estimates), published, highIsGood, List.copyOf(among));
    }

    /// A mean that is an interval, since a unit behind it is `~100`, is one here too. Empty where it is not known what
    /// chance can do.
    private static Optional<Places.Estimate> estimate(Indicator indicator, Figure mean) {
        int persons = mean.persons() instanceof Figure.Persons.Known(int n) ? n : 0;
        return switch (mean.amount()) {
            case Figure.Amount.Exact(BigDecimal value) -> estimate(indicator, mean, value, value, persons);
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                estimate(indicator, mean, low, high, persons);
            case Figure.Amount.Mark m -> Optional.empty();
        };
    }

    private static Optional<Places.Estimate> estimate(
            Indicator indicator, Figure mean, BigDecimal low, BigDecimal high, int persons) {
        double middle = (low.doubleValue() + high.doubleValue()) / 2;
        var error = Variation.of(indicator).standardError(middle, persons);
        if (error.isEmpty()) return Optional.empty();
        var value = new Places.Value(mean.subject().code(), low.doubleValue(), high.doubleValue());
        return Optional.of(new Places.Estimate(value, error.getAsDouble()));
    }
}
