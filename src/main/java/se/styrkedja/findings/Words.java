package se.styrkedja.findings;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.analysis.Share;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// How findings are said. What the parts of an indicator are called is said as on its page.
final class Words {
    private static final Messages SENTENCES = Messages.of("findings");
    private static final Wording PAGES = new Wording();

    /// Fewer than these are told beside their figure.
    private static final int FEW = 10;

    private Words() {}

    static String text(String key, String... texts) {
        return SENTENCES.text(key, texts);
    }

    /// Sentences after each other; the empty ones are left out.
    static String together(String... sentences) {
        return Stream.of(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    /// `68,8 %`, with no more decimals than were published.
    static String number(BigDecimal value, Indicator indicator) {
        var text = bare(value, indicator);
        return indicator.scale() == Scale.PERCENT ? text("per-cent", text) : text;
    }

    private static String told(BigDecimal value, Indicator indicator) {
        return indicator.scale() == Scale.PERCENT ? number(value, indicator) : unit(bare(value, indicator), indicator);
    }

    /// The same as [#number] with how many stand behind it where they are so few that each of them
    /// moves it far: `100,0 % (5 svarande)`.
    static String number(Value value, Indicator indicator) {
        var number = number(value.number(), indicator);
        int persons = value.persons();
        return persons < 1 || persons >= FEW || indicator.scale() == Scale.HEADCOUNT
                ? number
                : text("of-few", number, indicator.counted().words(persons));
    }

    /// The same without its sign of per cent: `68,8`.
    static String bare(BigDecimal value, Indicator indicator) {
        var scale = indicator.scale();
        boolean signed = scale == Scale.MERIT_DIFFERENCE || scale == Scale.PERCENTAGE_POINTS;
        return signed ? Swedish.signed(value, decimals(value, scale)) : Swedish.decimal(value, decimals(value, scale));
    }

    /// The same of what may be an interval or a mark: `mellan 78,2 och 84,1 %`.
    static String amount(Figure.Amount amount, Indicator indicator) {
        return switch (amount) {
            case Figure.Amount.Exact(BigDecimal value) -> number(value, indicator);
            case Figure.Amount.Interval(BigDecimal low, BigDecimal high) ->
                text("from-to", bare(low, indicator), number(high, indicator));
            case Figure.Amount.Mark(String mark) -> mark;
        };
    }

    /// `−11,2 procentenheter`.
    static String difference(BigDecimal value, Indicator indicator) {
        return unit(Swedish.signed(value, decimals(value, indicator.scale())), indicator);
    }

    /// `11,2 procentenheter`, whichever way.
    static String size(BigDecimal value, Indicator indicator) {
        return unit(Swedish.decimal(value.abs(), decimals(value, indicator.scale())), indicator);
    }

    /// What a difference from the latest figure is in pupils: `, ungefär 5 elever av 48`. Empty where that is not
    /// known or less than one.
    static String pupils(BigDecimal difference, Series own) {
        return Value.of(own.latest()).sample(Variation.of(own.indicator())) instanceof Share share
                ? pupils(difference, share)
                : "";
    }

    private static String pupils(BigDecimal difference, Share share) {
        return Optional.of(new Pupils(Math.round(difference.abs().doubleValue() / share.onePupil()), share.of()))
                .filter(pupils -> pupils.some > 0)
                .map(pupils -> text("pupils", Swedish.whole(pupils.some), Swedish.whole(pupils.of)))
                .orElse("");
    }

    private record Pupils(long some, int of) {}

    /// What chance may have made of the difference.
    ///
    /// @param prefix the sentences of the kind of groups that are compared
    static String chance(Judgement judged, String prefix) {
        return chance(judged, prefix, judged);
    }

    /// The same where the interval is told from the other side than the two figures are.
    ///
    /// @param order as the figures are told: the persons behind them are told in that order
    static String chance(Judgement judged, String prefix, Judgement order) {
        var persons = order.chance().tested();
        return judged.chance()
                .tested()
                .map(tested -> text(
                        prefix
                                + (judged.chance().isOneOfMany()
                                        ? "MANY"
                                        : judged.chance().sureness().name()),
                        unit(interval(tested.low(), tested.high(), 0), judged.indicator()),
                        Swedish.whole(persons.orElse(tested).first().of()),
                        Swedish.whole(persons.orElse(tested).second().of())))
                .orElseGet(() -> untested(judged));
    }

    /// That nobody can say what chance may have made of it, and why.
    static String untested(Judgement judged) {
        return text("chance.UNTESTED." + why(judged));
    }

    /// The same of a distance: against all others where a part is told beside its whole, else against the other group.
    static String chanceOfDistance(Judgement judged) {
        return chance(judged, judged.chance().againstRest() ? "chance.within." : "chance.groups.");
    }

    /// How far it is to what is compared with, in the direction that the interval of chance has.
    ///
    /// @param pupils what that is in pupils; empty where that is not told
    static String distance(Judgement judged, String whom, String pupils) {
        return text("meaning.DISTANCE", whom, difference(judged.difference(), judged.indicator()), pupils);
    }

    private static String why(Judgement judged) {
        return judged.chance()
                .lack()
                .map(lack -> switch (lack) {
                    case PERSONS_UNKNOWN -> "persons";
                    case PERSONS_OF_OTHERS -> "others";
                    case SPREAD_UNKNOWN -> "other";
                    case MIX_UNKNOWN -> "mix";
                })
                .orElse("other");
    }

    /// Why it is proposed: that it is more than chance, else its size.
    static String reason(Judgement judged, String key, String... before) {
        boolean beyond = judged.chance().sureness() == Chance.Sureness.BEYOND;
        var texts = new ArrayList<>(List.of(before));
        if (!beyond) texts.add(size(judged.least(), judged.indicator()));
        return text(beyond ? key + ".BEYOND" : key, texts.toArray(String[]::new));
    }

    /// `−28 till +6`; with one decimal more where an end would else be written as zero.
    static String interval(double low, double high, int decimals) {
        double nearest = Math.min(Math.abs(low), Math.abs(high));
        int enough = nearest < 0.5 * Math.pow(10, -decimals) ? decimals + 1 : decimals;
        return text(
                "interval",
                Swedish.signed(BigDecimal.valueOf(low), enough),
                Swedish.signed(BigDecimal.valueOf(high), enough));
    }

    static String unit(String number, Indicator indicator) {
        return PAGES.ownDifference(number, indicator)
                .orElseGet(() -> text("unit." + indicator.scale().ofDifferences(), number));
    }

    /// The first word as it begins a sentence.
    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Swedish.LOCALE) + words.substring(1);
    }

    /// `läsåret 2024/25`, `vårterminen 2025`.
    static String period(Period period) {
        return PAGES.period(period);
    }

    /// The same as seen from a later period: `året före`.
    static String before(Period earlier, Period later) {
        return isYearBefore(earlier, later) ? text("period.before") : period(earlier);
    }

    static boolean isYearBefore(Period earlier, Period later) {
        return earlier.firstDay().plusYears(1).equals(later.firstDay());
    }

    /// What a finding begins with: what is more or less where that is supported, else only what is measured.
    static String lead(Judgement judged, Series own) {
        return ofPart(lead(judged), own);
    }

    /// The same of all pupils.
    static String lead(Judgement judged) {
        return judged.isSupported()
                ? claim(judged.difference().signum() > 0, judged.indicator())
                : text("measure." + judged.indicator().id());
    }

    /// What is more, or less: `Färre når alla ämnen i årskurs 9`.
    static String claim(boolean more, Series own) {
        return ofPart(claim(more, own.indicator()), own);
    }

    private static String claim(boolean more, Indicator indicator) {
        return text((more ? "more." : "less.") + indicator.id());
    }

    /// What is measured: `Andelen som når alla ämnen i årskurs 9`.
    static String measure(Series own) {
        return ofPart(text("measure." + own.indicator().id()), own);
    }

    private static String ofPart(String what, Series own) {
        var part = PAGES.part(what, own.breakdown());
        return part.isEmpty() ? what : text("claim.part", what, part);
    }

    /// The part of all; empty for all.
    static String part(Breakdown breakdown) {
        return PAGES.part("", breakdown);
    }

    /// With its unit, where what is measured is not named beside it: `77,1 %`, `230,8 meritpoäng`,
    /// `nästan alla`.
    static String shown(Measurement measurement, Indicator indicator) {
        return measurement instanceof Measurement.Known(var quantity)
                ? told(quantity.value(), indicator)
                : PAGES.shown(measurement, indicator.scale());
    }

    /// The page of the indicator for the subject.
    static String address(Indicator indicator, Comparison comparison, Breakdown breakdown) {
        var subject = comparison.subject();
        return "/indikatorer/%s?kommun=%s&enhet=%s&uppdelning=%s"
                .formatted(
                        indicator.id(),
                        comparison.municipality(),
                        subject.level() == Level.UNIT ? subject.code() : "",
                        URLEncoder.encode(breakdown.toString(), StandardCharsets.UTF_8));
    }

    private static int decimals(BigDecimal value, Scale scale) {
        return Math.clamp(value.scale(), 0, scale.decimals());
    }
}
