package se.styrkedja.imports.kolada;

import java.util.Set;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.vocabulary.Subject;

/// Key figures of school units (`oudata`).
final class UnitFigures extends Answer {

    UnitFigures() {
        super("kolada-enhetsdata", Stage.JOINED, Set.of("kpi", "ou", "period", "values"));
    }

    @Override
    void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft) {
        var figures = new Figures(draft);
        var ids = new UnitIds(draft);
        for (var row : items)
            figures.kpi(row)
                    .ifPresent(kpi -> ids.unit(row.field("ou").text())
                            .ifPresent(unit -> figures.take(row, kpi, Subject.unit(unit))));
        figures.tellOfTheRest();
        ids.tellOfUnknown(root.field("values")::fault);
    }
}
