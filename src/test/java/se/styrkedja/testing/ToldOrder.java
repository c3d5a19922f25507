package se.styrkedja.testing;

import static java.util.Objects.requireNonNull;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrkedja.analysis.Difference;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportFinding;
import se.styrkedja.vocabulary.IndicatorId;

/// Where findings do not stand in the order that the method tells, reckoned anew from their figures.
public final class ToldOrder {
    private static final double SAME = 1e-6;

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

    /// The same of a report, as `kvalitetsrapport.json` and its analysis have it: reckoned anew from the figures that a
    /// finding names, spreads too. What is smaller than notable and not more than chance comes last.
    public static List<String> broken(Report report, Indicators indicators) {
        var lines = report.findings().stream()
                .map(found -> Line.of(found, report, indicators))
                .toList();
        var broken = new ArrayList<String>();
        for (int i = 1; i < lines.size(); i++)
            if (!lines.get(i - 1).mayStandBefore(lines.get(i)))
                broken.add(lines.get(i - 1).text + " before " + lines.get(i).text);
        var analysis = new ArrayList<Integer>();
        boolean inside = false;
        for (var block : report.document().blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1)
                inside = heading.anchor().equals("analysis");
            if (inside && block instanceof Block.Bullets bullets)
                for (var item : bullets.items())
                    for (int i = 0; i < lines.size(); i++)
                        if (Inline.text(item).equals(lines.get(i).text + ".")) analysis.add(i);
        }
        if (!analysis.equals(analysis.stream().distinct().sorted().toList()))
            broken.add("the analysis has another order: " + analysis);
        return broken;
    }

    /// @param weight empty where its figures do not tell it
    private record Line(String text, int place, double byChance, Optional<Double> weight) {
        private static final int MAY_BE_CHANCE = 4;
        private static final int LAST = 7;

        static Line of(ReportFinding found, Report report, Indicators indicators) {
            var difference = difference(found, report);
            return new Line(
                    found.text(),
                    place(
                            found,
                            difference.filter(d -> !isNotable(d, indicators)).isPresent()),
                    found.byChance(),
                    difference.map(d -> times(d, indicators)
                            * factor(id(d).id())
                            * (found.kind().equals("gap-gender") ? factor("GENDER_GAP") : 1)));
        }

        boolean mayStandBefore(Line next) {
            if (place != next.place) return place < next.place;
            if (place == LAST) return true;
            if (place == MAY_BE_CHANCE) return byChance <= next.byChance + SAME;
            return weight.isEmpty()
                    || next.weight.isEmpty()
                    || weight.orElseThrow() >= next.weight.orElseThrow() - SAME;
        }

        private static int place(ReportFinding found, boolean small) {
            return switch (found.backing()) {
                case SUPPORTED -> 0;
                case SUPPORTED_OF_UNIT -> 1;
                case SUPPORTED_AMONG_UNITS -> 2;
                case SMALL -> 3;
                case ASKED, ASKED_IN_CHAPTER ->
                    small ? LAST : found.byChance() <= 1 ? MAY_BE_CHANCE : found.byChance() <= 2 ? 5 : 6;
                case DESCRIBED -> LAST;
            };
        }

        /// The difference that it tells: a gap, a change, how far apart the schools lie. One over several years is the
        /// mean itself.
        private static Optional<Figure> difference(ReportFinding found, Report report) {
            if (found.sureness().isEmpty()) return Optional.empty();
            var figures = found.figures().stream()
                    .flatMap(id -> report.figures().stream().filter(f -> f.id().equals(id)))
                    .toList();
            if (found.kind().equals("expected-mean")) return figures.stream().findFirst();
            return figures.stream()
                    .filter(f ->
                            f.indicator().matches("[^~]*(~same|~both)?~(gap-[a-z]+|change|range|whole-[cgde][a-z]+)"))
                    .findFirst()
                    .filter(f -> f.number().isPresent());
        }

        private static IndicatorId id(Figure figure) {
            return new IndicatorId(figure.indicator().replaceFirst("~.*", ""));
        }

        private static Judgement judged(Figure difference, Indicators indicators) {
            return new Judgement(
                    indicators.find(id(difference)).orElseThrow(),
                    difference.number().orElseThrow(),
                    Chance.untested(0));
        }

        private static boolean isNotable(Figure difference, Indicators indicators) {
            return judged(difference, indicators).isNotable();
        }

        private static double times(Figure difference, Indicators indicators) {
            var judged = judged(difference, indicators);
            return judged.difference()
                    .abs()
                    .divide(judged.least(), MathContext.DECIMAL64)
                    .doubleValue();
        }
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
