package se.styrkedja.imports.pxweb;

import java.util.List;
import se.styrkedja.imports.Layout;

/// The layouts of Skolverket's database of statistics.
public final class PxWebLayouts {
    private PxWebLayouts() {}

    /// All of them; at most one recognises a file.
    public static List<Layout> all() {
        return List.of(new Metadata(), new JsonStat(), new Keyed(), new PxGrid());
    }
}
