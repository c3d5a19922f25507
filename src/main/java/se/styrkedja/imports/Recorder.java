package se.styrkedja.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// Writes the figures of one file in a draft, each of them once. What is neither a number of the indicator's scale nor
/// a
/// mark of the source becomes a fault; a second value for the same figure too, since nobody here can know which is
/// right.
public final class Recorder {
    private final Draft draft;
    private final Marks marks;
    private final Map<Figure, Said> said = new HashMap<>();
    private final Map<IndicatorId, Indicator> indicators = new HashMap<>();

    public Recorder(Draft draft, Marks marks) {
        this.draft = draft;
        this.marks = marks;
        draft.indicators().all().forEach(i -> indicators.put(i.id(), i));
    }

    /// What a row said of a figure, and on which line.
    private record Said(String text, long line) {}

    /// What is measured, about whom, when, and split how.
    public record Figure(IndicatorId indicator, Subject subject, Period period, Breakdown breakdown) {}

    /// Reads the cell as that figure.
    ///
    /// @param source who published it, in words
    /// @return whether it was taken
    public boolean record(Figure figure, Cell cell, Population population, String source) {
        var measurement = marks.meaning(cell.text()).or(() -> measured(figure, cell));
        return measurement.isPresent() && put(figure, cell, measurement.get(), population, source);
    }

    /// The indicator of that id, if there is one.
    public Optional<Indicator> indicator(IndicatorId id) {
        return Optional.ofNullable(indicators.get(id));
    }

    private Optional<Measurement> measured(Figure figure, Cell cell) {
        var text = cell.text();
        var number = Numerals.parse(text);
        if (text.isEmpty()) draft.refuse(cell.fault("cell.empty", marks.listed()));
        else if (number.isEmpty()) draft.refuse(cell.fault("number.unreadable", Quoted.text(text), marks.listed()));
        return number.flatMap(n -> fitting(figure, cell, n));
    }

    private Optional<Measurement> fitting(Figure figure, Cell cell, BigDecimal number) {
        var indicator = indicators.get(figure.indicator());
        if (indicator == null) throw new IllegalStateException("no indicator " + figure.indicator());
        try {
            return Optional.of(new Measurement.Known(indicator.scale().quantity(number)));
        } catch (IllegalArgumentException outside) {
            draft.refuse(cell.fault(
                    "value.outside." + indicator.scale().name().toLowerCase(Locale.ROOT),
                    Quoted.text(cell.text()),
                    indicator.title()));
            return Optional.empty();
        }
    }

    private boolean put(Figure figure, Cell cell, Measurement measurement, Population population, String source) {
        long line = cell.row().line();
        var before = said.putIfAbsent(figure, new Said(cell.text(), line));
        if (before != null) {
            draft.refuse(cell.fault(
                    "figure.twice",
                    Quoted.text(cell.text()),
                    Long.toString(line),
                    Quoted.text(before.text()),
                    Long.toString(before.line())));
            return false;
        }
        draft.observe(new SourceFigure(
                figure.indicator(),
                figure.subject(),
                figure.period(),
                figure.breakdown(),
                measurement,
                cell.text(),
                population,
                source,
                cell.spot()));
        return true;
    }
}
