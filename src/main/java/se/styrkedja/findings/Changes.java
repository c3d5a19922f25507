package se.styrkedja.findings;

import java.util.Optional;
import se.styrkedja.analysis.Change;
import se.styrkedja.analysis.Steps;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// The latest number beside the latest known one before it. A hidden year between is a gap, and is told.
final class Changes {
    private Changes() {}

    static Optional<Candidate> in(Series own) {
        return switch (Change.latest(own.known(), new Steps(own.least(), own.least()))) {
            case Change.NotEnough few -> Optional.empty();
            case Change.Moved moved -> {
                var earlier = own.figure(own.comparison().subject(), moved.from(), own.breakdown())
                        .orElseThrow();
                var judged = Judgement.of(own.indicator(), Value.of(own.latest()), Value.of(earlier));
                yield Optional.of(new Candidate(
                        Finding.Kind.CHANGE,
                        own.isOwn(),
                        own.period(),
                        judged,
                        told -> finding(own, moved, told, earlier)));
            }
        };
    }

    private static Finding finding(Series own, Change.Moved moved, Judgement judged, ResolvedFigure earlier) {
        var indicator = own.indicator();
        return own.finding(
                Finding.Kind.CHANGE,
                judged,
                Optional.of(earlier),
                Words.text(
                        "point.CHANGE",
                        Words.lead(judged, own),
                        Words.number(Value.of(own.latest()), indicator),
                        Words.period(moved.to()),
                        Words.number(Value.of(earlier), indicator),
                        Words.before(moved.from(), moved.to())),
                Words.together(
                        Words.chance(judged, "chance."),
                        Words.text(
                                "meaning.CHANGE",
                                Words.difference(judged.difference(), indicator),
                                Words.pupils(judged.difference(), own)),
                        gap(own, moved.from())),
                Words.reason(judged, "reason.CHANGE"));
    }

    /// Why it is not the year before; a survey that comes every other year leaves no gap.
    private static String gap(Series own, Period from) {
        boolean skipped = own.byPeriod().tailMap(from).size() > 2
                || (own.period() instanceof SchoolYear && !Words.isYearBefore(from, own.period()));
        return skipped ? Words.text("meaning.gap", Words.period(from)) : "";
    }
}
