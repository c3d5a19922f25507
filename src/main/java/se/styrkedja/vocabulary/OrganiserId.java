package se.styrkedja.vocabulary;

import java.util.UUID;

/// Names one organiser (huvudman) that has data of its own here: the tenant.
public record OrganiserId(UUID value) {}
