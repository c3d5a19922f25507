/// Skolverket's database of statistics (PxWeb): the tables *Underlag för analys inom det nationella kvalitetssystemet*
/// and *Kommunala jämförelsetal*, as json-stat2, as the interface's own JSON, as CSV or as a workbook.
///
/// In: a measure, whom it is of and a school year for each value. Out: figures in a draft; a measure that no indicator
/// of the house is becomes one of its own, as it is called there. Does not: name a unit (the names are in capitals; a
/// register must say), or take in counties and groups of municipalities.
@NullMarked
@NamedInterface("layouts")
package se.styrkedja.imports.pxweb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
