package se.styrkedja.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// A reading of the ledger: every figure that was asked for, each with what is shown and what else is said.
/// Immutable to those who read it.
public final class Ledger {
    private static final Comparator<DeliveredFigure> PREFERENCE = Comparator.comparing(
                    (DeliveredFigure o) -> o.delivery().kind())
            .thenComparing(o -> o.delivery().sequence(), Comparator.reverseOrder());
    private static final Comparator<ResolvedFigure> ORDER = Comparator.comparing(
                    (ResolvedFigure s) -> s.observed().indicator())
            .thenComparing(s -> s.observed().period())
            .thenComparing(s -> s.observed().breakdown());

    private final Map<Key, ResolvedFigure> figures = new HashMap<>();
    private final Map<Question, List<ResolvedFigure>> byQuestion = new HashMap<>();
    private final Map<Subject, List<ResolvedFigure>> bySubject = new HashMap<>();
    private final Map<Object, Object> workedOut = new ConcurrentHashMap<>();

    /// What a figure is of.
    private record Key(IndicatorId indicator, Subject subject, Period period, Breakdown breakdown) {}

    private record Question(IndicatorId indicator, Level level, Period period, Breakdown breakdown) {}

    Ledger(Collection<DeliveredFigure> observations) {
        observations.parallelStream()
                .collect(Collectors.groupingByConcurrent(one -> key(one.observed())))
                .forEach(this::add);
        bySubject.values().parallelStream().forEach(list -> list.sort(ORDER));
        // Subject by subject, so that everybody's figures of a question come in order without being sorted.
        new TreeMap<>(bySubject).values().forEach(list -> list.forEach(this::answer));
    }

    /// One figure, if any delivery states it.
    public Optional<ResolvedFigure> figure(IndicatorId indicator, Subject subject, Period period, Breakdown breakdown) {
        return Optional.ofNullable(figures.get(new Key(indicator, subject, period, breakdown)));
    }

    /// The same figure for everybody at a level, by code.
    public List<ResolvedFigure> everybody(IndicatorId indicator, Level level, Period period, Breakdown breakdown) {
        return List.copyOf(byQuestion.getOrDefault(new Question(indicator, level, period, breakdown), List.of()));
    }

    /// All figures of one subject, by indicator, period and breakdown.
    public List<ResolvedFigure> of(Subject subject) {
        return List.copyOf(bySubject.getOrDefault(subject, List.of()));
    }

    /// The periods in which anybody at that level has that figure, the earliest first.
    public List<Period> periods(IndicatorId indicator, Level level, Breakdown breakdown) {
        var periods = new TreeSet<Period>();
        for (var question : byQuestion.keySet())
            if (question.indicator().equals(indicator)
                    && question.level() == level
                    && question.breakdown().equals(breakdown)) periods.add(question.period());
        return List.copyOf(periods);
    }

    /// Everybody that has a figure.
    public Collection<Subject> subjects() {
        return List.copyOf(bySubject.keySet());
    }

    /// What follows from these figures alone, worked out the first time somebody asks and kept for as long as they are.
    ///
    /// @param question names what is worked out; a record of the asking class, so that no two classes share one
    /// @param answer immutable, as everybody gets the same
    public <T> T once(Object question, Class<T> kind, Supplier<T> answer) {
        var kept = workedOut.get(question);
        if (kept != null) return kind.cast(kept);
        var made = answer.get();
        workedOut.put(question, made);
        return made;
    }

    int size() {
        return figures.size();
    }

    private void add(Key key, List<DeliveredFigure> all) {
        all.sort(PREFERENCE);
        var one = new ResolvedFigure(all.getFirst(), all.subList(1, all.size()));
        figures.put(key, one);
        bySubject.computeIfAbsent(key.subject(), s -> new ArrayList<>()).add(one);
    }

    private void answer(ResolvedFigure one) {
        var o = one.observed();
        var question = new Question(o.indicator(), o.subject().level(), o.period(), o.breakdown());
        byQuestion.computeIfAbsent(question, q -> new ArrayList<>()).add(one);
    }

    private static Key key(SourceFigure o) {
        return new Key(o.indicator(), o.subject(), o.period(), o.breakdown());
    }
}
