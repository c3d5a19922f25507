package se.styrkedja.indicators.shown;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Caption;
import se.styrkedja.figures.Extent;
import se.styrkedja.figures.LineChart;
import se.styrkedja.figures.LineSeries;
import se.styrkedja.figures.Reading;
import se.styrkedja.figures.Role;
import se.styrkedja.figures.surfaces.Svg;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.web.Messages;

/// One indicator over time as a picture. The page writes title and subtitle; the picture carries them too.
record IndicatorChart(Indicator indicator, Lines lines, Names names, Wording words) {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    private static final int PHONE = 360;

    /// The picture as SVG, for a desk and for a phone; empty when no number is known.
    public Chart drawn(String title, String subtitle) {
        if (lines.all().stream().allMatch(line -> line.known().isEmpty())) return new Chart(title, subtitle, "", "");
        var periods = lines.upToOwn();
        var chart = new LineChart(
                new Caption(title, subtitle, ""),
                MESSAGES.text("chart.period"),
                periods.stream().map(Period::toString).toList(),
                lines.all().stream().flatMap(line -> series(line, periods)).toList(),
                extent(),
                false);
        return new Chart(
                title, subtitle, Svg.of(chart.picture(), "diagram"), Svg.of(chart.picture(PHONE), "diagram-smalt"));
    }

    /// What schools answer by turns is drawn as one line for each turn: between them lies no change.
    private Stream<LineSeries> series(Lines.Line line, List<Period> periods) {
        boolean byTurns = LikeWithLike.isByTurns(indicator.id());
        return lines.turns(line).stream()
                .filter(turn -> periods.stream().anyMatch(turn.byPeriod()::containsKey))
                .map(turn -> series(turn, lines.label(turn, names, words), turn.role(), periods, byTurns));
    }

    private LineSeries series(Lines.Line line, String label, Role role, List<Period> periods, boolean byTurns) {
        return new LineSeries(
                label,
                role,
                periods.stream()
                        .map(p -> line.at(p).map(this::reading).orElseGet(() -> new Reading.Missing("")))
                        .toList(),
                byTurns);
    }

    private Reading reading(ResolvedFigure stated) {
        var measurement = stated.observed().measurement();
        var shown = words.shown(measurement, indicator.scale());
        return switch (measurement) {
            case Measurement.Known(var quantity) ->
                new Reading.Known(quantity.value().doubleValue(), shown.replace("\u00a0%", ""));
            case Measurement.TooFew few -> new Reading.Hidden(shown);
            case Measurement.Uncounted uncounted -> new Reading.Hidden(shown);
            case Measurement.NearlyAll nearly -> new Reading.Hidden(shown);
            case Measurement.NearlyNone nearly -> new Reading.Hidden(shown);
            case Measurement.NotApplicable no -> new Reading.Missing(shown);
            case Measurement.Missing missing -> new Reading.Missing(shown);
            case Measurement.Cancelled cancelled -> new Reading.Hidden(shown);
        };
    }

    private Extent extent() {
        return switch (indicator.scale()) {
            case PERCENT -> Extent.PERCENT;
            case SURVEY_INDEX -> new Extent(0, 10, 2);
            case MERIT_POINTS -> new Extent(0, 340, 40);
            case GRADE_POINTS -> new Extent(0, 20, 4);
            case HEADCOUNT, RATIO, KRONOR -> new Extent(0, Double.MAX_VALUE, 0);
            case CORRELATION -> new Extent(-1, 1, 0.5);
            case PERCENTAGE_POINTS, MERIT_DIFFERENCE, EDUCATION_LEVEL, NUMBER -> Extent.OPEN;
        };
    }
}
