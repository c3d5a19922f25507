package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What somebody sent when the session had ended, or in a form that was sent before with something
/// else, to be sent again with one press.
///
/// @param before whether the form was sent before
/// @param action where it was sent
/// @param key of the form it was sent in; empty when it had none
/// @param fields all of it
/// @param form what it is called; empty when the browser did not say
/// @param told what was answered in it, by the label of each field; the label is empty when the
/// browser did not say
/// @param files by which the server finds those that were chosen; empty when there are none
/// @param unkept the files that must be chosen again
record ContinuePage(
        Shell shell,
        boolean before,
        String action,
        String key,
        List<Field> fields,
        String form,
        List<Told> told,
        String files,
        List<String> unkept) {
    public ContinuePage {
        fields = List.copyOf(fields);
        told = List.copyOf(told);
        unkept = List.copyOf(unkept);
    }

    public record Told(String label, String text) {}

    public record Field(String name, String text) {}
}
