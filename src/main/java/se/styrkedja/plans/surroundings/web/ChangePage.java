package se.styrkedja.plans.surroundings.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where a change outside is written, or written anew.
///
/// @param places from where it may be seen; one when there is no choice
/// @param years it may have been seen first in; none when that is known
/// @param forms the organiser's school forms, by the names of their fields
/// @param stale what somebody else has written meanwhile
/// @param version of the text that stands now; 0 before there is one
/// @param ending the form that ends it
/// @param until the years from which it may count no longer; none when it cannot be ended here
record ChangePage(
        Shell shell,
        Form form,
        String action,
        List<Choice> places,
        List<Choice> years,
        List<Choice> forms,
        StaleVersion stale,
        int version,
        Form ending,
        List<Choice> until) {
    public ChangePage {
        places = List.copyOf(places);
        years = List.copyOf(years);
        forms = List.copyOf(forms);
        until = List.copyOf(until);
    }

    public boolean isNew() {
        return version == 0;
    }

    /// Whether something is written for one school form alone.
    public boolean speaksOfForms() {
        return forms.stream()
                .anyMatch(one -> !form.typed(ChangeForm.field(one.value())).isBlank()
                        || !form.wrongWith(ChangeForm.field(one.value())).isEmpty());
    }
}
