package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What somebody sent when the session had ended, or in a form that was sent before with something else, to be sent
/// again with one press.
///
/// @param before whether the form was sent before
/// @param action where it was sent
/// @param key of the form it was sent in; empty when it had none
/// @param fields all of it
/// @param shown what one recognises it by
record ContinuePage(Shell shell, boolean before, String action, String key, List<Field> fields, List<String> shown) {
    public ContinuePage {
        fields = List.copyOf(fields);
        shown = List.copyOf(shown);
    }

    public record Field(String name, String text) {}
}
