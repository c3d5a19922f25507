package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Labels;
import se.styrkedja.web.Shell;

/// What somebody sent when the session had ended, or in a form that was sent before with something
/// else, to be sent again with one press.
///
/// @param forms all that waits, the latest first
record ContinuePage(Shell shell, List<Waiting> forms) {
    public ContinuePage {
        forms = List.copyOf(forms);
    }

    /// Whether all wait for the same reason, which is then told once.
    public boolean isOfOneKind() {
        return forms.stream().map(Waiting::before).distinct().count() == 1;
    }

    /// A form that waits.
    ///
    /// @param id by which the server finds it
    /// @param before whether the form was sent before
    /// @param action where it was sent
    /// @param key of the form it was sent in; empty when it had none
    /// @param draft by which the browser finds what it keeps of it; empty when it keeps nothing
    /// @param fields all of it
    /// @param form what it is called; the part of the product it is of when the browser did not say
    /// @param told what was answered in it, by the label of each field; the label is empty when the
    /// browser did not say
    /// @param files whether files were chosen in it, which wait too
    /// @param unkept the files that must be chosen again
    record Waiting(
            String id,
            boolean before,
            String action,
            String key,
            String draft,
            List<Field> fields,
            String form,
            List<Labels.Told> told,
            boolean files,
            List<String> unkept) {
        public Waiting {
            fields = List.copyOf(fields);
            told = List.copyOf(told);
            unkept = List.copyOf(unkept);
        }
    }

    public record Field(String name, String text) {}
}
