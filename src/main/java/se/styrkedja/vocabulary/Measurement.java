package se.styrkedja.vocabulary;

/// What a source says about one figure: a number, or the mark that stands instead of one.
///
/// A mark is a value in its own right. It is never 0, never 100 and never null, and its raw text is kept.
public sealed interface Measurement {

    /// A number.
    record Known(Quantity quantity) implements Measurement {}

    /// Hidden by the publisher, since too few persons stand behind it (`..`).
    record TooFew(String mark) implements Measurement {}

    /// Hidden by the house, since no source says how many persons stand behind it: they may be few. What
    /// the publisher stated is known to whoever reads the file.
    record Uncounted(String mark) implements Measurement {}

    /// Nearly all: of n persons n−4 to n−1 reached it (`~100`), or all in the organiser's own figures. An interval.
    record NearlyAll(String mark) implements Measurement {}

    /// Nearly none: of n persons at most four reached it, or none (`~0`), as the organiser's own figures are told. An
    /// interval.
    record NearlyNone(String mark) implements Measurement {}

    /// The question does not apply here.
    record NotApplicable(String mark) implements Measurement {}

    /// The publisher has no value.
    record Missing(String mark) implements Measurement {}

    /// What would have been measured did not take place, such as the national tests of 2020.
    record Cancelled(String mark) implements Measurement {}

    /// Whether it says how large the figure is, as a number or within an interval.
    default boolean isTold() {
        return switch (this) {
            case Known k -> true;
            case NearlyAll n -> true;
            case NearlyNone n -> true;
            case TooFew t -> false;
            case Uncounted u -> false;
            case NotApplicable n -> false;
            case Missing m -> false;
            case Cancelled c -> false;
        };
    }

    /// Whether both say the same: the same number however it is written (`66` and `66,0`), or the same kind of mark.
    default boolean saysAs(Measurement other) {
        if (this instanceof Known(var a) && other instanceof Known(var b))
            return a.value().compareTo(b.value()) == 0;
        return getClass().equals(other.getClass());
    }

    /// The raw text of the mark; empty for a number.
    default String markOrEmpty() {
        return switch (this) {
            case Known k -> "";
            case TooFew(String mark) -> mark;
            case Uncounted(String mark) -> mark;
            case NearlyAll(String mark) -> mark;
            case NearlyNone(String mark) -> mark;
            case NotApplicable(String mark) -> mark;
            case Missing(String mark) -> mark;
            case Cancelled(String mark) -> mark;
        };
    }
}
