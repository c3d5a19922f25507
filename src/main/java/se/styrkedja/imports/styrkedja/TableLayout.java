package se.styrkedja.imports.styrkedja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Quoted;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// Recognises the table by its header. In a workbook every visible sheet with the header is read, so that one sheet a
/// year works; the template's sheets of examples and words are not.
final class TableLayout implements Layout {
    private static final Headings HEADINGS = Headings.of("/imports/styrkedja/table.csv");
    private static final Set<String> REQUIRED = Set.of("niva", "kod", "indikator", "period", "varde");
    private static final Set<String> TELLING = Set.of("niva", "indikator", "period");

    @Override
    public String id() {
        return "styrkedja-tabell";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.TABLE;
    }

    /// After all that names units: the table names none, and says of each unit that nothing else knows.
    @Override
    public Stage stage() {
        return Stage.JOINED;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Table table
                && sheets(table).stream()
                        .anyMatch(sheet -> HEADINGS.find(sheet, TELLING).isPresent());
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var figures = new TableFigures(draft);
        for (var sheet : sheets(table))
            HEADINGS.find(sheet, TELLING).ifPresent(columns -> read(sheet, columns, figures, draft));
    }

    private static void read(Content.Table sheet, Columns columns, TableFigures figures, Draft draft) {
        long line = sheet.row(columns.index()).line();
        var missing = new TreeSet<>(REQUIRED);
        missing.removeAll(columns.byRole().keySet());
        columns.doubled(line).forEach(draft::refuse);
        for (var row : sheet.rows().subList(0, columns.index()))
            if (!row.blank()) draft.note(String.join(" ", row.cells()).strip());
        if (!missing.isEmpty()) draft.refuse(headerMissing(sheet, columns, line, missing));
        else
            for (var row :
                    sheet.rows().subList(columns.index() + 1, sheet.rows().size()))
                if (!row.blank()) figures.read(columns, Escaped.unescape(row));
    }

    private static Fault headerMissing(Content.Table sheet, Columns columns, long line, Set<String> missing) {
        return new Fault(
                "header.missing",
                Place.of(sheet.file(), line),
                String.join(", ", missing),
                Quoted.text(String.join(";", columns.header())));
    }

    private static List<Content.Table> sheets(Content.Table table) {
        Map<String, List<Content.Row>> bySheet = new LinkedHashMap<>();
        for (var row : table.rows())
            bySheet.computeIfAbsent(row.sheet(), s -> new ArrayList<>()).add(row);
        return bySheet.entrySet().stream()
                .filter(e -> !HEADINGS.matches("not-read", e.getKey()))
                .map(e -> new Content.Table(table.file(), e.getValue()))
                .toList();
    }
}
