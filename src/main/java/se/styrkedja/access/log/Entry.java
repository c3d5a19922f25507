package se.styrkedja.access.log;

import java.time.Instant;
import se.styrkedja.access.Node;
import se.styrkedja.rooms.Action;

/// One deed, or those who were not let in within one hour.
///
/// @param key its place in the account: higher is later
/// @param who as she was called then; empty for one of whom nothing is known
/// @param page where the thing stands in the house; empty when it stands nowhere
/// @param times how many it counts
public record Entry(long key, Instant at, String who, Action kind, Node node, String page, int times) {}
