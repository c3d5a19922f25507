/// Kolada, the open database of municipal figures that RKA keeps: answers of version 3, and of version 2 where the
/// shape is the same.
///
/// In: an answer as it was fetched, `{"values":[…],"next_url":…}`, a list of them, or a long table. Out: figures,
/// municipalities, groups, Kolada's definitions of key figures and remarks in a draft.
/// Does not: guess a school unit from Kolada's id for it (a mapping must say), or take what is about all schools in a
/// municipality for the municipality's own.
@NullMarked
@NamedInterface("layouts")
package se.styrkedja.imports.kolada;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
