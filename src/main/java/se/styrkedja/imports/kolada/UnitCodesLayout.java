package se.styrkedja.imports.kolada;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.Fact;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// The table that says which school unit Kolada means by an id of its own:
/// `kolada_ou;skolenhetskod`.
public final class UnitCodesLayout implements Layout {
    private static final Headings HEADINGS = Headings.of("/imports/kolada/unit-codes.csv");
    private static final Set<String> TELLING = Set.of("kolada", "code");
    private static final Pattern KOLADA_ID = Pattern.compile("V\\d{2}E[0-9A-Za-z]{4,20}");

    public static List<Layout> layouts() {
        return List.of(new UnitCodesLayout());
    }

    @Override
    public String id() {
        return "kolada-enhetskoder";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.KOLADA;
    }

    @Override
    public Stage stage() {
        return Stage.REGISTERS;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Table table
                && !Parts.opening(table, HEADINGS, TELLING).isEmpty();
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        for (var part : Parts.of(table, HEADINGS, TELLING, Bounds.NONE).all()) {
            part.begin(draft);
            part.each(draft, TELLING, row -> read(part.columns(), row, draft));
        }
    }

    private static void read(Columns columns, Content.Row row, Draft draft) {
        var id = columns.text(row, "kolada");
        var code = columns.text(row, "code");
        if (!KOLADA_ID.matcher(id).matches())
            columns.cell(row, "kolada").ifPresent(c -> draft.refuse(c.fault("kolada-id.unreadable", Quoted.text(id))));
        else if (!Subject.isCode(Level.UNIT, code))
            columns.cell(row, "code").ifPresent(c -> draft.refuse(c.fault("code.unreadable", Quoted.text(code))));
        else draft.learn(new Fact.UnitAlsoCalled("kolada", id, code));
    }
}
