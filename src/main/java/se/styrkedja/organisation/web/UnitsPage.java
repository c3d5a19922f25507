package se.styrkedja.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Shell;

/// Units to choose from: those in operation, by area where areas are known, and those that have closed.
///
/// @param rows those in operation
/// @param total how many of them answer to the filter; more than the rows when the list is cut
record UnitsPage(Shell shell, Filter filter, List<Choice> forms, List<Row> rows, List<Row> closed, int total) {
    public UnitsPage {
        forms = List.copyOf(forms);
        rows = List.copyOf(rows);
        closed = List.copyOf(closed);
    }

    /// What was asked for, as it was written.
    public record Filter(String name, String form, String municipality) {}

    /// A school form to choose.
    public record Choice(String code, String title) {}

    /// @param area empty when no source says one
    /// @param school whether any source gives it a school form
    /// @param preschool whether that is preschool alone
    /// @param ended how it closed, in a sentence; empty while it is in operation
    public record Row(
            String code,
            String name,
            String municipality,
            String organiser,
            String forms,
            String area,
            boolean school,
            boolean preschool,
            String ended) {}

    /// The rows of one area, or of none.
    public record Part(String area, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /// One part for each area by name, then those that are in none.
    public List<Part> parts() {
        var byArea = new TreeMap<String, List<Row>>(Swedish.order());
        for (var row : rows)
            byArea.computeIfAbsent(row.area(), a -> new ArrayList<>()).add(row);
        var without = byArea.getOrDefault("", List.of());
        byArea.remove("");
        return Stream.concat(
                        byArea.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue())),
                        Stream.of(new Part("", without)))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    public boolean hasAreas() {
        return rows.stream().anyMatch(row -> !row.area().isEmpty());
    }

    public boolean cut() {
        return total > rows.size();
    }
}
