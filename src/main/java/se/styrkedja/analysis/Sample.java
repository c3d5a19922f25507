package se.styrkedja.analysis;

/// A figure of a group of persons, as it can be tested against another: a share of so many, a mean of so many, a
/// count, or a bare number where nobody knows how many.
public sealed interface Sample {

    /// The figure itself. Unit: per cent for shares, else its own.
    double number();

    /// One whose number of persons is known.
    sealed interface Counted extends Sample permits Share, Average {
        int of();
    }

    /// A mean of so many persons, whose values differ from each other with a known standard deviation.
    ///
    /// @param spread the standard deviation between persons, what schools add to it included
    record Average(double number, int of, double spread) implements Counted {
        public Average {
            if (of < 1 || !(spread > 0)) throw new IllegalArgumentException("a mean of %d, %s".formatted(of, spread));
        }

        double error() {
            return spread / Math.sqrt(of);
        }
    }

    /// How many there are, all of them counted: nothing was drawn, so chance has no part in it.
    ///
    /// @param rounding how far from the true number it may be; 0 where it is not rounded
    record Count(double number, double rounding) implements Sample {
        public Count {
            if (!(rounding >= 0)) throw new IllegalArgumentException("%s rounded by %s".formatted(number, rounding));
        }
    }

    /// A figure whose number of persons, whose spread or whose parts are not known.
    record Bare(double number, Difference.Lack lack) implements Sample {}

    /// The rest of a whole when a part is taken away, so that the two have nobody in common.
    ///
    /// Shape: figures of one kind. Unit: as the whole. Errors: none; bare when one of them is, or when nobody is
    /// left.
    static Sample rest(Sample whole, Sample part) {
        if (whole instanceof Bare) return whole;
        if (part instanceof Bare bare) return new Bare(whole.number(), bare.lack());
        if (whole instanceof Count all && part instanceof Count one)
            return new Count(all.number() - one.number(), all.rounding() + one.rounding());
        if (whole instanceof Share all && part instanceof Share one) {
            int persons = all.of() - one.of();
            int reached = all.reached() - one.reached();
            return persons < 1 || reached < 0 || reached > persons
                    ? new Bare(whole.number(), Difference.Lack.PERSONS_UNKNOWN)
                    : Share.of(reached, persons);
        }
        if (whole instanceof Average all && part instanceof Average one && all.of() > one.of()) {
            int persons = all.of() - one.of();
            double sum = all.number() * all.of() - one.number() * one.of();
            return new Average(sum / persons, persons, all.spread());
        }
        return new Bare(whole.number(), Difference.Lack.PERSONS_UNKNOWN);
    }
}
