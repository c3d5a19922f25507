package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Part;
import se.styrkedja.analysis.Share;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Value;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Scale;

/// How sure a figure is, said where the figure stands. Only for shares whose number of pupils is known: nothing is
/// invented for a mean whose spread no source states.
final class Precision {
    private Precision() {}

    public static List<Inline> of(FigureContext ground, Figure figure) {
        return share(figure)
                .filter(s -> isOfPersons(ground, figure))
                .map(share -> sentence(ground, figure, share))
                .orElse(List.of());
    }

    /// Whether a change of a share could be chance, where the number of pupils of both years is known.
    public static List<Inline> ofChange(FigureContext ground, Figure latest, Figure earlier) {
        var indicator = indicator(ground, latest);
        return Value.of(latest)
                .flatMap(last -> Value.of(earlier).map(first -> Judgement.of(indicator, last, first)))
                .flatMap(judged -> sentence(ground, latest, earlier, "change", judged))
                .orElse(List.of());
    }

    /// The same of a change that is judged already; why nobody can say where it cannot be tested.
    static List<Inline> ofJudged(FigureContext ground, Figure latest, Figure earlier, Judgement judged) {
        return ofJudged(ground, latest, earlier, "change", judged);
    }

    /// The same of any difference.
    ///
    /// @param what the difference, such as `gap-municipal`
    static List<Inline> ofJudged(FigureContext ground, Figure one, Figure other, String what, Judgement judged) {
        return sentence(ground, one, other, what, judged).orElseGet(() -> List.of(Prose.words(judged.whyUntested())));
    }

    private static Indicator indicator(FigureContext ground, Figure figure) {
        return ground.indicator(figure.indicator().replaceFirst("~.*", ""));
    }

    /// Whether the indicator is a share of persons; a share of time or of posts has no such chance.
    private static boolean isOfPersons(FigureContext ground, Figure figure) {
        return indicator(ground, figure).isShareOfPersons();
    }

    /// What chance may have made of a difference; empty where it cannot be tested. A part of a whole is tested against
    /// all others, and the sentence says so: the interval is then of another difference than that of the
    /// two figures.
    ///
    /// @param what the difference, such as `gap-municipal`
    public static Optional<List<Inline>> sentence(
            FigureContext ground, Figure one, Figure other, String what, Judgement judged) {
        return judged.chance().tested().map(tested -> sentence(ground, one, other, what, judged, tested));
    }

    private static List<Inline> sentence(
            FigureContext ground, Figure one, Figure other, String what, Judgement judged, Difference.Tested tested) {
        var interval = ground.figures()
                .computed(
                        one,
                        what + (judged.chance().againstRest() ? "-rest-interval" : "-interval"),
                        one.scale().ofDifferences(),
                        new Figure.Amount.Interval(BigDecimal.valueOf(tested.low()), BigDecimal.valueOf(tested.high())),
                        List.of(one, other));
        return Prose.sentence(
                "precision."
                        + (judged.chance().againstRest() ? "rest." : "")
                        + (judged.chance().isOneOfMany()
                                ? "MANY"
                                : judged.chance().sureness()),
                Prose.value(interval),
                Prose.words(inRunningText(other)));
    }

    /// A group's name as it stands within a sentence: only that of an organiser is a name of its own.
    private static String inRunningText(Figure whole) {
        var name = whole.name();
        var level = whole.subject().level();
        return level == Level.COUNTRY || level == Level.GROUP
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /// So many of so many, as near as the shown share tells.
    public static Optional<Share> share(Figure figure) {
        if (figure.scale() != Scale.PERCENT) return Optional.empty();
        if (!(figure.persons() instanceof Figure.Persons.Known(int persons)) || persons < 1) return Optional.empty();
        return figure.number().map(percent -> Share.of(reached(percent, persons), persons));
    }

    /// The units' shares as one, when all their numbers of persons are known and every share is a number.
    public static Optional<Share> together(List<Part> units) {
        int persons = 0;
        int reached = 0;
        for (var unit : units) {
            if (unit.persons() < 1) return Optional.empty();
            persons += unit.persons();
            reached += reached(unit.low(), unit.persons());
        }
        return persons == 0 ? Optional.empty() : Optional.of(Share.of(reached, persons));
    }

    private static int reached(BigDecimal percent, int persons) {
        return percent.multiply(BigDecimal.valueOf(persons))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static List<Inline> sentence(FigureContext ground, Figure figure, Share share) {
        var range = share.within(Variation.of(indicator(ground, figure)).overdispersion());
        var interval = ground.figures()
                .computed(
                        figure,
                        "interval",
                        Scale.PERCENT,
                        new Figure.Amount.Interval(BigDecimal.valueOf(range.low()), BigDecimal.valueOf(range.high())),
                        List.of(figure));
        return Prose.sentence("precision.share", Prose.count(share.of(), figure), Prose.value(interval));
    }
}
