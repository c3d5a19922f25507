package se.styrkedja.indicators.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.analysis.Difference;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.indicators.shown.Lines;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What stands out beside the chart: the number first, then what it is compared with.
record Points(Indicator indicator, Lines lines, Ledger ledger, Names names, Wording words) {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    List<IndicatorPage.Point> all(Breakdown breakdown) {
        var points = new ArrayList<IndicatorPage.Point>();
        lines.of(Role.OWN).filter(own -> !own.known().isEmpty()).ifPresent(own -> {
            change(own).ifPresent(points::add);
            points.addAll(beside(own));
        });
        lines.of(Role.OWN)
                .filter(own -> breakdown.equals(Breakdown.TOTAL))
                .flatMap(own -> girlsAndBoys(own.subject()))
                .ifPresent(points::add);
        return points;
    }

    private Optional<IndicatorPage.Point> change(Lines.Line own) {
        var latest = own.known().lastEntry();
        var before = own.before(latest.getKey());
        if (before.isEmpty()) return Optional.empty();
        var earlier = before.lastEntry();
        var since = MESSAGES.text(
                "point.change", words.named(earlier.getKey()), words.number(earlier.getValue(), indicator.scale()));
        return Optional.of(new IndicatorPage.Point(
                words.difference(latest.getValue().subtract(earlier.getValue()), indicator),
                since + chance(own, latest.getKey(), earlier.getKey())));
    }

    /// What chance alone could have done between the two, where the numbers of pupils are known; else empty.
    private String chance(Lines.Line own, Period latest, Period earlier) {
        return sentence(Variation.of(indicator)
                .between(own.at(latest).orElseThrow(), own.at(earlier).orElseThrow()));
    }

    private static String sentence(Difference difference) {
        return switch (difference) {
            case Difference.NotTestable no -> "";
            case Difference.Counted counted -> "";
            case Difference.Tested tested ->
                " "
                        + MESSAGES.text(
                                tested.reading() == Difference.Reading.COULD_BE_CHANCE
                                        ? "point.could-be-chance"
                                        : "point.beyond-chance",
                                whole(tested.low()),
                                whole(tested.high()),
                                Swedish.whole(tested.first().of()));
        };
    }

    private static String whole(double points) {
        return Swedish.signed(BigDecimal.valueOf(points), 0);
    }

    /// Where the level goes by which pupils the school has, what is expected of a school with them stands there instead
    /// of others' level.
    private List<IndicatorPage.Point> beside(Lines.Line own) {
        if (LikeWithLike.isOfOtherPupils(indicator, own.subject()))
            return expected(own).stream().toList();
        return Stream.of(Role.COMPARISON, Role.COUNTRY)
                .flatMap(role -> against(own, role).stream())
                .toList();
    }

    private Optional<IndicatorPage.Point> expected(Lines.Line own) {
        var period = own.known().lastKey();
        return LikeWithLike.residualOf(indicator.id())
                .filter(residual -> own.breakdown().equals(Breakdown.TOTAL))
                .flatMap(residual -> ledger.figure(residual, own.subject(), period, Breakdown.TOTAL))
                .flatMap(ResolvedFigure::known)
                .map(residual -> new IndicatorPage.Point(
                        words.difference(residual.value(), indicator),
                        MESSAGES.text("point.expected", words.period(period))));
    }

    /// Own minus the other, in the newest period that both have a number for.
    private Optional<IndicatorPage.Point> against(Lines.Line own, Role role) {
        return lines.common(role)
                .flatMap(period -> lines.of(role).map(line -> {
                    var value = known(line, period);
                    return new IndicatorPage.Point(
                            words.difference(known(own, period).subtract(value), indicator),
                            meaning(line, words.number(value, indicator.scale()), words.period(period))
                                    + takenIn(own.subject()));
                }));
    }

    private String takenIn(Subject about) {
        return LikeWithLike.isOfPupilsTakenIn(indicator, about) ? " " + MESSAGES.text("point.taken-in") : "";
    }

    private static BigDecimal known(Lines.Line line, Period period) {
        return line.at(period).flatMap(ResolvedFigure::known).orElseThrow().value();
    }

    private String meaning(Lines.Line other, String value, String period) {
        if (other.role() == Role.COUNTRY) return MESSAGES.text("point.country", value, period);
        return LikeWithLike.isByTurns(indicator.id())
                ? MESSAGES.text("point.municipality.turns", value, period)
                : MESSAGES.text("point.municipality", names.of(other.subject()), value, period);
    }

    /// In the latest period that tells of both: what leads here from a difference between them finds both.
    private Optional<IndicatorPage.Point> girlsAndBoys(Subject subject) {
        return ledger.of(subject).stream()
                .map(ResolvedFigure::observed)
                .filter(girls -> girls.indicator().equals(indicator.id())
                        && girls.breakdown().equals(Breakdown.GIRLS))
                .map(SourceFigure::period)
                .sorted(Comparator.comparing(Period::lastDay).reversed())
                .flatMap(period -> girlsAndBoys(subject, period).stream())
                .findFirst();
    }

    private Optional<IndicatorPage.Point> girlsAndBoys(Subject subject, Period period) {
        return told(subject, period, Breakdown.GIRLS)
                .flatMap(girls -> told(subject, period, Breakdown.BOYS)
                        .map(boys -> new IndicatorPage.Point(
                                MESSAGES.text(
                                        "point.girls-boys.number",
                                        words.shown(girls, indicator.scale()),
                                        words.shown(boys, indicator.scale())),
                                apart(girls, boys, words.period(period)))));
    }

    /// Between a number and nearly all, or nearly none, there is no difference to tell.
    private String apart(Measurement girls, Measurement boys, String period) {
        return girls instanceof Measurement.Known(var one) && boys instanceof Measurement.Known(var other)
                ? MESSAGES.text(
                        "point.girls-boys", words.difference(one.value().subtract(other.value()), indicator), period)
                : MESSAGES.text("point.girls-boys.nearly-all", period);
    }

    private Optional<Measurement> told(Subject subject, Period period, Breakdown breakdown) {
        return ledger.figure(indicator.id(), subject, period, breakdown)
                .map(stated -> stated.observed().measurement())
                .filter(Measurement::isTold);
    }
}
