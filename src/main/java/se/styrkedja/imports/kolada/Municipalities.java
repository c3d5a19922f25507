package se.styrkedja.imports.kolada;

import java.util.Set;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.organisation.Fact;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Kolada's list of municipalities (`K`). Regions (`L`), among which Kolada counts the country, are passed over.
final class Municipalities extends Answer {
    private static final String MUNICIPALITY = "K";
    private static final Set<String> OTHERS = Set.of("L");

    Municipalities() {
        super("kolada-kommuner", Stage.REGISTERS, Set.of("id", "title", "type"));
    }

    @Override
    void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft) {
        for (var item : items) {
            var type = item.field("type");
            var id = item.field("id");
            if (OTHERS.contains(type.text())) continue;
            if (!MUNICIPALITY.equals(type.text())) draft.refuse(type.fault("kolada.municipality-type", type.quote()));
            else if (!Subject.isCode(Level.MUNICIPALITY, id.text()))
                draft.refuse(id.fault("kolada.municipality", id.quote()));
            else if (item.field("title").text().isEmpty())
                draft.refuse(item.field("title").fault("kolada.title-missing"));
            else
                draft.learn(new Fact.MunicipalityNamed(
                        id.text(), item.field("title").text()));
        }
    }
}
