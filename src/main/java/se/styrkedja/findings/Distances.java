package se.styrkedja.findings;

import java.util.List;
import java.util.Optional;
import se.styrkedja.analysis.Gap;
import se.styrkedja.indicators.Stated;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// How far the subject stands from the wholes it is part of, in the same period.
final class Distances {
    private Distances() {}

    static List<Finding> in(Series own) {
        return own.comparison().wholes().stream()
                .flatMap(whole -> own.figure(whole, own.period(), own.breakdown()).stream()
                        .flatMap(stated -> noticed(own, whole, stated).stream()))
                .toList();
    }

    private static Optional<Finding> noticed(Series own, Subject whole, Stated stated) {
        var indicator = own.indicator();
        var other = stated.known().orElseThrow().value();
        var gap = Gap.of(own.number(), other).low();
        if (!own.isNotable(gap)) return Optional.empty();
        var chance = Chance.within(own, own.latest(), stated);
        return Optional.of(own.noticed(
                whole.level() == Level.COUNTRY ? Finding.Kind.DISTANCE_TO_COUNTRY : Finding.Kind.DISTANCE_TO_OWN,
                chance.tone(Tone.of(gap.signum(), indicator)),
                Words.text(
                        "point.DISTANCE",
                        Words.claim(gap.signum() > 0, own),
                        Words.text("whole." + whole.level()),
                        Words.number(own.number(), indicator),
                        Words.number(other, indicator),
                        Words.period(own.period())),
                Words.together(
                        chance.sentence(),
                        Words.text("meaning.DISTANCE", Words.size(gap, indicator), Words.pupils(gap, own))),
                Words.text(
                        chance.sureness() == Chance.Sureness.BEYOND ? "reason.DISTANCE.BEYOND" : "reason.DISTANCE",
                        Words.text("whole." + whole.level() + ".name"),
                        Words.size(own.least(), indicator)),
                chance.weight(gap, own.least())));
    }
}
