package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.Share;
import se.styrkedja.analysis.Spread;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Figure;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Ground;
import se.styrkedja.reports.quality.ground.Notable;
import se.styrkedja.reports.quality.ground.Pages;
import se.styrkedja.reports.quality.ground.Precision;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Tone;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;

/// Units that differ from the organiser's others by more than chance or ordinary spread: where to ask first, not a
/// list of good and bad schools.
final class Units {
    private static final int LEAST_UNITS = 4;
    private static final int LISTED = 10;

    /// The school forms whose units are alike enough: upper-secondary units differ by what programmes they have.
    private static final Set<String> COMPARED = Set.of("fs", "fsk", "gr", "all");

    /// A unit differs when it lies so many standard deviations from the mean, where no number of persons is known.
    private static final double FAR = 1.8;

    private final Ground ground;
    private final Pages pages;

    Units(Ground ground, Pages pages) {
        this.ground = ground;
        this.pages = pages;
    }

    /// @param size how many times what is notable
    private record Deviation(Indicator indicator, Figure unit, Figure others, Figure gap, double size) {
        Tone tone() {
            return Tone.of(gap.number().orElseThrow().signum(), indicator.direction());
        }
    }

    void write() {
        pages.heading(2, "units");
        var found = ground.indicators().all().stream()
                .filter(i -> i.direction() != Indicator.Direction.NEITHER)
                .filter(i -> COMPARED.contains(i.schoolForm()) && !i.id().id().startsWith("salsa-"))
                .flatMap(i -> deviations(i).stream())
                .sorted(Comparator.comparingDouble(Deviation::size).reversed())
                .limit(LISTED)
                .toList();
        if (found.isEmpty()) {
            pages.nothing("nothing.units", "nothing.units.text");
            return;
        }
        for (var tone : List.of(Tone.CONCERN, Tone.STRENGTH))
            found.stream().filter(d -> d.tone() == tone).findFirst().ifPresent(this::told);
        table(found);
    }

    private List<Deviation> deviations(Indicator indicator) {
        return period(indicator)
                .map(p -> ground.ownNumbers(indicator, p))
                .filter(units -> units.size() >= LEAST_UNITS)
                .map(units -> units.stream()
                        .flatMap(u -> deviation(indicator, u, units).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Period> period(Indicator indicator) {
        return ground.ledger().periods(indicator.id(), Level.UNIT, Breakdown.TOTAL).stream()
                .filter(p -> !p.firstDay().isBefore(ground.year().firstDay())
                        && !p.firstDay().isAfter(ground.year().lastDay()))
                .filter(p -> !ground.ownNumbers(indicator, p).isEmpty())
                .reduce((a, b) -> b);
    }

    private Optional<Deviation> deviation(Indicator indicator, Figure unit, List<Figure> units) {
        var others = units.stream().filter(u -> !u.equals(unit)).toList();
        var mean = others.stream().mapToDouble(Units::value).average().orElseThrow();
        var difference = BigDecimal.valueOf(value(unit) - mean);
        double size = Notable.multiples(difference, indicator.scale());
        if (size < 1 || !isFar(indicator, unit, others, units)) return Optional.empty();
        var all = ground.figures()
                .computed(unit, "others", indicator.scale(), new Figure.Amount.Exact(BigDecimal.valueOf(mean)), others);
        var gap =
                ground.figures().computed(unit, "gap-others", indicator.scale().ofDifferences(), difference, unit, all);
        return Optional.of(new Deviation(indicator, ground.figures().add(unit), all, gap, size));
    }

    /// Beyond chance for shares of persons whose numbers are known; else far from the mean as the units spread.
    private boolean isFar(Indicator indicator, Figure unit, List<Figure> others, List<Figure> units) {
        var together = indicator.isShareOfPersons() ? Precision.together(others) : Optional.<Share>empty();
        var own = Precision.share(unit);
        if (together.isPresent() && own.isPresent())
            return Difference.ofShares(own.get(), together.get()) instanceof Difference.Tested tested
                    && tested.reading() == Difference.Reading.BEYOND_CHANCE;
        return Spread.of(units.stream()
                                .map(u -> new Score(u.subject().code(), value(u)))
                                .toList())
                        instanceof Spread.Known spread
                && Math.abs(value(unit) - spread.mean()) >= FAR * spread.standardDeviation();
    }

    private void told(Deviation one) {
        pages.found(
                "unit",
                Prose.sentence(
                        "units.point",
                        Prose.words(one.unit.name()),
                        Prose.words(one.indicator.title()),
                        Prose.value(one.unit),
                        Prose.value(one.others)),
                Prose.sentence("units.meaning"),
                List.of(one.unit, one.others, one.gap),
                Math.min(one.size, 4) / 2,
                one.tone());
    }

    private void table(List<Deviation> found) {
        var rows = new ArrayList<List<List<Inline>>>();
        for (var one : found)
            rows.add(List.of(
                    List.of(Prose.words(one.unit.name())),
                    List.of(Prose.words(one.indicator.title())),
                    List.of(Prose.value(one.unit)),
                    List.of(Prose.value(one.others)),
                    List.of(Prose.value(one.gap))));
        pages.table(
                Prose.text("units.table", ground.year().toString()),
                List.of(
                        Prose.text("column.unit"),
                        Prose.text("units.column.what"),
                        Prose.text("units.column.value"),
                        Prose.text("units.column.others"),
                        Prose.text("units.column.gap")),
                rows,
                Prose.sentence("units.note"));
    }

    private static double value(Figure figure) {
        return figure.number().orElseThrow().doubleValue();
    }
}
