package se.styrkedja.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.styrkedja.analysis.Difference;
import se.styrkedja.findings.groups.BesideExpected;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.vocabulary.Swedish;

/// How an organiser's schools together lie beside what SALSA expects, over several years. The interval stands with the
/// mean: without it, the mean says more than it bears.
final class MeansBesideExpected {
    private MeansBesideExpected() {}

    static Optional<Candidate> in(FigureContext ground, Comparison comparison, Indicator residual) {
        var schools = BesideExpected.of(ground, residual);
        if (!schools.periods().contains(ground.year())) return Optional.empty();
        return schools.mean(ground).map(mean -> {
            var tested = schools.tested(ground);
            return new Candidate(
                    Finding.Kind.SALSA_RESIDUAL,
                    false,
                    ground.year(),
                    Judgement.besideExpected(residual, mean, tested),
                    judged -> finding(comparison, schools, mean, tested, judged));
        });
    }

    private static Finding finding(
            Comparison comparison,
            BesideExpected schools,
            Figure mean,
            Optional<BesideExpected.Tested> tested,
            Judgement judged) {
        var residual = judged.indicator();
        var shown = Words.difference(judged.difference().setScale(1, RoundingMode.HALF_UP), residual);
        return new Finding(
                Finding.Kind.SALSA_RESIDUAL,
                residual.id(),
                comparison.subject(),
                mean.period(),
                mean.breakdown(),
                Optional.empty(),
                judged.backing(),
                judged.tone(),
                judged.difference(),
                judged.chance(),
                tested.map(t -> Words.text(
                                "point.SALSA.mean" + side(judged),
                                Words.text("measure." + residual.id()),
                                years(schools),
                                shown,
                                interval(judged.difference(), t)))
                        .orElseGet(() -> Words.text(
                                "point.SALSA.mean.untested",
                                Words.text("measure." + residual.id()),
                                years(schools),
                                shown)),
                Words.together(
                        Words.text("meaning.SALSA.mean." + chance(judged, tested)),
                        Words.text("meaning.SALSA"),
                        Words.text(
                                "meaning.units.unweighted",
                                Swedish.whole(schools.schools().size()))),
                Words.reason(judged, "reason.SALSA.mean"),
                judged.weight(Finding.Kind.SALSA_RESIDUAL),
                shown,
                Population.NOT_STATED,
                Words.address(residual, comparison, mean.breakdown()));
    }

    private static String years(BesideExpected schools) {
        return Words.text(
                schools.hasAllYears() ? "years" : "years.at-most",
                Swedish.whole(schools.periods().size()));
    }

    private static String side(Judgement judged) {
        if (!judged.isSupported()) return ".asked";
        return judged.difference().signum() > 0 ? ".above" : ".below";
    }

    private static String chance(Judgement judged, Optional<BesideExpected.Tested> tested) {
        if (judged.chance().sureness() == Chance.Sureness.COULD_BE
                && tested.filter(t -> Difference.isBeyondChance(t.p())).isPresent()) return "MANY";
        return judged.chance().sureness().name();
    }

    private static String interval(BigDecimal mean, BesideExpected.Tested tested) {
        return Words.interval(mean.doubleValue() - tested.reach(), mean.doubleValue() + tested.reach(), 1);
    }
}
