package se.styrkedja.reports.quality.ground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.styrkedja.analysis.Rank;
import se.styrkedja.analysis.Score;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Figure;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.SchoolYear;

/// Where a municipality stands among all whose own schools have a mean: for municipalities, never for schools.
public final class Standing {
    /// Fewer than this is no country to stand in.
    private static final int LEAST = 50;

    private final Averages averages;
    private final List<Whole> municipalities;
    private final Map<Question, List<Rank>> ranked = new ConcurrentHashMap<>();
    private final Map<Question, List<Figure>> means = new ConcurrentHashMap<>();

    private record Question(Indicator indicator, SchoolYear year) {}

    /// @param municipalities each with the schools it runs itself
    public Standing(Averages averages, List<Whole> municipalities) {
        this.averages = averages;
        this.municipalities = List.copyOf(municipalities);
    }

    /// The sentence about the place, with its figure; empty for an organiser that is no municipality, or among too few.
    public List<Inline> of(Ground ground, Indicator indicator, Figure own) {
        if (own.subject().level() != Level.MUNICIPALITY || own.number().isEmpty()) return List.of();
        var question = new Question(indicator, ground.year());
        return place(question, own.subject().code())
                .map(rank -> sentence(ground, own, rank, means.getOrDefault(question, List.of())))
                .orElse(List.of());
    }

    private Optional<Rank> place(Question question, String code) {
        return ranked.computeIfAbsent(question, this::rank).stream()
                .filter(r -> r.code().equals(code) && r.of() >= LEAST)
                .findFirst();
    }

    private List<Rank> rank(Question question) {
        var figures = new ArrayList<Figure>();
        for (var one : municipalities)
            averages.of(question.indicator, one, question.year, Breakdown.TOTAL, Figure.Weighting.PUPILS)
                    .filter(f -> f.number().isPresent())
                    .ifPresent(figures::add);
        means.put(question, List.copyOf(figures));
        var scores = figures.stream()
                .map(f -> new Score(f.subject().code(), f.number().orElseThrow().doubleValue()))
                .toList();
        return Rank.all(scores, question.indicator.direction() != Indicator.Direction.LOW_IS_GOOD);
    }

    private static List<Inline> sentence(Ground ground, Figure own, Rank rank, List<Figure> among) {
        var figure = ground.figures()
                .computed(
                        own, "rank", Scale.HEADCOUNT, new Figure.Amount.Exact(BigDecimal.valueOf(rank.place())), among);
        var place = Prose.sentence("core.rank", Prose.value(figure), Prose.count(rank.of(), figure));
        return rank.quartile().isEmpty()
                ? place
                : Prose.together(
                        place, Prose.sentence("core.quarter." + rank.quartile().getAsInt()));
    }
}
