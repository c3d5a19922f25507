/// A table read as a person reads it: sheets, parts, and in each part the header by the names of
/// its columns.
///
/// In: a table and the words that its source has above its columns. Out: parts, each with what
/// stands before its header, its columns, its rows and what comes after. Does not: know what a
/// figure is.
@NullMarked
package se.styrkedja.imports.parts;

import org.jspecify.annotations.NullMarked;
