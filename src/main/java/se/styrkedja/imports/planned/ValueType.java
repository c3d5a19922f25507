package se.styrkedja.imports.planned;

import java.util.Arrays;
import java.util.Optional;
import se.styrkedja.vocabulary.Measurement;

/// What the interface says a value is. The raw text is kept as the mark.
enum ValueType {
    EXISTS,
    /// `.`
    MISSING,
    /// `..`
    OMITTED_DUE_TO_BASED_ON_FEW_PUPILS,
    /// `~100`
    ROUNDED_OFF_DUE_TO_FEW_PUPILS_NOT_ELIGIBLE,
    /// `*`: no certificate is required of these teachers
    TEACHERS_EXCLUDED_DUE_TO_NO_REQUIRED_LEGITIMATION;

    static Optional<ValueType> of(String written) {
        return Arrays.stream(values()).filter(t -> t.name().equals(written)).findFirst();
    }

    /// The measurement that the mark is; empty when there is a number to be read.
    Optional<Measurement> mark(String raw) {
        return switch (this) {
            case EXISTS -> Optional.empty();
            case MISSING -> Optional.of(new Measurement.Missing(raw));
            case OMITTED_DUE_TO_BASED_ON_FEW_PUPILS -> Optional.of(new Measurement.TooFew(raw));
            case ROUNDED_OFF_DUE_TO_FEW_PUPILS_NOT_ELIGIBLE -> Optional.of(new Measurement.NearlyAll(raw));
            case TEACHERS_EXCLUDED_DUE_TO_NO_REQUIRED_LEGITIMATION -> Optional.of(new Measurement.NotApplicable(raw));
        };
    }
}
