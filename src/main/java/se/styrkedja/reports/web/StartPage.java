package se.styrkedja.reports.web;

import se.styrkedja.web.Shell;

/// The first page: what is here, and the next step.
public record StartPage(Shell shell) {}
