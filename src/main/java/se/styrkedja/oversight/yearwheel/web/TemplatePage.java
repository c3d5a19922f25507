package se.styrkedja.oversight.yearwheel.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// The form of an event that recurs.
///
/// @param address where it is sent
/// @param retire where it is taken out of the wheels to come; empty for one that is new
/// @param within the nodes it may belong to; none when that is settled
/// @param stale what somebody else has written meanwhile
/// @param with the roles that may take part, and those that do
record TemplatePage(
        Shell shell,
        String address,
        String retire,
        List<Choice> roles,
        List<Choice> within,
        List<Choice> reaches,
        List<Choice> pages,
        List<Choice> registers,
        List<Tick> with,
        List<Tick> forms,
        Form form,
        StaleVersion stale) {
    public TemplatePage {
        roles = List.copyOf(roles);
        within = List.copyOf(within);
        reaches = List.copyOf(reaches);
        pages = List.copyOf(pages);
        registers = List.copyOf(registers);
        with = List.copyOf(with);
        forms = List.copyOf(forms);
    }

    /// The same, beside what somebody else has written meanwhile.
    TemplatePage beside(StaleVersion theirs) {
        return new TemplatePage(
                shell, address, retire, roles, within, reaches, pages, registers, with, forms, form, theirs);
    }

    public record Tick(String value, String label, boolean ticked) {}
}
