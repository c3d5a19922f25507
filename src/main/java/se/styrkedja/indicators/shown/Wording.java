package se.styrkedja.indicators.shown;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.MeasuringDate;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.vocabulary.Term;
import se.styrkedja.web.Messages;

/// How figures are said on a page: `68,8 %`, `dold`, `−11,3 procentenheter`, `flickor`.
public final class Wording {
    private final Messages messages = Messages.of("indicators-web");

    /// The number with its unit, or the word for the mark that stands instead of one.
    public String shown(Measurement measurement, Scale scale) {
        return switch (measurement) {
            case Measurement.Known(var quantity) -> number(quantity.value(), scale);
            case Measurement.TooFew few -> messages.text("mark.too-few");
            case Measurement.Uncounted uncounted -> messages.text("mark.uncounted");
            case Measurement.NearlyAll nearly -> messages.text("mark.nearly-all");
            case Measurement.NearlyNone nearly -> messages.text("mark.nearly-none");
            case Measurement.NotApplicable no -> messages.text("mark.not-applicable");
            case Measurement.Missing missing -> messages.text("mark.missing");
            case Measurement.Cancelled cancelled -> messages.text("mark.cancelled");
        };
    }

    /// What the mark means, as a sentence; empty for a number.
    public String explained(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Known known -> "";
            case Measurement.TooFew few -> messages.text("mark.too-few.text", few.mark());
            case Measurement.Uncounted uncounted -> messages.text("mark.uncounted.text", uncounted.mark());
            case Measurement.NearlyAll nearly -> messages.text("mark.nearly-all.text", nearly.mark());
            case Measurement.NearlyNone nearly -> messages.text("mark.nearly-none.text", nearly.mark());
            case Measurement.NotApplicable no -> messages.text("mark.not-applicable.text", no.mark());
            case Measurement.Missing missing -> messages.text("mark.missing.text", missing.mark());
            case Measurement.Cancelled cancelled -> messages.text("mark.cancelled.text", cancelled.mark());
        };
    }

    /// Whose the figures of a delivery are, as a sentence; empty where nobody was asked.
    public String whose(Delivery delivery) {
        return switch (delivery.ownership()) {
            case Ownership.Own own -> messages.text("whose.own");
            case Ownership.Published(var publication) when publication.isEmpty() -> "";
            case Ownership.Published(var publication) ->
                messages.text(
                        "whose.published",
                        publication,
                        delivery.takenInBy(),
                        Swedish.date(delivery.takenInAt().atZone(Swedish.ZONE).toLocalDate()));
        };
    }

    /// A published number keeps the decimals it was published with, but no more than its scale shows.
    public String number(BigDecimal value, Scale scale) {
        var signed = scale == Scale.MERIT_DIFFERENCE || scale == Scale.PERCENTAGE_POINTS;
        int decimals = decimals(value, scale);
        var text = signed ? Swedish.signed(value, decimals) : Swedish.decimal(value, decimals);
        return scale == Scale.PERCENT ? text + "\u00a0%" : text;
    }

    /// A difference between two numbers of the indicator, with sign and unit.
    public String difference(BigDecimal value, Indicator indicator) {
        var scale = indicator.scale();
        return messages.text(
                own("difference.", indicator, scale.ofDifferences()), Swedish.signed(value, decimals(value, scale)));
    }

    /// A difference with the unit that the indicator has of its own; empty where it has that of its scale.
    public Optional<String> ownDifference(String number, Indicator indicator) {
        var own = "difference." + indicator.id();
        return messages.has(own) ? Optional.of(messages.text(own, number)) : Optional.empty();
    }

    /// The unit of measure in a word or two.
    public String unit(Indicator indicator) {
        return messages.text(own("scale.", indicator, indicator.scale()));
    }

    /// An indicator that has a unit of its own is called by it, and every other by its scale's.
    private String own(String prefix, Indicator indicator, Scale scale) {
        var own = prefix + indicator.id();
        return messages.has(own) ? own : prefix + scale;
    }

    private static int decimals(BigDecimal value, Scale scale) {
        return Math.clamp(value.scale(), 0, scale.decimals());
    }

    /// What is measured, and of which part when not of all.
    public String measure(Indicator indicator, Breakdown breakdown) {
        var part = part(indicator.title(), breakdown);
        return part.isEmpty() ? indicator.title() : messages.text("finding.part", indicator.title(), part);
    }

    /// The part in words; empty when it is all, and what the name of the measure says already is not said again.
    ///
    /// @param measure its name in words
    public String part(String measure, Breakdown breakdown) {
        return breakdown.by().entrySet().stream()
                .map(e -> part(e.getKey(), e.getValue()))
                .filter(part -> !says(measure, part))
                .collect(Collectors.joining(", "));
    }

    /// Whether the name of a measure says whom it is of, as `Vårdnadshavare som är nöjda` says it of guardians.
    public static boolean says(String measure, String part) {
        return measure.toLowerCase(Swedish.LOCALE).contains(part.toLowerCase(Swedish.LOCALE));
    }

    /// In a sentence: `läsåret 2024/25`, `vårterminen 2025`, `år 2024`, `den 15 oktober 2024`.
    public String period(Period period) {
        return switch (period) {
            case SchoolYear year -> messages.text("period.school-year", year.toString());
            case CalendarYear year -> messages.text("period.year", year.toString());
            case Term term -> named(term);
            case MeasuringDate date -> messages.text("period.date", named(date));
        };
    }

    /// The same where it stands for itself, as in a table: `2024/25`, `vårterminen 2025`, `2024`, `15 oktober 2024`.
    public String named(Period period) {
        return switch (period) {
            case SchoolYear year -> year.toString();
            case CalendarYear year -> year.toString();
            case Term term ->
                messages.text(term.spring() ? "period.spring" : "period.autumn", Integer.toString(term.year()));
            case MeasuringDate date -> Swedish.date(date.day());
        };
    }

    /// `alla`, `flickor`, `elever i årskurs 8`, `Ekonomiprogrammet`; a programme that is not known by its code:
    /// `program
    /// QX25`.
    public String breakdown(Breakdown breakdown) {
        if (breakdown.equals(Breakdown.TOTAL)) return messages.text("breakdown.total");
        return breakdown.by().entrySet().stream()
                .map(e -> part(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// A programme is known by its letters, whichever year its plan is of: `BA` of `BA25`.
    private static String known(Breakdown.Key key, String value) {
        return key == Breakdown.Key.PROGRAM ? value.replaceFirst("\\d+$", "") : value;
    }

    private String part(Breakdown.Key key, String value) {
        var whole = "breakdown." + key + "." + known(key, value);
        return messages.has(whole) ? messages.text(whole) : messages.text("breakdown." + key, value.replace('-', ' '));
    }
}
