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
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

/// Writes the figures of one file in a draft, each of them once. What is neither a number of the indicator's scale nor
/// a
/// mark of the source becomes a fault; a second value for the same figure too, since nobody here can know which is
/// right.
public final class Recorder {
    private final Draft draft;
    private final Marks marks;
    private final Map<Figure, Cell> said = new HashMap<>();
    private final Map<IndicatorId, Indicator> indicators = new HashMap<>();

    public Recorder(Draft draft, Marks marks) {
        this.draft = draft;
        this.marks = marks;
        draft.indicators().all().forEach(i -> indicators.put(i.id(), i));
    }

    /// What is measured, about whom, when, and split how.
    public record Figure(IndicatorId indicator, Subject subject, Period period, Breakdown breakdown) {}

    /// Reads the cell as that figure.
    ///
    /// @param source who published it, in words
    /// @return whether it was taken
    public boolean record(Figure figure, Cell cell, Population population, String source) {
        var measurement = marks.meaning(cell.text()).or(() -> measured(figure, cell));
        boolean taken = measurement.isPresent() && put(figure, cell, measurement.get(), population, source);
        if (taken && marks.isDoubtful(cell.text())) draft.remark(cell.fault("mark.doubtful", Quoted.text(cell.text())));
        return taken;
    }

    /// The indicator of that id, if there is one.
    public Optional<Indicator> indicator(IndicatorId id) {
        return Optional.ofNullable(indicators.get(id));
    }

    private Optional<Measurement> measured(Figure figure, Cell cell) {
        var text = cell.text();
        var indicator = indicators.get(figure.indicator());
        if (indicator == null) throw new IllegalStateException("no indicator " + figure.indicator());
        var number = Numerals.parse(indicator.scale() == Scale.PERCENT ? Numerals.withoutPerCent(text) : text);
        if (text.isEmpty()) draft.refuse(cell.fault("cell.empty", marks.listed()));
        else if (number.isEmpty()) draft.refuse(cell.fault("number.unreadable", Quoted.text(text), marks.listed()));
        else if (isThousands(indicator, text)) {
            draft.refuse(cell.fault("number.thousands", Quoted.text(text), indicator.title()));
            return Optional.empty();
        }
        return number.flatMap(n -> fitting(indicator, cell, n));
    }

    /// Of what is counted whole, three decimals are a thousand with a mark in it, and nobody here can know.
    private static boolean isThousands(Indicator indicator, String text) {
        return (Plausibility.isWhole(indicator.id()) || indicator.scale() == Scale.KRONOR)
                && Numerals.canBeThousands(text);
    }

    private Optional<Measurement> fitting(Indicator indicator, Cell cell, BigDecimal number) {
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
        var before = said.putIfAbsent(figure, cell);
        if (before != null) {
            draft.refuse(twice(cell, before));
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

    private static Fault twice(Cell cell, Cell before) {
        boolean isSheet = !cell.row().sheet().isEmpty();
        return cell.fault(
                isSheet ? "figure.twice-at" : "figure.twice",
                Quoted.text(cell.text()),
                isSheet ? cell.spot().cell() : Long.toString(cell.row().line()),
                Quoted.text(before.text()),
                isSheet ? before.spot().cell() : Long.toString(before.row().line()));
    }
}
