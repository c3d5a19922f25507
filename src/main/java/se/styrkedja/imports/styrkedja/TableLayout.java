package se.styrkedja.imports.styrkedja;

import java.util.Set;
import java.util.TreeSet;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Part;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.vocabulary.Fault;

/// Recognises the table by its header. Every header is read to its end, on every visible sheet, so
/// that one sheet a year works; the template's sheets of examples and words are not.
final class TableLayout implements Layout {
    private static final Headings HEADINGS = Headings.of("/imports/styrkedja/table.csv");
    private static final Set<String> REQUIRED = Set.of("niva", "kod", "indikator", "period", "varde");
    private static final Set<String> TELLING = Set.of("niva", "indikator", "period");
    private static final Set<String> KEYS = Set.of("kod", "indikator", "period");

    @Override
    public String id() {
        return "styrkedja-tabell";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.TABLE;
    }

    /// After all that names units: the table names none, and says of each unit that nothing else
    /// knows.
    @Override
    public Stage stage() {
        return Stage.JOINED;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Table table
                && !Parts.opening(read(table), HEADINGS, TELLING).isEmpty();
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var figures = new TableFigures(draft);
        var parts = Parts.of(read(table), HEADINGS, TELLING, Bounds.NONE);
        parts.tellUnread(draft);
        for (var part : parts.all()) read(part, figures, draft);
    }

    private static void read(Part part, TableFigures figures, Draft draft) {
        var columns = part.columns();
        var missing = new TreeSet<>(REQUIRED);
        missing.removeAll(columns.byRole().keySet());
        part.begin(draft);
        part.tellUnread(draft, Set.of());
        if (missing.isEmpty()) part.each(draft, KEYS, row -> figures.read(columns, Escaped.unescape(row)));
        else draft.refuse(headerMissing(part, missing));
    }

    private static Fault headerMissing(Part part, Set<String> missing) {
        return new Fault(
                "header.missing",
                part.place(part.header()),
                String.join(", ", missing),
                Quoted.text(String.join(";", part.columns().header())));
    }

    /// Without the template's sheets of examples and words.
    private static Content.Table read(Content.Table table) {
        return new Content.Table(
                table.file(),
                table.rows().stream()
                        .filter(row -> row.sheet().isEmpty() || !HEADINGS.matches("not-read", row.sheet()))
                        .toList());
    }
}
