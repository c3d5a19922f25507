package se.styrkedja.figures;

/// What a series is to the reader; says how strongly it is drawn.
public enum Role {
    /// The unit or organiser the chart is about.
    OWN,
    COMPARISON,
    COUNTRY,
    OTHER
}
