package se.styrkedja.testing;

import static java.util.Objects.requireNonNull;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.styrkedja.analysis.Difference;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicators;

/// Where findings do not stand in the order that the method tells, reckoned anew from their figures.
public final class ToldOrder {
    private static final double SAME = 1e-9;

    private static final Map<String, Double> FACTORS = DataRows.of("/findings/importance.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("what"), row -> Double.parseDouble(row.getField("factor"))));

    private ToldOrder() {}

    private enum Group {
        MORE_THAN_CHANCE,
        MAY_BE_CHANCE,
        UNTESTED,
        UNTESTED_OF_FEW
    }

    /// @param shown all that is found of one place, in the order it is shown
    public static List<String> broken(List<Finding> shown, Indicators indicators) {
        var broken = new ArrayList<String>();
        for (int i = 1; i < shown.size(); i++) {
            var one = shown.get(i - 1);
            var next = shown.get(i);
            int groups = group(one).compareTo(group(next));
            boolean right = groups < 0
                    || (groups == 0
                            && (group(one) == Group.MAY_BE_CHANCE
                                    ? p(one) <= p(next) + SAME
                                    : weight(one, indicators) >= weight(next, indicators) - SAME));
            if (!right) broken.add(one.key() + " before " + next.key());
        }
        return broken;
    }

    private static Group group(Finding found) {
        return switch (found.sureness()) {
            case BEYOND -> Group.MORE_THAN_CHANCE;
            case COULD_BE -> Group.MAY_BE_CHANCE;
            case UNTESTED -> isOfFew(found) ? Group.UNTESTED_OF_FEW : Group.UNTESTED;
        };
    }

    /// What is left of an untested difference is a fiftieth of the half where fewer than a class stand behind it.
    private static boolean isOfFew(Finding found) {
        return found.chance().remains() < 0.02;
    }

    /// Of the difference by itself, as its interval shows it.
    private static double p(Finding found) {
        return found.chance()
                .tested()
                .map(Difference.Tested::p)
                .or(() -> found.chance().p())
                .orElseThrow();
    }

    /// How many times the limit it is, times by how much it matters.
    private static double weight(Finding found, Indicators indicators) {
        var least = new Judgement(
                        indicators.find(found.indicator()).orElseThrow(), found.difference(), Chance.untested(0))
                .least();
        return found.difference().abs().divide(least, MathContext.DECIMAL64).doubleValue()
                * factor(found.kind().name())
                * factor(found.indicator().id());
    }

    private static double factor(String what) {
        return requireNonNull(FACTORS.getOrDefault(what, 1.0));
    }
}
