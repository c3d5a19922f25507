/// Drafts: the organiser's own report as it is now, composed of the figures that count, with what the chain says and
/// what people have written in it. The page, the files one takes away, what a board decides and the demo are all made
/// of it.
///
/// In: who reads, which report, the day. Out: a [Draft], the same with its places filled, and what a decision of it
/// freezes. Does not: decide.
@NullMarked
@NamedInterface("drafts")
package se.styrkedja.reports.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
