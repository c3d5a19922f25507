/// Opening: from the bytes of a file to rows of cells or a tree of JSON, and nothing of what they mean.
///
/// In: bytes, packed or not, in any of the encodings that Swedish school systems write. Out: [Opened].
/// Does not: look at the file's name, run a formula, follow a reference out of the file, or unpack more than the
/// limits.
@NullMarked
package se.styrkedja.imports.opening;

import org.jspecify.annotations.NullMarked;
