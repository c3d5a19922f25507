package se.styrkedja.indicators.shown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Stated;
import se.styrkedja.vocabulary.Quantity;
import se.styrkedja.web.Messages;

/// The point of a page, as a sentence: what the latest value is, and what it was before.
public record Finding(Indicator indicator, Lines lines, Wording words) {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    /// For the heading of the page.
    ///
    /// @param measure what is measured, in words
    /// @param name whom it is about
    public String sentence(String measure, String name) {
        var own = lines.of(Role.OWN);
        if (own.isEmpty()) return MESSAGES.text("finding.nothing", measure, name);
        var latest = own.get().byPeriod().lastEntry();
        var shown = words.shown(latest.getValue().observed().measurement(), indicator.scale());
        var period = words.period(latest.getKey());
        var value = latest.getValue().known().map(Quantity::value);
        if (value.isEmpty()) return MESSAGES.text("finding.mark", measure, name, shown, period);
        var before = own.get().known().headMap(latest.getKey());
        if (before.isEmpty()) return MESSAGES.text("finding.only", measure, name, shown, period);
        var earlier = before.lastEntry().getValue();
        return MESSAGES.text(
                "finding." + direction(value.get().subtract(earlier)),
                measure,
                name,
                shown,
                period,
                words.number(earlier, indicator.scale()));
    }

    /// For the chart: the own series against the country.
    public String ofChart(String name) {
        var own = lines.of(Role.OWN).map(this::latest);
        var country = lines.of(Role.COUNTRY).map(this::latest);
        if (own.isEmpty()) return MESSAGES.text("chart.country-only", country.orElse("–"));
        return country.map(c -> MESSAGES.text("chart.and-country", name, own.get(), c))
                .orElseGet(() -> MESSAGES.text("chart.own", name, own.get()));
    }

    private String latest(Lines.Line line) {
        Stated stated = line.byPeriod().lastEntry().getValue();
        return words.shown(stated.observed().measurement(), indicator.scale());
    }

    /// As a reader sees it: what is equal when shown is level.
    private String direction(BigDecimal difference) {
        return switch (difference
                .setScale(indicator.scale().decimals(), RoundingMode.HALF_UP)
                .signum()) {
            case -1 -> "down";
            case 1 -> "up";
            default -> "level";
        };
    }
}
