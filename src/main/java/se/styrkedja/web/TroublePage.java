package se.styrkedja.web;

/// A page that says what went wrong and where to go from here.
///
/// @param text what it means, in a sentence
/// @param advice what to do
/// @param id what to say when asking for help, found in the log; empty when the fault is not ours
public record TroublePage(Shell shell, String text, String advice, String id) {}
