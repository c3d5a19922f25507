package se.styrkedja.organisation;

/// Who runs schools. UNKNOWN is what a source does not say.
public enum OrganiserKind {
    MUNICIPAL,
    INDEPENDENT,
    REGION,
    STATE,
    UNKNOWN
}
