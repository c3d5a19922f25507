package se.styrkedja.imports.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.styrkedja.imports.Content;

/// The header row that a file must open with; capital letters and empty cells after the last do not matter.
///
/// @param columns in order
/// @param extra what may stand after them, each at most once and in any order
record Header(List<String> columns, Set<String> extra) {
    static Header of(List<String> columns) {
        return new Header(columns, Set.of());
    }

    boolean stands(Content content) {
        if (!(content instanceof Content.Table table) || table.rows().isEmpty()) return false;
        var first = table.rows().getFirst().cells().stream().map(Header::plain).toList();
        if (first.size() < columns.size() || !first.subList(0, columns.size()).equals(columns)) return false;
        var after = first.subList(columns.size(), first.size()).stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
        return extra.containsAll(after) && new HashSet<>(after).size() == after.size();
    }

    /// A cell of a header as it is compared.
    static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
