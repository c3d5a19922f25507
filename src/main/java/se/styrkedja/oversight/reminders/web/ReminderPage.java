package se.styrkedja.oversight.reminders.web;

import se.styrkedja.web.Shell;

/// Whether one is reminded by mail.
///
/// @param address where the mail goes
/// @param sending whether the house sends any mail
record ReminderPage(Shell shell, String address, boolean wanted, boolean sending) {}
