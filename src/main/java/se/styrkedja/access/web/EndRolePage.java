package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What will happen when a role ends, before it does.
///
/// @param action where the form is sent
/// @param consequences in sentences
record EndRolePage(Shell shell, String action, List<String> consequences) {
    public EndRolePage {
        consequences = List.copyOf(consequences);
    }
}
