package se.styrkedja.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import se.styrkedja.vocabulary.Swedish;

/// An axis from one round number to another, with round numbers between.
///
/// Shape: steps of 1, 2 or 5 times a power of ten. Unit: that of the values.
public record Axis(List<BigDecimal> ticks, double low, double high, int decimals) {
    private static final int[] STEPS = {1, 2, 5, 10};

    public Axis {
        ticks = List.copyOf(ticks);
    }

    /// The shortest axis that holds all the values with at most so many steps. What lies outside the extent is shown
    /// too:
    /// a drawing that hides it would hide a mistake.
    public static Axis over(List<Double> values, Extent extent, int mostSteps) {
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(1);
        double floor = Math.min(extent.floor(), low);
        double ceiling = Math.max(extent.ceiling(), high);
        double lacking = Math.max(0, Math.max(extent.leastSpan(), high == low ? 1 : 0) - (high - low));
        low -= lacking / 2;
        high += lacking / 2;
        double shift = Math.max(0, floor - low) - Math.max(0, high - ceiling);
        return round(Math.max(floor, low + shift), Math.min(ceiling, high + shift), mostSteps);
    }

    private static Axis round(double low, double high, int mostSteps) {
        int power = (int) Math.floor(Math.log10((high - low) / mostSteps));
        for (int i = 0; ; i++) {
            var step = BigDecimal.valueOf(STEPS[i % 3]).scaleByPowerOfTen(power + i / 3);
            long first = (long) Math.floor(low / step.doubleValue() + 1e-9);
            long last = (long) Math.ceil(high / step.doubleValue() - 1e-9);
            if (last - first <= mostSteps) return steps(step, first, last);
        }
    }

    private static Axis steps(BigDecimal step, long first, long last) {
        var ticks = new ArrayList<BigDecimal>();
        for (long i = first; i <= last; i++) ticks.add(step.multiply(BigDecimal.valueOf(i), MathContext.DECIMAL64));
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        return new Axis(ticks, ticks.getFirst().doubleValue(), ticks.getLast().doubleValue(), decimals);
    }

    /// Where a value lies, 0 at the low end and 1 at the high.
    public double share(double value) {
        return (value - low) / (high - low);
    }

    String label(BigDecimal tick) {
        return Swedish.decimal(tick, decimals);
    }

    /// Every how many ticks there is room for a label, when the axis is so long.
    public int labelled(double length, double size) {
        double each = length / (ticks.size() - 1);
        return Math.max(1, (int) Math.ceil((widestLabel(size) + 0.6 * size + 6) / each));
    }

    public String signedLabel(BigDecimal tick) {
        return Swedish.signed(tick, decimals);
    }

    double widestLabel(double size) {
        return ticks.stream()
                .flatMapToDouble(t -> DoubleStream.of(Lettering.width(label(t), size, false)))
                .max()
                .orElse(0);
    }
}
