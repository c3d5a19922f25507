package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// One's own account: what one is, how one signs in, and where to change the password.
///
/// @param address what one signs in with
/// @param several whether the roles are at several organisers
/// @param password whether there is a password to change
/// @param service what people call the service they may sign in with; empty where none is set up
/// @param bound since when that service knows whose the account is; empty when it does not
/// @param own whether there is a calendar and reminders to choose
/// @param changed whether the password was changed just now
record OwnAccountPage(
        Shell shell,
        Form form,
        String address,
        List<Row> rows,
        boolean several,
        boolean password,
        String service,
        String bound,
        boolean own,
        boolean changed) {
    public OwnAccountPage {
        rows = List.copyOf(rows);
    }

    /// @param to empty for until further notice
    /// @param counts whether the role counts today
    public record Row(String role, String node, String organiser, String from, String to, boolean counts) {}
}
