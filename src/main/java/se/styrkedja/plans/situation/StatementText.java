package se.styrkedja.plans.situation;

/// What a statement says, about what, and how one knows.
///
/// @param theme what it is about in a few words, the same for all that belongs together
public record StatementText(String theme, String wording, Evidence evidence) {
    public StatementText {
        if (theme.isBlank() || wording.isBlank())
            throw new IllegalArgumentException("a statement says something about something");
    }

    StatementText saying(String other, Evidence shownBy) {
        return new StatementText(theme, other, shownBy);
    }
}
