package se.styrkedja.indicators.web;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// How figures are said on a page: `68,8 %`, `dold`, `−11,3 procentenheter`, `flickor`.
final class Wording {
    private final Messages messages = Messages.of("indicators-web");

    /// The number with its unit, or the word for the mark that stands instead of one.
    String shown(Measurement measurement, Scale scale) {
        return switch (measurement) {
            case Measurement.Known(var quantity) -> number(quantity.value(), scale);
            case Measurement.TooFew few -> messages.text("mark.too-few");
            case Measurement.NearlyAll nearly -> messages.text("mark.nearly-all");
            case Measurement.NotApplicable no -> messages.text("mark.not-applicable");
            case Measurement.Missing missing -> messages.text("mark.missing");
            case Measurement.Cancelled cancelled -> messages.text("mark.cancelled");
        };
    }

    /// What the mark means, as a sentence; empty for a number.
    String explained(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Known known -> "";
            case Measurement.TooFew few -> messages.text("mark.too-few.text", few.mark());
            case Measurement.NearlyAll nearly -> messages.text("mark.nearly-all.text", nearly.mark());
            case Measurement.NotApplicable no -> messages.text("mark.not-applicable.text", no.mark());
            case Measurement.Missing missing -> messages.text("mark.missing.text", missing.mark());
            case Measurement.Cancelled cancelled -> messages.text("mark.cancelled.text", cancelled.mark());
        };
    }

    String number(BigDecimal value, Scale scale) {
        var signed = scale == Scale.MERIT_DIFFERENCE || scale == Scale.PERCENTAGE_POINTS;
        var text = signed ? Swedish.signed(value, scale.decimals()) : Swedish.decimal(value, scale.decimals());
        return scale == Scale.PERCENT ? text + "\u00a0%" : text;
    }

    /// A difference between two numbers of the scale, with sign and unit.
    String difference(BigDecimal value, Scale scale) {
        return messages.text("difference." + scale.ofDifferences(), Swedish.signed(value, scale.decimals()));
    }

    /// The unit of measure in a word or two.
    String unit(Scale scale) {
        return messages.text("scale." + scale);
    }

    /// A school year says that it is one; other periods speak for themselves.
    String period(Period period) {
        return period instanceof SchoolYear
                ? messages.text("period.school-year", period.toString())
                : period.toString();
    }

    /// `alla`, `flickor`, `elever i årskurs 8, program EK25`.
    String breakdown(Breakdown breakdown) {
        if (breakdown.equals(Breakdown.TOTAL)) return messages.text("breakdown.total");
        return breakdown.by().entrySet().stream()
                .map(e -> part(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String part(Breakdown.Key key, String value) {
        var whole = "breakdown." + key + "." + value;
        return messages.has(whole) ? messages.text(whole) : messages.text("breakdown." + key, value.replace('-', ' '));
    }
}
