package se.styrkedja.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private static final Comparator<SourceFigure> ORDER = Comparator.comparing(SourceFigure::indicator)
            .thenComparing(SourceFigure::period)
            .thenComparing(SourceFigure::breakdown);
    private static final Comparator<DeliveredFigure> PREFERENCE = Comparator.comparing(DeliveredFigure::observed, ORDER)
            .thenComparing(o -> o.delivery().kind())
            .thenComparing(o -> o.delivery().sequence(), Comparator.reverseOrder());

    /// Each list in [#ORDER].
    private final Map<Subject, List<ResolvedFigure>> bySubject;

    /// Everybody's, in the order of the subjects.
    private final Map<IndicatorId, List<ResolvedFigure>> byIndicator = new HashMap<>();

    private final Map<IndicatorId, Map<Question, List<ResolvedFigure>>> byQuestion = new ConcurrentHashMap<>();
    private final Map<Object, Object> workedOut = new ConcurrentHashMap<>();

    private record Question(Level level, Period period, Breakdown breakdown) {
        static Question of(SourceFigure figure) {
            return new Question(figure.subject().level(), figure.period(), figure.breakdown());
        }
    }

    Ledger(Collection<DeliveredFigure> observations) {
        bySubject =
                observations.stream()
                        .collect(Collectors.groupingBy(one -> one.observed().subject()))
                        .entrySet()
                        .parallelStream()
                        .collect(Collectors.toMap(Map.Entry::getKey, said -> resolved(said.getValue())));
        // Subject by subject, so that everybody's figures of a question come in order without being sorted.
        new TreeMap<>(bySubject)
                .values()
                .forEach(list -> list.forEach(one -> byIndicator
                        .computeIfAbsent(one.observed().indicator(), i -> new ArrayList<>())
                        .add(one)));
    }

    /// What is said of one subject, figure by figure.
    private static List<ResolvedFigure> resolved(List<DeliveredFigure> said) {
        said.sort(PREFERENCE);
        var resolved = new ArrayList<ResolvedFigure>();
        for (int from = 0, to = 1; from < said.size(); from = to++) {
            while (to < said.size()
                    && ORDER.compare(said.get(from).observed(), said.get(to).observed()) == 0) to++;
            resolved.add(new ResolvedFigure(said.get(from), said.subList(from + 1, to)));
        }
        return List.copyOf(resolved);
    }

    /// One figure, if any delivery states it.
    public Optional<ResolvedFigure> figure(IndicatorId indicator, Subject subject, Period period, Breakdown breakdown) {
        var figures = of(subject);
        int low = 0;
        int high = figures.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var there = figures.get(middle).observed();
            int order = there.indicator().compareTo(indicator);
            if (order == 0) order = there.period().compareTo(period);
            if (order == 0) order = there.breakdown().compareTo(breakdown);
            if (order == 0) return Optional.of(figures.get(middle));
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return Optional.empty();
    }

    /// The same figure for everybody at a level, by code.
    public List<ResolvedFigure> everybody(IndicatorId indicator, Level level, Period period, Breakdown breakdown) {
        return questions(indicator).getOrDefault(new Question(level, period, breakdown), List.of());
    }

    /// All figures of one subject, by indicator, period and breakdown.
    public List<ResolvedFigure> of(Subject subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /// The periods in which anybody at that level has that figure, the earliest first.
    public List<Period> periods(IndicatorId indicator, Level level, Breakdown breakdown) {
        return questions(indicator).keySet().stream()
                .filter(question ->
                        question.level() == level && question.breakdown().equals(breakdown))
                .map(Question::period)
                .sorted()
                .toList();
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
        return bySubject.values().stream().mapToInt(List::size).sum();
    }

    /// All that is known of one indicator, worked out when somebody first asks for it.
    private Map<Question, List<ResolvedFigure>> questions(IndicatorId indicator) {
        return byQuestion.computeIfAbsent(
                indicator,
                i -> byIndicator.getOrDefault(i, List.of()).stream()
                        .collect(Collectors.groupingBy(
                                one -> Question.of(one.observed()), Collectors.toUnmodifiableList())));
    }
}
