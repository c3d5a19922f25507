package se.styrkedja.findings;

import java.util.Optional;
import se.styrkedja.analysis.Change;
import se.styrkedja.analysis.Steps;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// The latest number beside the latest known one before it. A hidden year between is a gap, and is told.
final class Changes {
    private Changes() {}

    static Optional<Finding> in(Series own) {
        return switch (Change.latest(own.known(), new Steps(own.least(), own.least()))) {
            case Change.NotEnough few -> Optional.empty();
            case Change.Moved moved ->
                own.isNotable(moved.difference()) ? Optional.of(noticed(own, moved)) : Optional.empty();
        };
    }

    private static Finding noticed(Series own, Change.Moved moved) {
        var indicator = own.indicator();
        var earlier = own.figure(own.comparison().subject(), moved.from(), own.breakdown())
                .orElseThrow();
        var chance = Chance.ofYears(own, own.latest(), earlier);
        int sign = moved.difference().signum();
        return own.noticed(
                Finding.Kind.CHANGE,
                chance.tone(Tone.of(sign, indicator)),
                Words.text(
                        "point.CHANGE",
                        Words.claim(sign > 0, own),
                        Words.number(own.number(), indicator),
                        Words.period(moved.to()),
                        Words.number(earlier.known().orElseThrow().value(), indicator),
                        Words.before(moved.from(), moved.to())),
                Words.together(
                        chance.sentence(),
                        Words.text(
                                "meaning.CHANGE",
                                Words.difference(moved.difference(), indicator),
                                Words.pupils(moved.difference(), own)),
                        gap(own, moved.from())),
                chance.sureness() == Chance.Sureness.BEYOND
                        ? Words.text("reason.CHANGE.BEYOND")
                        : Words.text("reason.CHANGE", Words.size(own.least(), indicator)),
                chance.weight(moved.difference(), own.least()));
    }

    /// Why it is not the year before; a survey that comes every other year leaves no gap.
    private static String gap(Series own, Period from) {
        boolean skipped = own.byPeriod().tailMap(from).size() > 2
                || (own.period() instanceof SchoolYear && !Words.isYearBefore(from, own.period()));
        return skipped ? Words.text("meaning.gap", Words.period(from)) : "";
    }
}
