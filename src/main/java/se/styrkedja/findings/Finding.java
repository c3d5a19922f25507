package se.styrkedja.findings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// One finding that is proposed for a talk, in sentences that are ready to show and to freeze.
///
/// @param period the one the finding is about; what it is compared with stands in the sentences
/// @param breakdown the part it is about; of a gap between girls and boys, those who have the worse figure
/// @param other the published figure that it is set against; empty where that is a mean or a model
/// @param backing how far the figures bear it
/// @param difference the judged one, unrounded; of a trend, along its line from the first year to the last
/// @param chance what chance may have made of it: only what is beyond chance is told as so
/// @param point the finding, as a head teacher would say it
/// @param meaning what it means; begins with how sure it is
/// @param reason why it is proposed
/// @param weight how notable it is, for the order only; above zero
/// @param shown the figure it is about, with its unit: `68,8 %`
/// @param population how many stand behind that figure
/// @param address the page of the indicator for the subject
public record Finding(
        Kind kind,
        IndicatorId indicator,
        Subject subject,
        Period period,
        Breakdown breakdown,
        Optional<ResolvedFigure> other,
        Backing backing,
        Tone tone,
        BigDecimal difference,
        Chance chance,
        String point,
        String meaning,
        String reason,
        double weight,
        String shown,
        Population population,
        String address) {

    /// The first of each indicator's page, in the order they come: three sides of one number are one thing to talk of.
    ///
    /// @param address of an indicator's page for a subject, with or without what is chosen there
    public static <T> List<T> firstOfEach(List<T> ordered, Function<T, String> address) {
        var byPage = new LinkedHashMap<String, T>();
        for (var one : ordered) byPage.putIfAbsent(address.apply(one).replaceFirst("\\?.*", ""), one);
        return List.copyOf(byPage.values());
    }

    /// What the key of a finding says that it is about.
    public record About(Kind kind, IndicatorId indicator, Period period, Breakdown breakdown) {
        /// Empty for what is no key.
        public static Optional<About> parse(String key) {
            var parts = key.split("\\.", 4);
            if (parts.length < 4 || !IndicatorId.isId(parts[1])) return Optional.empty();
            return Kind.parse(parts[0])
                    .flatMap(kind -> Period.parse(parts[2])
                            .flatMap(period -> Breakdown.parse(parts[3])
                                    .map(part -> new About(kind, new IndicatorId(parts[1]), period, part))));
        }
    }

    /// What is compared with what.
    public enum Kind {
        /// The latest year with the latest known year before it.
        CHANGE,
        /// All the latest years, at least four.
        TREND,
        DISTANCE_TO_COUNTRY,
        /// The own municipality or organiser as a whole.
        DISTANCE_TO_OWN,
        /// The mean of the organiser's other units of the same school form, where a whole is of other forms too.
        DISTANCE_TO_OTHERS,
        GENDER_GAP,
        /// The published difference from what SALSA expects.
        SALSA_RESIDUAL;

        private static Optional<Kind> parse(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether a difference of the kind is a finding. A trend is either so or nothing: that the years may go some
        /// way is no question to ask.
        boolean isTold(Judgement judged) {
            return this == TREND ? judged.isSupported() : judged.isNotable();
        }

        /// Whether its verdict is kept, also where it is smaller than what is notable.
        boolean isKept(Judgement judged) {
            return this != TREND || judged.isSupported();
        }
    }

    /// What is supported first, and the surest first of that: the order of every page and every document.
    public static Comparator<Finding> byEvidence() {
        return Backing.order(Finding::backing, (Finding f) -> f.chance().rank(), Finding::weight)
                .thenComparing(Finding::key);
    }

    /// Which way it points whatever chance may have made of it: for what is only proposed. That girls and boys differ
    /// points no way.
    public Tone leans(Indicator of) {
        return kind == Kind.GENDER_GAP ? Tone.NEUTRAL : new Judgement(of, difference, chance).leans(kind);
    }

    public Chance.Sureness sureness() {
        return chance.sureness();
    }

    /// The same with what it was tested among, where it is told of a unit as more than chance.
    Finding amongAllUnits() {
        if (subject.level() != Level.UNIT || sureness() != Chance.Sureness.BEYOND) return this;
        return new Finding(
                kind,
                indicator,
                subject,
                period,
                breakdown,
                other,
                backing,
                tone,
                difference,
                chance,
                point,
                meaning,
                Words.together(reason, Words.text("among.all")),
                weight,
                shown,
                population,
                address);
    }

    /// Names the finding among those of its subject, also when it is worked out again:
    /// `change.all-subjects-y9.2024/25.total`. A later period gives another key.
    public String key() {
        return key(kind, indicator, period, breakdown);
    }

    /// The same, before anything is found.
    public static String key(Kind kind, IndicatorId indicator, Period period, Breakdown breakdown) {
        return String.join(".", kind.word(), indicator.toString(), period.toString(), breakdown.toString());
    }
}
