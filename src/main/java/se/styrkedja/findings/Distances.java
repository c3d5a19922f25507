package se.styrkedja.findings;

import java.util.List;
import java.util.Optional;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// How far the subject stands from the wholes it is part of, in the same period: like with like, so never the level of
/// a
/// result that goes by which pupils a school has, or of a result that adds up programmes.
final class Distances {
    private Distances() {}

    static List<Candidate> in(Series own) {
        if (!own.comparison().isLike(own.indicator(), own.breakdown())) return List.of();
        return own.comparison().wholes().stream()
                .flatMap(whole -> own.figure(whole, own.period(), own.breakdown()).stream()
                        .map(stated -> candidate(own, whole, stated)))
                .toList();
    }

    private static Candidate candidate(Series own, Subject whole, ResolvedFigure stated) {
        return new Candidate(
                whole.level() == Level.COUNTRY ? Finding.Kind.DISTANCE_TO_COUNTRY : Finding.Kind.DISTANCE_TO_OWN,
                own.isOwn(),
                own.period(),
                Judgement.within(own.indicator(), Value.of(own.latest()), Value.of(stated)),
                told -> finding(own, whole, stated, told));
    }

    private static Finding finding(Series own, Subject whole, ResolvedFigure stated, Judgement judged) {
        var name = GroupNames.whole(own.indicator().id(), whole);
        return own.finding(
                whole.level() == Level.COUNTRY ? Finding.Kind.DISTANCE_TO_COUNTRY : Finding.Kind.DISTANCE_TO_OWN,
                judged,
                Optional.of(stated),
                Words.text(
                        judged.isSupported() ? "point.DISTANCE" : "point.DISTANCE.asked",
                        Words.lead(judged, own),
                        GroupNames.inWhole(own.indicator().id(), whole),
                        Words.number(Value.of(own.latest()), own.indicator()),
                        Words.number(Value.of(stated), own.indicator()),
                        Words.period(own.period())),
                Words.together(
                        Words.chanceOfDistance(judged),
                        Words.distance(judged, name, Words.pupils(judged.difference(), own)),
                        LikeWithLike.isOfPupilsTakenIn(
                                        own.indicator(), own.comparison().subject())
                                ? Words.text("meaning.DISTANCE.taken-in")
                                : ""),
                Words.reason(judged, "reason.DISTANCE", name));
    }
}
