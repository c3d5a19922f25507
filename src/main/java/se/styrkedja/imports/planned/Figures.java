package se.styrkedja.imports.planned;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonRecorder;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Numerals;
import se.styrkedja.imports.Recorder;
import se.styrkedja.indicators.Population;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// Puts values `{"value","valueType","timePeriod"}` into a draft. A value that is null says nothing: it is counted and
/// told, and is neither a figure nor a fault.
final class Figures {
    private static final Messages SAID = Messages.of("imports");

    private final Draft draft;
    private final JsonRecorder recorder;
    private final Map<IndicatorId, Scale> scales = new TreeMap<>();
    private final Map<String, Integer> nulls = new TreeMap<>();

    Figures(Draft draft) {
        this.draft = draft;
        recorder = new JsonRecorder(draft);
        for (var indicator : draft.indicators().all()) scales.put(indicator.id(), indicator.scale());
    }

    /// Whom and what the values of a field are about.
    record About(Field field, Subject subject, Breakdown breakdown) {}

    /// A value that carries its own period.
    void take(JsonSpot value, About about) {
        if (value.nothing() || (value.isObject() && value.field("value").nothing())) countNull(value);
        else if (!value.isObject()) draft.refuse(value.fault("planned.value-expected", value.quote()));
        else period(value.field("timePeriod")).ifPresent(p -> take(value, about, p));
    }

    /// A value whose period stands elsewhere in the answer.
    void take(JsonSpot value, About about, Period written) {
        if (!value.isObject()) {
            draft.refuse(value.fault("planned.value-expected", value.quote()));
            return;
        }
        var type = ValueType.of(value.field("valueType").text());
        if (value.field("value").nothing()) countNull(value);
        else if (type.isEmpty())
            draft.refuse(value.field("valueType")
                    .fault("planned.value-type", value.field("valueType").quote()));
        else
            measurement(value.field("value"), type.get(), scale(about.field()))
                    .ifPresent(m -> observe(value.field("value"), about, written, m));
    }

    /// The period that stands there; a fault when it cannot be read.
    Optional<Period> period(JsonSpot written) {
        var period = Period.parse(written.text());
        if (period.isEmpty())
            draft.refuse(
                    written.nothing()
                            ? written.fault("planned.period-missing")
                            : written.fault("planned.period", written.quote()));
        return period;
    }

    /// A number of that scale; a fault when it is none, or does not fit.
    Optional<Measurement> number(JsonSpot at, Scale scale) {
        var number = Numerals.parse(at.text().replaceFirst("%$", ""));
        if (number.isEmpty()) draft.refuse(at.fault("planned.number", at.quote()));
        return number.flatMap(n -> known(at, scale, n));
    }

    /// The scale of the field's indicator.
    Scale scale(Field field) {
        var scale = scales.get(field.indicator());
        if (scale == null) throw new IllegalStateException("no indicator " + field.indicator());
        return scale;
    }

    /// Tells how many values were null, field by field.
    void tellOfNulls() {
        nulls.forEach((name, count) -> draft.note(SAID.text("note.planned.nulls", name, Integer.toString(count))));
    }

    /// A value that says nothing; a fault when it says that it does.
    void countNull(JsonSpot value) {
        if (value.field("valueType").text().equals(ValueType.EXISTS.name()))
            draft.refuse(value.field("value").fault("planned.value-null"));
        else nulls.merge(value.name(), 1, Integer::sum);
    }

    private Optional<Measurement> measurement(JsonSpot at, ValueType type, Scale scale) {
        var mark = type.mark(at.text());
        return mark.isPresent() ? mark : number(at, scale);
    }

    private Optional<Measurement> known(JsonSpot at, Scale scale, BigDecimal number) {
        try {
            return Optional.of(new Measurement.Known(scale.quantity(number)));
        } catch (IllegalArgumentException doesNotFit) {
            draft.refuse(at.fault("planned.does-not-fit", at.quote()));
            return Optional.empty();
        }
    }

    private void observe(JsonSpot at, About about, Period written, Measurement measurement) {
        var field = about.field();
        recorder.put(
                new Recorder.Figure(field.indicator(), about.subject(), field.about(written), about.breakdown()),
                new JsonRecorder.Value(
                        at,
                        field.name(),
                        at.text(),
                        measurement,
                        Population.NOT_STATED,
                        SAID.text("source.skolverket")));
    }
}
