package se.styrkedja.access.web;

import se.styrkedja.web.Shell;

/// What one is told who came from the organiser's own service and was not let in.
///
/// @param text what happened, in a sentence
/// @param advice what to do
record TurnedAwayPage(Shell shell, String text, String advice) {}
