package se.styrkedja.oversight.calendar.web;

import se.styrkedja.web.Shell;

/// The address of one's calendar.
///
/// @param made the day it was made, in words; empty when there is none
/// @param address the address itself, the one time it is shown; else empty
record CalendarPage(Shell shell, String made, String address) {}
