package se.styrkedja.vocabulary;

import java.util.UUID;

/// Names one node of an organiser: area, school unit, staff office, kitchen.
public record UnitId(UUID value) {}
