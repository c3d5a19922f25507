package se.styrkedja.findings.groups;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Measurement;

/// The units that are concerned by a figure and are not in it, by why: a value that is hidden is known to somebody, one
/// that is missing is known to nobody, and one without a number of persons weighs nothing, or is not shown.
///
/// @param hidden too few persons stand behind them, by code
/// @param missing no source has a value of them: not stated, not applicable or cancelled
/// @param unweighed they have a value, and nobody says of how many persons
public record LeftOut(List<String> hidden, List<String> missing, List<String> unweighed) {
    public static final LeftOut NONE = new LeftOut(List.of(), List.of(), List.of());

    public LeftOut {
        hidden = List.copyOf(hidden);
        missing = List.copyOf(missing);
        unweighed = List.copyOf(unweighed);
    }

    /// Of units that are not in a figure.
    public static LeftOut of(List<ResolvedFigure> units) {
        var hidden = new ArrayList<String>();
        var missing = new ArrayList<String>();
        var unweighed = new ArrayList<String>();
        for (var unit : units)
            switch (unit.observed().measurement()) {
                case Measurement.TooFew m -> hidden.add(code(unit));
                case Measurement.Uncounted m -> unweighed.add(code(unit));
                case Measurement.Known m -> unweighed.add(code(unit));
                case Measurement.NearlyAll m -> unweighed.add(code(unit));
                case Measurement.NearlyNone m -> unweighed.add(code(unit));
                case Measurement.Missing m -> missing.add(code(unit));
                case Measurement.NotApplicable m -> missing.add(code(unit));
                case Measurement.Cancelled m -> missing.add(code(unit));
            }
        return new LeftOut(hidden, missing, unweighed);
    }

    private static String code(ResolvedFigure unit) {
        return unit.observed().subject().code();
    }
}
