package se.styrkedja.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The mean of several units, weighted by persons and unweighted, side by side.
///
/// The two answer different questions: the weighted one is (nearly) the mean of all pupils, the unweighted one is
/// the mean of the schools. They may fall on different sides of a comparison, so neither is shown without its name.
///
/// @param weighted Σ(n·x)/Σn over the units whose number of persons is known
/// @param unweighted Σx/units over all units given
/// @param persons Σn
/// @param withoutPersons the units that the weighted mean had to leave out, since their n is not known
public record Means(Mean weighted, Mean unweighted, int persons, List<String> withoutPersons) {

    /// Both means of the units that have a value; hidden units are not to be given at all.
    ///
    /// Shape: any number of units, in any order. Unit: that of the values. Errors: none; no unit at all gives
    /// [Mean.NotEnough].
    /// Formula: as above, in decimal arithmetic with 16 digits. A unit known only as an interval makes the mean an
    /// interval: its low end from all low ends, its high end from all high ends.
    /// Source: Skolverket's merit mean is over pupils with at least one pass, so weighting it by all pupils (Antal
    /// elever) is an approximation, and whoever shows it says so.
    public static Means of(List<Part> parts) {
        var weighed = parts.stream().filter(Part::isWeighed).toList();
        var without = parts.stream().filter(p -> !p.isWeighed()).map(Part::code).toList();
        int persons = Math.toIntExact(weighed.stream().mapToLong(Part::persons).sum());
        return new Means(
                mean(weighed, p -> BigDecimal.valueOf(p.persons())),
                mean(parts, p -> BigDecimal.ONE),
                persons,
                without);
    }

    /// The parts with some units made into one: their persons together, their value weighted by persons.
    ///
    /// Shape: the codes of two units or more, each with its number of persons. Errors: `IllegalArgumentException`
    /// when one of them is not there or has no known number of persons.
    public static List<Part> merged(List<Part> parts, List<String> codes, String into) {
        var joining = parts.stream().filter(p -> codes.contains(p.code())).toList();
        if (joining.size() != codes.size()
                || joining.isEmpty()
                || !joining.stream().allMatch(Part::isWeighed))
            throw new IllegalArgumentException("%s are not all units with persons".formatted(codes));
        Function<Part, BigDecimal> byPersons = p -> BigDecimal.valueOf(p.persons());
        var one = new Part(
                into,
                average(joining, Part::low, byPersons),
                average(joining, Part::high, byPersons),
                joining.stream().mapToInt(Part::persons).sum());
        var rest = parts.stream().filter(p -> !codes.contains(p.code()));
        return Stream.concat(rest, Stream.of(one)).toList();
    }

    private static Mean mean(List<Part> parts, Function<Part, BigDecimal> weight) {
        if (parts.isEmpty()) return new Mean.NotEnough(0);
        var low = average(parts, Part::low, weight);
        if (parts.stream().allMatch(Part::isExact)) return new Mean.Exact(low, parts.size());
        return new Mean.Between(low, average(parts, Part::high, weight), parts.size());
    }

    private static BigDecimal average(
            List<Part> parts, Function<Part, BigDecimal> value, Function<Part, BigDecimal> weight) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.add(value.apply(part).multiply(weight.apply(part)));
            weights = weights.add(weight.apply(part));
        }
        return sum.divide(weights, MathContext.DECIMAL64);
    }
}
