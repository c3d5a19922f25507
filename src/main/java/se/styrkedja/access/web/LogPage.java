package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Who did what, newest first.
///
/// @param form what is sought
/// @param file the address of all that is sought, as a table
/// @param newest the address of the newest; empty when they are shown
/// @param older the address of what comes before; empty when nothing does
record LogPage(
        Shell shell,
        Form form,
        List<Choice> people,
        List<Choice> kinds,
        List<Row> rows,
        String file,
        String newest,
        String older) {
    public LogPage {
        people = List.copyOf(people);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /// @param about whose role it was; empty when it was none
    /// @param page where the thing stands; empty when it stands nowhere, or where the reader may not go
    public record Row(String at, String who, String what, String about, String page, String node) {}
}
