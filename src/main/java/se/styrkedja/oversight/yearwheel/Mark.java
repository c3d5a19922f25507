package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;
import se.styrkedja.access.Node;

/// What a node has said of an event: that it is done, or that it was not done and why.
///
/// @param version the number of times the node has said something of it
/// @param note empty where the reader may not read the work of the node
public record Mark(Node node, int version, boolean done, String note, String by, LocalDate on) {}
