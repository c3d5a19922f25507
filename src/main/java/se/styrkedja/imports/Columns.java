package se.styrkedja.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// Which column of a table is what, by its header row.
///
/// @param header the header's texts as they stand in the file
/// @param byRole 0-based columns
/// @param twice headers that stand over several columns where one was expected, so that none of
/// them is read
public record Columns(String file, List<String> header, Map<String, Integer> byRole, Set<String> twice) {
    public Columns {
        header = List.copyOf(header);
        byRole = Map.copyOf(byRole);
        twice = Set.copyOf(twice);
    }

    public boolean has(Set<String> roles) {
        return byRole.keySet().containsAll(roles);
    }

    /// The cell of that role in a row, if the table has such a column.
    public Optional<Cell> cell(Content.Row row, String role) {
        return Optional.ofNullable(byRole.get(role)).map(i -> new Cell(file, row, header.get(i), i));
    }

    /// The text of that role in a row; empty when there is no such column.
    public String text(Content.Row row, String role) {
        return cell(row, role).map(Cell::text).orElse("");
    }

    /// Whether the row is the header once more, as when two files were pasted together.
    public boolean isAgain(Content.Row row) {
        return row.cells().stream()
                .map(String::strip)
                .toList()
                .equals(header.stream().map(String::strip).toList());
    }

    /// What is wrong when a row has not as many cells as the header; a separator too many at the
    /// end is nothing.
    public Optional<Fault> misfit(Content.Row row) {
        int expected = width(header);
        int needed = 1 + byRole.values().stream().mapToInt(i -> i).max().orElse(-1);
        int found = width(row.cells());
        if (row.cells().size() >= needed && found <= expected) return Optional.empty();
        return Optional.of(new Fault(
                "row.cells",
                Place.of(file, row.line()),
                Integer.toString(expected),
                Integer.toString(row.cells().size() < needed ? row.cells().size() : found)));
    }

    /// A fault for each header that stands twice where once was expected.
    public List<Fault> doubled(long line) {
        return new TreeSet<>(twice)
                .stream()
                        .map(text -> new Fault("header.twice", Place.of(file, line), Quoted.text(text)))
                        .toList();
    }

    /// The columns that stand for nothing: 0-based, with a text in the header.
    public List<Integer> unread() {
        return IntStream.range(0, header.size())
                .filter(i -> !header.get(i).isBlank() && !twice.contains(header.get(i)))
                .filter(i -> !byRole.containsValue(i))
                .boxed()
                .toList();
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) width--;
        return width;
    }
}
