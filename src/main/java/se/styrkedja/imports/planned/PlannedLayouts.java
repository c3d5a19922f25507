package se.styrkedja.imports.planned;

import java.util.List;
import se.styrkedja.imports.Layout;

/// The layouts of Skolverket's Planned Educations, version 4.
public final class PlannedLayouts {
    private PlannedLayouts() {}

    /// All of them; at most one recognises a file.
    public static List<Layout> all() {
        return List.of(new Units(), new Salsa(), new Statistics(), new Survey(), new Envelope());
    }
}
