/// Organisation files in the house's own format: the units of an organiser, and groups to compare with.
///
/// In: CSV or a sheet. Out: facts. Does not: know any national register; those layouts stand beside.
@NullMarked
@NamedInterface("layouts")
package se.styrkedja.imports.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
