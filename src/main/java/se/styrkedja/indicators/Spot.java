package se.styrkedja.indicators;

/// The exact spot in a delivered file that a value was read from.
///
/// @param line 1-based in the unpacked text, or the row of a sheet
/// @param column the header text; for JSON the name of the field
/// @param columnIndex 1-based; 0 for JSON
/// @param pointer the JSON pointer (RFC 6901); empty for tables
/// @param cell the address in a sheet, such as `Blad1!C5`; empty for text files
public record Spot(long line, String column, int columnIndex, String pointer, String cell) {
    public static Spot inTable(long line, String column, int columnIndex) {
        return new Spot(line, column, columnIndex, "", "");
    }

    public static Spot inJson(long line, String field, String pointer) {
        return new Spot(line, field, 0, pointer, "");
    }

    public static Spot inSheet(long line, String column, int columnIndex, String cell) {
        return new Spot(line, column, columnIndex, "", cell);
    }
}
