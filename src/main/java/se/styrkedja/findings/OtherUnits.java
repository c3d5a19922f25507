package se.styrkedja.findings;

import java.util.List;
import java.util.Optional;
import se.styrkedja.analysis.Gap;
import se.styrkedja.analysis.Mean;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.GroupValues;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Swedish;

/// The organiser's other units of the same school form that have a value, and how far a unit stands from their mean,
/// in which each weighs the same. What every school form has is compared so: like with like.
public final class OtherUnits {
    /// The mean of one is another school, and no school is compared with another.
    private static final int LEAST = 2;

    private OtherUnits() {}

    static Optional<Candidate> in(Series own) {
        if (!own.comparison().isOfItsForm(own.indicator(), own.breakdown())) return Optional.empty();
        var others = of(own.ledger(), own.comparison(), own.indicator().id(), own.period(), own.breakdown());
        return Gap.of(new Mean.Exact(own.number(), 1), GroupValues.unweighted(others))
                .map(gap -> new Judgement(
                        own.indicator(),
                        gap.nearest(),
                        Chance.untested(Value.of(own.latest()).persons())))
                .map(judged -> new Candidate(
                        Finding.Kind.DISTANCE_TO_OTHERS,
                        own.isOwn(),
                        own.period(),
                        judged,
                        told -> finding(own, others, told)));
    }

    /// Those that have a value; none where they are too few.
    public static List<ResolvedFigure> of(
            Ledger ledger, Comparison comparison, IndicatorId indicator, Period period, Breakdown breakdown) {
        var valued = comparison.others().units().stream()
                .flatMap(unit -> ledger.figure(indicator, unit, period, breakdown).stream())
                .filter(figure -> GroupValues.part(figure).isPresent())
                .toList();
        return valued.size() < LEAST ? List.of() : valued;
    }

    private static Finding finding(Series own, List<ResolvedFigure> others, Judgement judged) {
        var form = own.comparison().others().form().orElseThrow().code();
        return own.finding(
                Finding.Kind.DISTANCE_TO_OTHERS,
                judged,
                Optional.empty(),
                Words.text(
                        "point.DISTANCE.asked",
                        Words.lead(judged, own),
                        Words.text("others.in", Words.text("others." + form)),
                        Words.number(Value.of(own.latest()), own.indicator()),
                        Words.amount(amount(others), own.indicator()),
                        Words.period(own.period())),
                Words.together(
                        Words.chanceOfDistance(judged),
                        Words.distance(judged, Words.text("others." + form), ""),
                        Words.text("meaning.others", Swedish.whole(others.size()))),
                Words.reason(judged, "reason.DISTANCE", Words.text("others." + form)));
    }

    private static Figure.Amount amount(List<ResolvedFigure> others) {
        return GroupValues.amount(GroupValues.unweighted(others)).orElseThrow();
    }
}
