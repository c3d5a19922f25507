package se.styrkedja.imports.kolada;

import java.util.List;
import se.styrkedja.imports.Layout;

/// The layouts of Kolada: answers of versions 2 and 3, and long tables.
public final class KoladaLayouts {
    private KoladaLayouts() {}

    /// All of them; at most one recognises a file.
    public static List<Layout> all() {
        return List.of(
                new Municipalities(),
                new Groups(),
                new Kpis(),
                new Units(),
                new MunicipalFigures(),
                new UnitFigures(),
                new LongTable(),
                new Empty());
    }
}
