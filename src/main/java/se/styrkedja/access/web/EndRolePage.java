package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// What will happen when a role ends, before it does.
///
/// @param action where the form is sent
/// @param consequences in sentences
/// @param basis the version of what happens
/// @param stale what has changed since the page was opened
record EndRolePage(Shell shell, String action, List<String> consequences, String basis, StaleVersion stale) {
    public EndRolePage {
        consequences = List.copyOf(consequences);
    }
}
