package se.styrkedja.imports.skolverket;

import java.util.List;

/// The figures that SALSA has for a school: what came out, what the model expects, how far apart, and what the model
/// knows of the pupils. Older models know other things, so a column may be empty for a year.
final class Salsa {
    static final List<String> FIGURES = List.of(
            "salsa-parents-education",
            "salsa-newly-arrived",
            "salsa-born-abroad",
            "salsa-foreign-background",
            "salsa-boys",
            "salsa-all-subjects-actual",
            "salsa-all-subjects-expected",
            "salsa-all-subjects-residual",
            "salsa-merit-actual",
            "salsa-merit-expected",
            "salsa-merit-residual");

    private Salsa() {}
}
