package se.styrkedja.imports.skolverket;

import java.util.Set;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.SourceKind;

/// An export with one row for each school unit: a preamble, a header, units, and then definitions;
/// one after another in a sheet, or a sheet each, when a person has put several together.
///
/// The same title stands over files with one row for each municipality (data set 138): the header
/// decides, and those are refused, since they are about all schools that lie in the municipality
/// and not about the ones it runs.
final class UnitExportLayout implements Layout {
    static final String PUBLISHER = "Skolverket";

    private final Export export;

    UnitExportLayout(Export export) {
        this.export = export;
    }

    @Override
    public String id() {
        return export.id();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EXPORT;
    }

    @Override
    public Stage stage() {
        return Stage.FACTS;
    }

    @Override
    public boolean recognises(Content content) {
        return Preamble.announces(content, export.title());
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var parts = Parts.of(table, export.headings(), Set.of("code"), Preamble.BOUNDS);
        for (var block : parts.headless()) draft.refuse(new OtherHeader(export.headings(), block).withoutCodes());
        parts.tellUnread(draft);
        var reader = new ExportReader(export, draft);
        boolean alone = parts.all().size() == 1 && parts.headless().isEmpty();
        for (var part : parts.all()) reader.read(part, alone);
    }
}
