/// Skolverket's interface Planned Educations, version 4 (Planerad utbildning): one layout for each kind of answer.
///
/// In: an answer as it was fetched, `{"status","message","body"}`, or the body alone. Out: figures, units and remarks
/// in a draft.
/// Does not: fetch anything, or trust that an answer is about what was asked for: the interface ignores questions it
/// does not know.
@NullMarked
@NamedInterface("layouts")
package se.styrkedja.imports.planned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
