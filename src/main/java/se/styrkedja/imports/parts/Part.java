package se.styrkedja.imports.parts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.styrkedja.imports.Cell;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Quoted;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// One header with its rows, and what stands around them.
///
/// @param before titles, a preamble, a cover
/// @param above what groups of columns are called, one for each of the header's cells
/// @param after definitions
public record Part(
        List<Content.Row> before,
        Content.Row header,
        List<String> above,
        Columns columns,
        List<Content.Row> rows,
        List<Content.Row> after) {
    private static final int NARROW = 3;

    public Part {
        before = List.copyOf(before);
        above = List.copyOf(above);
        rows = List.copyOf(rows);
        after = List.copyOf(after);
    }

    /// Columns that are about one group of pupils.
    public record Group(Breakdown breakdown, Columns columns) {}

    /// Gives every row that is about something. Others are told: a row that stands there before,
    /// whole, is read once; a sum, a source or another line without any of the keys is a remark.
    ///
    /// @param keys roles of which a row that is about something has at least one
    public void each(Draft draft, Set<String> keys, Consumer<Content.Row> reader) {
        var seen = new HashSet<List<String>>();
        for (var row : rows) {
            if (row.blank()) continue;
            if (columns.isAgain(row)) draft.remark(new Fault("row.header-again", place(row)));
            else if (isAside(row, keys)) draft.remark(new Fault("row.aside", place(row), Quoted.text(line(row))));
            else if (seen.add(row.cells())) reader.accept(row);
            else draft.remark(new Fault("row.again", place(row)));
        }
    }

    /// Notes what stands before the rows, and refuses columns that there are two of.
    public void begin(Draft draft) {
        note(draft, before);
        columns.doubled(header.line()).forEach(draft::refuse);
    }

    /// Notes what stands around the rows.
    public void note(Draft draft, List<Content.Row> around) {
        for (var row : around)
            if (!row.blank())
                draft.note(String.join(";", row.cells()).replaceAll(";+$", "").strip());
    }

    /// A remark that names the columns that nobody reads.
    public void tellUnread(Draft draft, Set<Integer> but) {
        var unread = columns.unread().stream().filter(i -> !but.contains(i)).toList();
        if (!unread.isEmpty())
            draft.remark(new Fault(
                    "column.unread",
                    place(header),
                    unread.stream()
                            .map(i -> Quoted.text(header.cell(i)))
                            .distinct()
                            .collect(Collectors.joining(", "))));
    }

    /// The columns of each group of pupils that stands above them, or all of them as they are when
    /// the groups are no pupils.
    public List<Group> groups(Headings headings) {
        var named = names(Restrictions.Kind.WHOLE, Restrictions.Kind.SOME);
        if (named.isEmpty()) return List.of(new Group(Breakdown.TOTAL, columns));
        return named.stream()
                .map(name -> new Group(
                        Restrictions.of(name).breakdown(),
                        headings.columns(columns.file(), header.cells(), textsOf(name))))
                .toList();
    }

    /// The groups of other pupils than can be told apart here, as they are called.
    public Set<String> otherGroups() {
        return names(Restrictions.Kind.OTHER);
    }

    /// A fault at a row.
    public Place place(Content.Row row) {
        return place(columns.file(), row);
    }

    static Place place(String file, Content.Row row) {
        return new Cell(file, row, "", 0).fault("").place();
    }

    /// The texts of a row, as one line.
    public static String line(Content.Row row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Set<String> names(Restrictions.Kind... kinds) {
        return IntStream.range(0, above.size())
                .filter(i -> !above.get(i).isEmpty() && !columns.byRole().containsValue(i))
                .mapToObj(above::get)
                .filter(name -> Set.of(kinds).contains(Restrictions.of(name).kind()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> textsOf(String group) {
        return IntStream.range(0, header.cells().size())
                .mapToObj(i -> above.get(i).isEmpty() || above.get(i).equals(group)
                        ? header.cells().get(i)
                        : "")
                .toList();
    }

    private boolean isAside(Content.Row row, Set<String> keys) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        boolean alone = filled == 1 && columns.byRole().size() >= NARROW;
        return alone || keys.stream().allMatch(key -> columns.text(row, key).isEmpty());
    }
}
