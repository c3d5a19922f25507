package se.styrkedja.imports;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// A file that has been unpacked, decoded and split, but not yet understood.
public sealed interface Content {

    /// The name as it was given, relative to the folder it was found in.
    String file();

    /// Text or a sheet: rows of cells. A quoted line break is inside a cell; the row's line is where it starts.
    record Table(String file, List<Row> rows) implements Content {
        public Table {
            rows = List.copyOf(rows);
        }

        /// The row at that place, or an empty row beyond the end.
        public Row row(int index) {
            return index < rows.size() ? rows.get(index) : Row.NONE;
        }
    }

    /// JSON.
    record Tree(String file, JsonNode root, JsonLines lines) implements Content {}

    /// One row of a table.
    ///
    /// @param line 1-based in the unpacked text, or the row number of a sheet
    /// @param sheet the sheet's name; empty for text files
    record Row(long line, List<String> cells, String sheet) {
        static final Row NONE = new Row(0, List.of(), "");

        public Row {
            cells = List.copyOf(cells);
        }

        /// The text of a cell (0-based) without blanks around it; empty beyond the row's end.
        public String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
        }

        /// Whether every cell is empty.
        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
