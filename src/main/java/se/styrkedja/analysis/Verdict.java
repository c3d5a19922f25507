package se.styrkedja.analysis;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// What figures say of something that is claimed, wished or found. Claims, goals, effects and findings share these
/// three answers. Only [Supported] counts in a tally, and only [Supported] lets a heading say that something is
/// more, is less or has risen.
public sealed interface Verdict {

    /// Chance is excluded, and the direction is the one that is said.
    record Supported(Basis basis) implements Verdict {}

    /// Nothing can be said, for or against.
    record NotTestable(Reason reason) implements Verdict {}

    /// Chance is excluded, and the direction is another.
    record Contradicted(Basis basis) implements Verdict {}

    /// Why nothing can be said; the first that holds.
    enum Reason {
        /// A figure is hidden or missing.
        TOO_FEW,
        /// How many persons stand behind a figure is not known.
        NO_N,
        /// How much a figure of its kind moves by itself from year to year is not known, however many stand behind
        /// it: also one of all that were counted could have come to the other side in another year as good.
        NO_SPREAD,
        /// A figure adds up groups, such as programmes, whose parts in it change: it moves when they do.
        NO_MIX,
        /// Chance alone could have made the difference.
        CHANCE,
        /// What is to be measured has not been measured since.
        TOO_EARLY,
        /// The difference is so small that the rounding of two counts may have made it.
        ROUNDED,
        /// The figures do not cover the group that is spoken of.
        NOT_COVERED;

        private static Reason of(Difference.Lack lack) {
            return switch (lack) {
                case PERSONS_UNKNOWN, PERSONS_OF_OTHERS -> NO_N;
                case SPREAD_UNKNOWN -> NO_SPREAD;
                case MIX_UNKNOWN -> NO_MIX;
            };
        }
    }

    /// How the difference was tested.
    enum Method {
        /// Newcombe's interval of two shares, overdispersion included.
        SHARES,
        /// z test of two means with a known spread.
        MEANS,
        /// All are counted: the numbers themselves, and no test.
        COUNTS
    }

    /// What a verdict stands on.
    ///
    /// @param level such as 0.95
    /// @param p the p value that the verdict was decided by, corrected for many tests where there were many
    record Basis(Method method, double level, double p) {}

    /// Which way the sentence says that it goes.
    enum Direction {
        MORE,
        LESS;

        /// The direction of a difference; no difference at all is neither more nor less.
        private boolean is(double points) {
            return this == MORE ? points > 0 : points < 0;
        }

        /// The direction that a difference has as it stands, for a sentence that is written after the figures.
        public static Direction of(double points) {
            return points < 0 ? LESS : MORE;
        }
    }

    /// Whether the figures bear that the first is more, or less, than the second.
    ///
    /// Shape: one difference that was the only one looked at. Errors: none.
    static Verdict of(Direction said, Difference found) {
        return of(said, found, found instanceof Difference.Tested tested ? tested.p() : 0);
    }

    /// The same when many were looked at.
    ///
    /// @param p as corrected, for instance by `comparison.ManyTests`
    static Verdict of(Direction said, Difference found, double p) {
        return switch (found) {
            case Difference.NotTestable no -> new NotTestable(Reason.of(no.lack()));
            case Difference.Counted counted -> counted(said, counted);
            case Difference.Tested tested -> {
                var method = switch (tested.first()) {
                    case Share share -> Method.SHARES;
                    case Sample.Average mean -> Method.MEANS;
                };
                yield decided(said, tested.points(), new Basis(method, Difference.LEVEL, p));
            }
        };
    }

    /// Whether the figures bear that a figure is more, or less, than a number that was set beforehand, such as the
    /// target of a goal: another year as good could have given another figure. Where chance has no part, in a count
    /// and at the ends of a scale, a figure that is the number has come to it.
    ///
    /// Shape: one figure and one number, both of the same unit. Errors: none.
    /// Formula: z = (p − p₀)/√(p₀(1 − p₀)φ/n) for shares, the test that Wilson's interval turns about;
    /// z = (m − m₀)/(s/√n) for means. Source: Wilson (1927), JASA 22; effective numbers as
    /// in [Difference#ofShares].
    static Verdict of(Direction said, Sample figure, double target, Overdispersion overdispersion) {
        double points = figure.number() - target;
        return switch (figure) {
            case Sample.Bare bare -> new NotTestable(Reason.of(bare.lack()));
            case Sample.Count count ->
                points == 0 && count.rounding() == 0
                        ? new Supported(new Basis(Method.COUNTS, 1, 0))
                        : counted(said, new Difference.Counted(points, count.rounding()));
            case Share share -> {
                double set = target / 100;
                double error = 100 * Math.sqrt(set * (1 - set) / overdispersion.effective(share.of()));
                var basis = new Basis(Method.SHARES, Difference.LEVEL, p(points, error));
                yield points == 0 && error == 0 ? new Supported(basis) : decided(said, points, basis);
            }
            case Sample.Average mean ->
                decided(said, points, new Basis(Method.MEANS, Difference.LEVEL, p(points, mean.error())));
        };
    }

    private static double p(double points, double error) {
        return error > 0
                ? Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(points) / error))
                : 0;
    }

    /// Whether a sentence may say so without reservation.
    default boolean isSupported() {
        return this instanceof Supported;
    }

    private static Verdict counted(Direction said, Difference.Counted found) {
        double size = Math.abs(found.points());
        if (found.rounding() > 0 && size <= found.rounding()) return new NotTestable(Reason.ROUNDED);
        return decided(said, found.points(), new Basis(Method.COUNTS, 1, 0));
    }

    private static Verdict decided(Direction said, double points, Basis basis) {
        if (!Difference.isBeyondChance(basis.p())) return new NotTestable(Reason.CHANCE);
        return said.is(points) ? new Supported(basis) : new Contradicted(basis);
    }
}
