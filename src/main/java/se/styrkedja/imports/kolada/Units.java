package se.styrkedja.imports.kolada;

import java.time.LocalDate;
import java.util.Set;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Kolada's list of units: the name and municipality of those that the mapping knows. It carries no day.
final class Units extends Answer {

    Units() {
        super("kolada-enheter", Stage.JOINED, Set.of("id", "title", "municipality"));
    }

    @Override
    void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft) {
        var ids = new UnitIds(draft);
        for (var item : items) {
            var id = item.field("id");
            if (id.text().isEmpty()) draft.refuse(id.fault("kolada.unit", id.quote()));
            else ids.unit(id.text()).ifPresent(code -> draft.learn(seen(item, code)));
        }
        ids.tellOfUnknown(root.field("values")::fault);
    }

    private static Fact seen(JsonSpot item, String code) {
        var municipality = item.field("municipality").text();
        return new Fact.UnitSeen(
                code,
                item.field("title").text(),
                Subject.isCode(Level.MUNICIPALITY, municipality) ? municipality : "",
                "",
                "",
                "",
                OrganiserKind.UNKNOWN,
                Set.of(),
                LocalDate.EPOCH);
    }
}
