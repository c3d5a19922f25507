package se.styrkedja.figures;

import java.util.OptionalDouble;
import java.util.stream.Stream;

/// One value in a chart, with the text that is shown for it. What is not known is never drawn as a value.
public sealed interface Reading {

    /// What the table, and the label, says.
    String shown();

    /// The value alone; empty where only an interval, or nothing, is known.
    default OptionalDouble middle() {
        return switch (this) {
            case Known known -> OptionalDouble.of(known.value());
            case Uncertain uncertain -> OptionalDouble.of(uncertain.value());
            case Within _, Hidden _, Missing _ -> OptionalDouble.empty();
        };
    }

    /// All that an axis must hold for it to be drawn.
    default Stream<Double> ends() {
        return switch (this) {
            case Known known -> Stream.of(known.value());
            case Uncertain u -> Stream.of(u.low(), u.value(), u.high());
            case Within within -> Stream.of(within.low(), within.high());
            case Hidden _, Missing _ -> Stream.of();
        };
    }

    record Known(double value, String shown) implements Reading {}

    /// A value and the interval it is sure within, drawn as a thin bar.
    record Uncertain(double value, double low, double high, String shown) implements Reading {
        public Uncertain {
            if (low > high) throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /// No value, only an interval: a mean with nearly-all in it.
    record Within(double low, double high, String shown) implements Reading {
        public Within {
            if (low > high) throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /// Hidden for the sake of few persons: a gap with this word in it.
    record Hidden(String shown) implements Reading {}

    /// Nothing is known: a gap; the word stands in the table only.
    record Missing(String shown) implements Reading {}
}
