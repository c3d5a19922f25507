package se.styrkedja.imports;

import java.util.HashMap;
import java.util.Map;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.Spot;
import se.styrkedja.vocabulary.Measurement;

/// Writes the figures of one JSON file in a draft, each of them once. The same value again is passed over; another
/// value for the same figure is a fault, since nobody here can know which is right.
public final class JsonRecorder {
    private final Draft draft;
    private final Map<Recorder.Figure, Taken> taken = new HashMap<>();

    public JsonRecorder(Draft draft) {
        this.draft = draft;
    }

    /// A value as it stands in the file.
    ///
    /// @param field the field or the source's own name for what is measured, for the provenance
    /// @param raw its text, untouched
    public record Value(
            JsonSpot at, String field, String raw, Measurement measurement, Population population, String source) {}

    public void put(Recorder.Figure figure, Value value) {
        if (draft.isTooFarAhead(figure.period())) {
            draft.refuse(value.at().fault("period.ahead", figure.period().toString()));
            return;
        }
        var before = taken.putIfAbsent(figure, new Taken(value.raw(), value.at().pointer()));
        if (before == null) draft.observe(observed(figure, value));
        else if (!before.raw().equals(value.raw()))
            draft.refuse(value.at()
                    .fault(
                            "figure.twice-at",
                            Quoted.text(value.raw()),
                            value.at().pointer(),
                            Quoted.text(before.raw()),
                            before.pointer()));
    }

    private static SourceFigure observed(Recorder.Figure figure, Value value) {
        var at = value.at();
        return new SourceFigure(
                figure.indicator(),
                figure.subject(),
                figure.period(),
                figure.breakdown(),
                value.measurement(),
                value.raw(),
                value.population(),
                value.source(),
                Spot.inJson(at.line(), value.field(), at.pointer()));
    }

    private record Taken(String raw, String pointer) {}
}
