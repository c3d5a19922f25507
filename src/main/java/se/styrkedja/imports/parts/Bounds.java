package se.styrkedja.imports.parts;

import java.util.function.Predicate;
import se.styrkedja.imports.Content;

/// The rows at which a source's parts begin and end, besides its headers.
///
/// @param opens a title or another line of a preamble, which after rows begins a part of its own
/// @param closes after which there are no rows and no header until the next title: definitions
public record Bounds(Predicate<Content.Row> opens, Predicate<Content.Row> closes) {
    public static final Bounds NONE = new Bounds(row -> false, row -> false);
}
