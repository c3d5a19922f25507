package se.styrkedja.web;

/// What all pages of a running house share.
///
/// @param invented whether what it shows is the invented municipality: every page then says so
/// @param assets where the style sheets are, with a mark of their content in the address
public record Site(boolean invented, String assets) {}
