package se.styrkedja.fetching;

/// Whether the sources are asked every night, and about whom.
///
/// @param municipality its code; empty when it was never said
public record Nightly(String municipality, boolean isOn) {
    static final Nightly NEVER_SAID = new Nightly("", false);
}
