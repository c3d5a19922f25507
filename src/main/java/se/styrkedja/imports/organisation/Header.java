package se.styrkedja.imports.organisation;

import java.util.List;
import java.util.Locale;
import se.styrkedja.imports.Content;

/// The header row that a file must open with; capital letters and empty cells after the last do not matter.
record Header(List<String> columns) {
    static Header of(List<String> columns) {
        return new Header(columns);
    }

    boolean stands(Content content) {
        if (!(content instanceof Content.Table table) || table.rows().isEmpty()) return false;
        var first = table.rows().getFirst().cells();
        if (first.size() < columns.size()) return false;
        for (int i = 0; i < first.size(); i++) {
            var expected = i < columns.size() ? columns.get(i) : "";
            if (!first.get(i).strip().toLowerCase(Locale.ROOT).equals(expected)) return false;
        }
        return true;
    }
}
