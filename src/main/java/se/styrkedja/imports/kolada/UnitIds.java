package se.styrkedja.imports.kolada;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.imports.Draft;

/// Finds the school unit that Kolada's id means, by the mapping that has been read. An id may end in the unit's code,
/// but only some do, so none is read so. What the mapping lacks is told once for the file.
final class UnitIds {
    static final String SYSTEM = "kolada";
    private static final int SHOWN = 10;

    private final Draft draft;
    private final Set<String> unknown = new LinkedHashSet<>();

    UnitIds(Draft draft) {
        this.draft = draft;
    }

    Optional<String> unit(String id) {
        var unit = draft.register().unitCalled(SYSTEM, id);
        if (unit.isEmpty()) unknown.add(id);
        return unit;
    }

    /// @param wrong where the file begins
    void tellOfUnknown(Figures.Wrong wrong) {
        if (unknown.isEmpty()) return;
        var first = unknown.stream().limit(SHOWN).toList();
        draft.remark(wrong.fault("kolada.units-unknown", Integer.toString(unknown.size()), String.join(", ", first)));
    }
}
