package se.styrkedja.organisation.web;

import se.styrkedja.web.Shell;

/// What the house is, and how accessible it is.
///
/// @param version of the program; empty when it is run from its classes
record AboutPage(Shell shell, String version) {}
