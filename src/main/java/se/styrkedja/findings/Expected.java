package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.salsa.Residuals;
import se.styrkedja.findings.groups.OverYears;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Swedish;

/// How far the result is from what SALSA expects with the school's pupils, as published. One year of one school says
/// little, so it is held to be sure only when several years in a row are on the same side, and their mean is more than
/// chance gives a school of so many pupils.
public final class Expected {
    private static final int LONGEST = 5;

    /// So many years must lie on the same side, and none on the other.
    public static final int SURE_YEARS = 3;

    private Expected() {}

    static boolean isOf(Indicator indicator) {
        return LikeWithLike.isResidual(indicator.id());
    }

    static Optional<Candidate> in(Series own) {
        var years = new TreeMap<Period, Double>();
        own.known(LONGEST).forEach((period, value) -> years.put(period, value.doubleValue()));
        var code = own.comparison().subject().code();
        return Residuals.overYears(Map.of(code, years), 1).stream()
                .findFirst()
                .map(over -> new Candidate(
                        Finding.Kind.SALSA_RESIDUAL,
                        own.isOwn(),
                        own.period(),
                        new Judgement(own.indicator(), own.number(), chance(own, years)),
                        judged -> finding(own, over, judged)));
    }

    /// What chance may have made of the mean of the years.
    private static Chance chance(Series own, SortedMap<Period, Double> years) {
        var persons = years.keySet().stream()
                .map(period -> OverYears.pupils(
                        own.ledger(),
                        own.comparison().subject(),
                        own.indicator().id(),
                        period))
                .toList();
        return OverYears.of(own.indicator(), List.copyOf(years.values()), persons)
                .map(over -> Chance.of(over.p()))
                .orElseGet(() -> Chance.untested(0));
    }

    private static Finding finding(Series own, Residuals.OverYears over, Judgement found) {
        var indicator = own.indicator();
        boolean above = own.number().signum() > 0;
        int same = above ? over.above() : over.below();
        boolean sure = found.isSupported() && same == over.years() && same >= SURE_YEARS;
        var judged = sure ? ofTheYears(found, over, indicator) : found.isSupported() ? unsure(found, indicator) : found;
        var side = above ? ".above" : ".below";
        var years = Swedish.whole(over.years());
        return own.finding(
                Finding.Kind.SALSA_RESIDUAL,
                judged,
                Optional.empty(),
                sure
                        ? Words.text("point.SALSA.sure" + side, Words.measure(own), years, mean(over, indicator))
                        : Words.text(
                                "point.SALSA.asked",
                                Words.measure(own),
                                Words.period(own.period()),
                                Words.difference(own.number(), indicator)),
                Words.together(sure ? sure(own) : unsure(found, over, same, side), Words.text("meaning.SALSA")),
                sure
                        ? Words.text("reason.SALSA.sure" + side, years)
                        : Words.text("reason.SALSA", Words.size(own.least(), indicator)));
    }

    /// By the mean of the years, which is what is sure and what is told, where it is notable as the latest year is.
    private static Judgement ofTheYears(Judgement latest, Residuals.OverYears over, Indicator indicator) {
        var mean = new Judgement(indicator, BigDecimal.valueOf(over.mean()), latest.chance());
        return mean.isNotable() ? mean : latest;
    }

    private static Judgement unsure(Judgement found, Indicator indicator) {
        return new Judgement(indicator, found.difference(), found.chance().unsure());
    }

    private static String sure(Series own) {
        return Words.text(
                "meaning.SALSA.sure",
                Words.capital(Words.period(own.period())),
                Words.difference(own.number(), own.indicator()));
    }

    /// Why years beside the expected are not told as sure: they go both ways, their mean may be chance, or they are
    /// too few.
    private static String unsure(Judgement found, Residuals.OverYears over, int same, String side) {
        if (over.years() == 1) return Words.text("meaning.SALSA.one");
        if (same < over.years())
            return Words.text("meaning.SALSA.unsure" + side, Swedish.whole(same), Swedish.whole(over.years()));
        return found.isSupported()
                ? Words.text("meaning.SALSA.few" + side)
                : Words.text("meaning.SALSA.same" + side, Swedish.whole(same));
    }

    private static String mean(Residuals.OverYears over, Indicator indicator) {
        return Words.unit(Swedish.signed(BigDecimal.valueOf(over.mean()), 1), indicator);
    }
}
