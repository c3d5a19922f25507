package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Share;
import se.styrkedja.reports.Figure;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Scale;

/// How sure a figure is, said where the figure stands. Only for shares whose number of pupils is known: nothing is
/// invented for a mean whose spread no source states.
final class Precision {
    private Precision() {}

    static List<Inline> of(Ground ground, Figure figure) {
        return share(figure).map(share -> sentence(ground, figure, share)).orElse(List.of());
    }

    /// Whether a change of a share could be chance, where the number of pupils of both years is known.
    static List<Inline> ofChange(Ground ground, Figure latest, Figure earlier) {
        var last = share(latest);
        var first = share(earlier);
        if (last.isEmpty() || first.isEmpty()) return List.of();
        return switch (Difference.ofShares(last.get(), first.get())) {
            case Difference.NotTestable n -> List.of();
            case Difference.Tested tested -> {
                var interval = ground.figures()
                        .computed(
                                latest,
                                "change-interval",
                                Scale.PERCENTAGE_POINTS,
                                new Figure.Amount.Interval(
                                        BigDecimal.valueOf(tested.low()), BigDecimal.valueOf(tested.high())),
                                List.of(latest, earlier));
                yield Prose.sentence("precision." + tested.reading(), Prose.value(interval));
            }
        };
    }

    /// So many of so many, as near as the shown share tells.
    static Optional<Share> share(Figure figure) {
        if (figure.scale() != Scale.PERCENT) return Optional.empty();
        if (!(figure.persons() instanceof Figure.Persons.Known(int persons)) || persons < 1) return Optional.empty();
        return figure.number().map(percent -> Share.of(reached(percent, persons), persons));
    }

    private static int reached(BigDecimal percent, int persons) {
        return percent.multiply(BigDecimal.valueOf(persons))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static List<Inline> sentence(Ground ground, Figure figure, Share share) {
        var interval = ground.figures()
                .computed(
                        figure,
                        "interval",
                        Scale.PERCENT,
                        new Figure.Amount.Interval(BigDecimal.valueOf(share.low()), BigDecimal.valueOf(share.high())),
                        List.of(figure));
        return Prose.sentence("precision.share", Prose.count(share.of(), figure), Prose.value(interval));
    }
}
