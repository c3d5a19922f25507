/// The operations follow-up (verksamhetsuppföljning) of an organiser for a calendar year, with the improvement plan
/// that follows from it: one document of ten chapters, made of what the year has left in every room.
///
/// In: an [se.styrkedja.reports.operations.OperationsYear]. Out: a [se.styrkedja.reports.Document]. Does not: invent a
/// cause or sum up what people think; where the house does not know, there is a marked place to write in.
/// Source: skollagen (2010:800) 4 kap. 3–7 §§; the chapters are those of Ekerö's Verksamhetsuppföljning 2020.
@NullMarked
@NamedInterface("operations")
package se.styrkedja.reports.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
