package se.styrkedja.dialogues;

/// What was noted in a dialogue.
///
/// @param version 0 before anything is noted
public record Note(int version, String text, String writtenBy) {
    static final Note NONE = new Note(0, "", "");
}
