package se.styrkedja.access.web;

import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// The page behind a link that works once.
///
/// @param founding whether it founds the house: an organiser and its first account
/// @param name whose account it is; empty when founding
record WelcomePage(Shell shell, Form form, String token, boolean founding, String name) {}
