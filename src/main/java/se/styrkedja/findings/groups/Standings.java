package se.styrkedja.findings.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.styrkedja.analysis.Rank;
import se.styrkedja.analysis.Score;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.organisation.Municipalities;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;

/// Where a municipality stands among the country's, by the schools they run: for municipalities, never for schools.
/// There is a place only among nearly all of them.
public final class Standings {
    private final GroupValues values;
    private final List<ComparisonGroup> municipalities;
    private final Map<Question, List<Rank>> ranked = new ConcurrentHashMap<>();
    private final Map<Question, List<Figure>> means = new ConcurrentHashMap<>();

    private record Question(Indicator indicator, SchoolYear year) {}

    /// A place, and the means it was found among.
    public record Place(Rank rank, List<Figure> among) {}

    /// @param municipalities each with the schools it runs itself
    public Standings(GroupValues values, List<ComparisonGroup> municipalities) {
        this.values = values;
        this.municipalities = List.copyOf(municipalities);
    }

    /// Empty for an organiser that is no municipality, and where too few municipalities have a mean.
    public Optional<Place> of(Indicator indicator, SchoolYear year, Figure own) {
        if (own.subject().level() != Level.MUNICIPALITY || own.number().isEmpty()) return Optional.empty();
        var question = new Question(indicator, year);
        return ranked.computeIfAbsent(question, this::rank).stream()
                .filter(r -> r.code().equals(own.subject().code()))
                .findFirst()
                .map(rank -> new Place(rank, means.getOrDefault(question, List.of())));
    }

    private List<Rank> rank(Question question) {
        var figures = new ArrayList<Figure>();
        for (var one : municipalities)
            values.of(question.indicator, one, question.year, Breakdown.TOTAL, Figure.Weighting.PUPILS)
                    .filter(f -> f.number().isPresent())
                    .ifPresent(figures::add);
        means.put(question, List.copyOf(figures));
        var codes = figures.stream().map(f -> f.subject().code()).collect(Collectors.toSet());
        if (!Coverage.of(Municipalities.codes(), codes).suffices()) return List.of();
        var scores = figures.stream()
                .map(f -> new Score(f.subject().code(), f.number().orElseThrow().doubleValue()))
                .toList();
        return Rank.all(scores, question.indicator.direction() != Indicator.Direction.LOW_IS_GOOD);
    }
}
