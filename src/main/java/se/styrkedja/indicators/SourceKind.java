package se.styrkedja.indicators;

/// Which kind of source a delivery is. The order is the order of preference when several state the same figure.
public enum SourceKind {
    EXPORT,
    API,
    KOLADA,
    TABLE
}
