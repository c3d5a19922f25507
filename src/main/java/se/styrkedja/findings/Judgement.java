package se.styrkedja.findings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import se.styrkedja.analysis.Arrow;
import se.styrkedja.analysis.Change;
import se.styrkedja.analysis.Steps;
import se.styrkedja.findings.groups.BesideExpected;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.Indicator;

/// One difference between two values of an indicator, and what may be said of it: whether it is notable, what chance
/// may have made of it, which way is good, and how heavy it is. The one place that decides it, for pages, dialogues
/// and documents alike.
///
/// @param difference the first less the second, unrounded, in the unit of the indicator's differences
public record Judgement(Indicator indicator, BigDecimal difference, Chance chance) {

    /// From which size a difference of an indicator is notable, as it is told (`findings/notable.csv`).
    ///
    /// @param what the indicator where it has a limit of its own, else the scale of its differences
    /// @param size in words: `3,0 procentenheter`
    public record Limit(String what, String size) {

        public static Limit of(Indicator indicator) {
            return new Limit(
                    Notable.hasOwn(indicator)
                            ? indicator.id().id()
                            : indicator.scale().ofDifferences().name(),
                    Words.size(Notable.size(indicator), indicator));
        }
    }

    /// Of two years of one subject, the later first, or of two groups without common members.
    public static Judgement of(Indicator indicator, Value first, Value second) {
        return of(indicator, Value.Ends.of(first), Value.Ends.of(second));
    }

    /// The same where either may be an interval.
    static Judgement of(Indicator indicator, Value.Ends first, Value.Ends second) {
        return new Judgement(indicator, first.minus(second), Chance.of(indicator, first, second));
    }

    /// Of a part and the whole it is part of.
    public static Judgement within(Indicator indicator, Value part, Value whole) {
        return within(indicator, Value.Ends.of(part), Value.Ends.of(whole));
    }

    private static Judgement within(Indicator indicator, Value.Ends part, Value.Ends whole) {
        return new Judgement(indicator, part.minus(whole), Chance.within(indicator, part, whole));
    }

    /// Of an organiser's own figure and that of a group: as a part and its whole where the own units are in the
    /// group, else as two groups. Either may be an interval, since a unit behind it is `~100`: what is said goes by
    /// the ends that lie nearest each other, so that it holds whatever the true values are, and the interval of
    /// chance holds all of them. Empty where one of them is a mark.
    public static Optional<Judgement> against(
            ComparisonGroup group, Indicator indicator, ComparisonGroup own, Figure mine, Figure theirs) {
        boolean part = group.holds(own, theirs);
        return Value.Ends.of(mine)
                .flatMap(m -> Value.Ends.of(theirs).map(t -> part ? within(indicator, m, t) : of(indicator, m, t)));
    }

    /// Of the mean of schools over several years and nothing, which is what SALSA expects of them.
    public static Judgement besideExpected(Indicator residual, Figure mean, Optional<BesideExpected.Tested> tested) {
        return new Judgement(
                residual,
                mean.number().orElseThrow(),
                tested.map(t -> Chance.of(t.p())).orElseGet(() -> Chance.untested(0)));
    }

    /// The same, as sure as it was found to be among many that were looked at.
    public Judgement as(Chance found) {
        return new Judgement(indicator, difference, chance.as(found));
    }

    /// The same among many that were looked at.
    ///
    /// @param p corrected for that
    Judgement corrected(double p) {
        return new Judgement(indicator, difference, chance.corrected(p));
    }

    /// The same told from the other of the two: the difference and its interval of chance both change their signs.
    public Judgement turned() {
        return new Judgement(indicator, difference.negate(), chance.turned());
    }

    /// From which size a difference is notable.
    public BigDecimal least() {
        return Notable.size(indicator);
    }

    /// The same in words.
    public Limit limit() {
        return Limit.of(indicator);
    }

    /// Why nobody can say what chance may have made of it, for what is not tested.
    public String whyUntested() {
        return Words.untested(this);
    }

    /// As it is shown: 2.96 percentage points is 3.0.
    public boolean isNotable() {
        return Change.arrow(difference, new Steps(least(), least())) != Arrow.FLAT;
    }

    /// Whether it may be told as something that has happened or that is so: notable, and more than chance.
    public boolean isSupported() {
        return isNotable() && chance.sureness() == Chance.Sureness.BEYOND;
    }

    /// How far the figures bear that the two differ.
    public Backing backing() {
        boolean beyond = chance.sureness() == Chance.Sureness.BEYOND;
        if (isNotable()) return beyond ? Backing.SUPPORTED : Backing.ASKED;
        return beyond ? Backing.SMALL : Backing.DESCRIBED;
    }

    /// Which way it points. Uncertain when chance may have made it or when that cannot be tested: then it is asked
    /// about,
    /// not concluded. Neutral when it is not notable or when people may disagree about which way is good.
    public Tone tone() {
        if (!isNotable() || indicator.direction() == Indicator.Direction.NEITHER) return Tone.NEUTRAL;
        if (chance.sureness() != Chance.Sureness.BEYOND) return Tone.UNCERTAIN;
        return Tone.of(difference.signum(), indicator);
    }

    /// Which way it points whatever chance may have made of it: for what is left out, never for what is said. The
    /// national tests differ in difficulty from year to year, so that a change of them points no way.
    public Tone leans(Finding.Kind kind) {
        if (kind == Finding.Kind.CHANGE && Importance.area(indicator.id()) == Importance.Area.TESTS)
            return Tone.NEUTRAL;
        return Tone.of(difference.signum(), indicator);
    }

    /// How many times what is notable it is, times by how much such a finding matters (`findings/importance.csv`).
    public double weight(Finding.Kind kind) {
        return multiples() * Importance.factor(kind, indicator.id());
    }

    /// The same of how far the units of a whole lie apart, which is no kind of finding.
    public double weightOfSpread() {
        return multiples() * Importance.factor(indicator.id());
    }

    /// In multiples of what is notable; never negative.
    public double multiples() {
        return difference.abs().divide(least(), MathContext.DECIMAL32).doubleValue();
    }
}
