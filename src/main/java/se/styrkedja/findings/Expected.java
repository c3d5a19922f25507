package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.styrkedja.analysis.salsa.Residuals;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Swedish;

/// How far the result is from what SALSA expects with the school's pupils, as published. One year of one school says
/// little, so it is held to be sure only when several years in a row are on the same side.
public final class Expected {
    private static final Set<String> RESIDUALS = Set.of("salsa-merit-residual", "salsa-all-subjects-residual");
    private static final int LONGEST = 5;

    /// So many years must lie on the same side, and none on the other. Where only chance decides, three years do so
    /// for one school of four: a reason to talk, no more.
    public static final int SURE_YEARS = 3;

    private Expected() {}

    static boolean isOf(Indicator indicator) {
        return RESIDUALS.contains(indicator.id().id());
    }

    static Optional<Finding> in(Series own) {
        if (!own.isNotable(own.number())) return Optional.empty();
        var years = new TreeMap<Period, Double>();
        own.known(LONGEST).forEach((period, value) -> years.put(period, value.doubleValue()));
        var code = own.comparison().subject().code();
        return Residuals.overYears(Map.of(code, years), 1).stream().findFirst().map(over -> finding(own, over));
    }

    private static Finding finding(Series own, Residuals.OverYears over) {
        var indicator = own.indicator();
        boolean above = own.number().signum() > 0;
        int same = above ? over.above() : over.below();
        boolean sure = same == over.years() && same >= SURE_YEARS;
        var side = above ? ".above" : ".below";
        var years = Swedish.whole(over.years());
        return own.finding(
                Finding.Kind.SALSA_RESIDUAL,
                sure ? Tone.of(own.number().signum(), indicator) : Tone.UNCERTAIN,
                sure ? Chance.Sureness.BEYOND : Chance.Sureness.COULD_BE,
                Words.text(
                        "point." + indicator.id() + side,
                        Words.size(own.number(), indicator),
                        Words.period(own.period())),
                Words.together(
                        sure
                                ? Words.text("meaning.SALSA.sure" + side, years, mean(over, indicator))
                                : Words.text("meaning.SALSA.unsure" + side, Swedish.whole(same), years),
                        Words.text("meaning.SALSA")),
                sure
                        ? Words.text("reason.SALSA.sure" + side, years)
                        : Words.text("reason.SALSA", Words.size(own.least(), indicator)),
                own.number().abs().doubleValue() / own.least().doubleValue());
    }

    private static String mean(Residuals.OverYears over, Indicator indicator) {
        return Words.unit(Swedish.signed(BigDecimal.valueOf(over.mean()), 1), indicator);
    }
}
