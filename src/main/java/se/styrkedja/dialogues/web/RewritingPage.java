package se.styrkedja.dialogues.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// The page where a text is written anew: a cause, or what was typed when somebody else came first.
///
/// @param about what the text is about; empty when nothing is
/// @param stale what somebody else saved meanwhile
/// @param lost what was typed in a dialogue that is closed for it; empty when it can be sent
/// @param field the field of the text in the form
/// @param sends where the form goes; empty when what was typed can no longer be sent
/// @param back the page of the dialogue
/// @param hidden what the form says besides
record RewritingPage(
        Shell shell,
        Form form,
        String about,
        StaleVersion stale,
        List<String> lost,
        Form.Field field,
        String sends,
        String back,
        Said hidden) {
    public RewritingPage {
        lost = List.copyOf(lost);
    }

    static RewritingPage lost(Shell shell, Form form, List<String> lost, String back) {
        return new RewritingPage(
                shell, form, "", StaleVersion.NONE, lost, DialogueFields.NOTE, "", back, new Said("", ""));
    }

    /// A hidden field.
    public record Said(String name, String value) {}

    /// Whether the text is a cause, which may say how one knows.
    public boolean isCause() {
        return field.equals(DialogueFields.CAUSE);
    }
}
