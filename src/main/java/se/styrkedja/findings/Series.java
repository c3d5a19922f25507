package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.styrkedja.analysis.Arrow;
import se.styrkedja.analysis.Change;
import se.styrkedja.analysis.Steps;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// One indicator of the subject, period by period, with what it may be compared with. The latest period has a number.
///
/// @param byPeriod numbers and marks; periods of one kind, and of a whole whose schools take turns those when it was
/// the
/// turn of the same schools as in the latest
record Series(
        Ledger ledger,
        Comparison comparison,
        Indicator indicator,
        Breakdown breakdown,
        SortedMap<Period, ResolvedFigure> byPeriod) {
    /// An indicator whose latest figure is older than this, counted from the newest figure of the subject, is history:
    /// Skolenkäten comes to a school every other year, and the figures of one year come half a year apart.
    private static final int OLDEST_MONTHS = 30;

    private record Part(IndicatorId indicator, Breakdown breakdown) {}

    /// Those that may be spoken of: the whole where there is one, else part by part.
    ///
    /// @param known which periods take part
    static List<Series> of(Ledger ledger, Comparison comparison, Indicators indicators, Predicate<Period> known) {
        var figures = ledger.of(comparison.subject()).stream()
                .filter(s -> known.test(s.observed().period()))
                .toList();
        var whole = figures.stream()
                .map(ResolvedFigure::observed)
                .filter(o -> o.breakdown().equals(Breakdown.TOTAL))
                .map(o -> o.indicator())
                .collect(Collectors.toSet());
        var parts = new LinkedHashMap<Part, TreeMap<Period, ResolvedFigure>>();
        for (var stated : figures) {
            var o = stated.observed();
            if (o.breakdown().by().containsKey(Breakdown.Key.KON)) continue;
            if (whole.contains(o.indicator()) && !o.breakdown().equals(Breakdown.TOTAL) && !isProgramme(o.breakdown()))
                continue;
            parts.computeIfAbsent(new Part(o.indicator(), o.breakdown()), p -> new TreeMap<>())
                    .put(o.period(), stated);
        }
        var oldest = figures.stream()
                .map(s -> s.observed().period().lastDay())
                .max((a, b) -> a.compareTo(b))
                .map(newest -> newest.minusMonths(OLDEST_MONTHS));
        var series = new ArrayList<Series>();
        parts.forEach((part, byPeriod) -> indicators
                .find(part.indicator)
                .filter(Notable::isSpokenOf)
                .map(i -> new Series(ledger, comparison, i, part.breakdown, comparable(byPeriod)))
                .filter(s -> s.latest().known().isPresent())
                .filter(s -> !s.period().lastDay().isBefore(oldest.orElseThrow()))
                .ifPresent(series::add));
        return series;
    }

    private static SortedMap<Period, ResolvedFigure> comparable(TreeMap<Period, ResolvedFigure> all) {
        var latest = all.lastKey();
        var o = all.lastEntry().getValue().observed();
        all.keySet()
                .removeIf(period -> !latest.getClass().isInstance(period)
                        || !LikeWithLike.isOfTheSameSchools(o.indicator(), o.subject(), latest, period));
        return all;
    }

    private static boolean isProgramme(Breakdown breakdown) {
        return breakdown.by().keySet().equals(Set.of(Breakdown.Key.PROGRAM));
    }

    boolean isOfOneProgramme() {
        return isProgramme(breakdown);
    }

    ResolvedFigure latest() {
        return byPeriod.lastEntry().getValue();
    }

    Period period() {
        return byPeriod.lastKey();
    }

    /// Whether any of it is the organiser's own.
    boolean isOwn() {
        return byPeriod.values().stream().anyMatch(s -> s.shown().delivery().own());
    }

    /// The latest number.
    BigDecimal number() {
        return latest().known().orElseThrow().value();
    }

    /// The numbers; what is hidden or missing is not there.
    SortedMap<Period, BigDecimal> known() {
        var known = new TreeMap<Period, BigDecimal>();
        byPeriod.forEach((period, stated) -> stated.known().ifPresent(q -> known.put(period, q.value())));
        return known;
    }

    /// The latest so many numbers.
    SortedMap<Period, BigDecimal> known(int most) {
        var known = new TreeMap<>(known());
        while (known.size() > most) known.pollFirstEntry();
        return known;
    }

    /// The same figure of somebody else, or of a part of the subject, in some period.
    Optional<ResolvedFigure> figure(Subject subject, Period period, Breakdown of) {
        return ledger.figure(indicator.id(), subject, period, of)
                .filter(s -> s.known().isPresent());
    }

    /// From which size a difference is notable.
    BigDecimal least() {
        return Notable.size(indicator);
    }

    /// As it is shown: 2.96 percentage points is 3.0.
    boolean isNotable(BigDecimal difference) {
        return Change.arrow(difference, new Steps(least(), least())) != Arrow.FLAT;
    }

    /// What is found of the latest figure.
    ///
    /// @param other what it is set against; empty where that is no figure of anybody
    Finding finding(
            Finding.Kind kind,
            Judgement judged,
            Optional<ResolvedFigure> other,
            String point,
            String meaning,
            String reason) {
        return finding(latest(), kind, judged, other, point, meaning, reason);
    }

    /// What is found of a figure of the subject in the latest period.
    Finding finding(
            ResolvedFigure figure,
            Finding.Kind kind,
            Judgement judged,
            Optional<ResolvedFigure> other,
            String point,
            String meaning,
            String reason) {
        var observed = figure.observed();
        return new Finding(
                kind,
                indicator.id(),
                comparison.subject(),
                observed.period(),
                observed.breakdown(),
                other,
                judged.backing(),
                judged.tone(),
                judged.difference(),
                judged.chance(),
                point,
                meaning,
                reason,
                judged.weight(kind),
                Words.number(figure.known().orElseThrow().value(), indicator),
                observed.population(),
                Words.address(indicator, comparison, observed.breakdown()));
    }
}
