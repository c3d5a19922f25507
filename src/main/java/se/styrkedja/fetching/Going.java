package se.styrkedja.fetching;

import java.time.Instant;

/// How far a fetch has come that goes on now.
///
/// @param question what came last; empty before anything has
/// @param done how many answers to it have come
/// @param all of how many
public record Going(Instant since, String source, String question, int done, int all) {}
