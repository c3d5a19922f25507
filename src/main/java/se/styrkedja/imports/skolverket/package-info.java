/// Skolverket's statistics as files that people download: today's exports, those of the former SIRIS, and the SALSA
/// screen.
///
/// Recognised by the preamble and the title, then by the headers; the words stand in `imports/skolverket/`, in every
/// wording known. Source: data sets 139 (final grades, year 9) and 95 (SALSA).
@NullMarked
@NamedInterface("layouts")
package se.styrkedja.imports.skolverket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
