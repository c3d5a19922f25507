package se.styrkedja.organisation.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// Units to choose from.
///
/// @param total how many answer to the filter; more than the rows when the list is cut
public record UnitsPage(Shell shell, Filter filter, List<Choice> forms, List<Row> rows, int total) {
    public UnitsPage {
        forms = List.copyOf(forms);
        rows = List.copyOf(rows);
    }

    /// What was asked for, as it was written.
    public record Filter(String name, String form, String municipality) {}

    /// A school form to choose.
    public record Choice(String code, String title) {}

    /// @param school whether any source gives it a school form
    public record Row(String code, String name, String municipality, String organiser, String forms, boolean school) {}

    public boolean cut() {
        return total > rows.size();
    }
}
