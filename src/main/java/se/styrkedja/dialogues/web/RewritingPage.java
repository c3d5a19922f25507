package se.styrkedja.dialogues.web;

import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// The page where a text is written anew: a cause, or what was typed when somebody else came first.
///
/// @param about what the text is about; empty when nothing is
/// @param now the text that stands now; empty when nothing does
/// @param overtaken whether somebody else came first
/// @param field the field of the text in the form
/// @param sends where the form goes; empty when what was typed can no longer be sent
/// @param back the page of the dialogue
/// @param hidden what the form says besides
public record RewritingPage(
        Shell shell,
        Form form,
        String about,
        String now,
        boolean overtaken,
        Form.Field field,
        String sends,
        String back,
        Said hidden) {

    /// A hidden field.
    public record Said(String name, String value) {}

    /// Whether the text is a cause, which may say how one knows.
    public boolean isCause() {
        return field.equals(DialogueFields.CAUSE);
    }
}
