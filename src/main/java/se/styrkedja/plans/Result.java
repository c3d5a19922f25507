package se.styrkedja.plans;

/// A result that an area cites: the finding as it was when the area was proposed.
///
/// @param point the finding in a sentence
/// @param address where its figures are
public record Result(String point, String address) {}
