package se.styrkedja.access;

import se.styrkedja.vocabulary.OrganiserId;

/// An organiser with accounts in this house.
///
/// @param code its organisation number, ten digits
public record Tenant(OrganiserId id, String code, String name) {}
