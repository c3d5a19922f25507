package se.styrkedja.web;

/// One step of the way to a page.
///
/// @param address where it leads
public record Crumb(String title, String address) {}
