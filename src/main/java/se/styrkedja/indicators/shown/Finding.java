package se.styrkedja.indicators.shown;

import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.web.Messages;

/// The point of a page, as a sentence: what the latest value is, and what it was before. That it has gone up or down is
/// not said here: whether it is more than chance is tested together with all others, above this room.
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
        if (latest.getValue().known().isEmpty()) return MESSAGES.text("finding.mark", measure, name, shown, period);
        var before = own.get().before(latest.getKey());
        if (before.isEmpty()) return MESSAGES.text("finding.only", measure, name, shown, period);
        var earlier = before.lastEntry();
        return MESSAGES.text(
                "finding.before",
                measure,
                name,
                shown,
                period,
                words.number(earlier.getValue(), indicator.scale()),
                words.period(earlier.getKey()));
    }

    /// For the chart: the own series against the country, in the newest year that both have, which is said.
    public String ofChart(String name) {
        var own = lines.of(Role.OWN);
        var country = lines.of(Role.COUNTRY);
        if (own.isEmpty())
            return country.map(Finding::latest)
                    .map(c -> MESSAGES.text("chart.country-only", shown(c), period(c)))
                    .orElse(name);
        return lines.common(Role.COUNTRY)
                .map(period -> MESSAGES.text(
                        "chart.and-country",
                        name,
                        shown(own.get(), period),
                        shown(country.orElseThrow(), period),
                        words.period(period)))
                .orElseGet(() -> MESSAGES.text("chart.own", name, shown(latest(own.get())), period(latest(own.get()))));
    }

    /// For a chart of two parts of one, such as girls and boys, in the newest year that both have.
    public String ofParts(String name) {
        var own = lines.of(Role.OWN);
        var other = lines.of(Role.COMPARISON);
        return lines.common(Role.COMPARISON)
                .map(period -> MESSAGES.text(
                        "chart.parts",
                        name,
                        words.breakdown(own.orElseThrow().breakdown()),
                        shown(own.orElseThrow(), period),
                        words.breakdown(other.orElseThrow().breakdown()),
                        shown(other.orElseThrow(), period),
                        words.period(period)))
                .orElse(name);
    }

    private static ResolvedFigure latest(Lines.Line line) {
        return line.byPeriod().lastEntry().getValue();
    }

    private String shown(Lines.Line line, Period period) {
        return shown(line.at(period).orElseThrow());
    }

    private String shown(ResolvedFigure stated) {
        return words.shown(stated.observed().measurement(), indicator.scale());
    }

    private String period(ResolvedFigure stated) {
        return words.period(stated.observed().period());
    }
}
