package se.styrkedja.vocabulary;

/// Where in a file something stands.
///
/// @param file the file's name as it was given, never a path outside what was given
/// @param line 1-based in the unpacked text; 0 when the fault is the whole file's
/// @param column the header text, the JSON pointer or the cell; empty when the fault is the whole line's
public record Place(String file, long line, String column) {
    public static Place of(String file) {
        return new Place(file, 0, "");
    }

    public static Place of(String file, long line) {
        return new Place(file, line, "");
    }
}
