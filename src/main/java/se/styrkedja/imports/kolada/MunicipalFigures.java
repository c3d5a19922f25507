package se.styrkedja.imports.kolada;

import java.util.Set;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;

/// Key figures of municipalities and of groups of them (`data`).
final class MunicipalFigures extends Answer {

    MunicipalFigures() {
        super("kolada-kommundata", Stage.FACTS, Set.of("kpi", "municipality", "period", "values"));
    }

    @Override
    void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft) {
        var figures = new Figures(draft);
        for (var row : items) {
            var whose = row.field("municipality");
            figures.kpi(row)
                    .flatMap(kpi -> figures.municipal(kpi, whose.text(), whose::fault))
                    .ifPresent(of -> figures.take(row, of.kpi(), of.subject()));
        }
        figures.tellOfTheRest();
    }
}
