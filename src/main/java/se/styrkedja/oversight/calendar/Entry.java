package se.styrkedja.oversight.calendar;

import se.styrkedja.oversight.yearwheel.Days;

/// One thing in a calendar.
///
/// @param id the same for as long as it is the same thing
/// @param version counts up when its days change
/// @param text what stands under the title; may be empty
/// @param address the page of the product it leads to
record Entry(String id, int version, Days days, String title, String text, String address, boolean calledOff) {}
