package se.styrkedja.imports.pxweb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;

/// A table as the interface's own JSON: columns, and rows of codes with a value each. It tells measures by number
/// alone,
/// which the table's metadata or a json-stat2 answer must have explained.
final class Keyed extends PxAnswer {
    private static final List<String> ROLES = List.of("measure", "level", "time");

    Keyed() {
        super("pxweb-json", Stage.JOINED);
    }

    @Override
    boolean isForm(JsonSpot root) {
        return root.field("columns").isList() && root.field("data").isList();
    }

    @Override
    JsonSpot title(JsonSpot root) {
        var metadata = root.field("metadata").items();
        if (!metadata.isEmpty() && !metadata.getFirst().field("label").text().isEmpty())
            return metadata.getFirst().field("label");
        return root.field("columns").items().stream()
                .filter(column -> "c".equals(column.field("type").text()))
                .map(column -> column.field("text"))
                .findFirst()
                .orElse(root.field("title"));
    }

    @Override
    void read(JsonSpot root, PxTable table, Draft draft) {
        var keys = root.field("columns").items().stream()
                .filter(column -> !"c".equals(column.field("type").text()))
                .toList();
        var places = new ArrayList<Integer>();
        for (var role : ROLES) places.add(place(keys, role));
        if (keys.size() != ROLES.size() || places.contains(-1)) {
            draft.refuse(root.field("columns")
                    .fault("pxweb.dimensions", root.field("columns").quote()));
            return;
        }
        var measures = new PxMeasures(table, draft);
        var writer = new Writer(table, draft);
        Set<String> unknown = new TreeSet<>();
        for (var row : root.field("data").items()) {
            var key = row.field("key").items().stream().map(JsonSpot::text).toList();
            var values = row.field("values").items();
            if (key.size() != ROLES.size() || values.size() != 1) {
                draft.refuse(row.fault("pxweb.row", row.quote()));
                continue;
            }
            var number = key.get(places.getFirst());
            var indicator = measures.numbered(number);
            if (indicator.isEmpty()) unknown.add(number);
            else
                writer.put(
                        indicator.get(),
                        key.get(places.get(1)),
                        key.get(places.get(2)),
                        values.getFirst(),
                        values.getFirst().text());
        }
        if (!unknown.isEmpty()) draft.refuse(root.field("data").fault("pxweb.numbers", String.join(", ", unknown)));
        writer.end();
    }

    private static int place(List<JsonSpot> columns, String role) {
        for (int i = 0; i < columns.size(); i++)
            if (Optional.of(columns.get(i))
                    .filter(c -> PxFigures.WORDS.matches(role, c.field("code").text())
                            || PxFigures.WORDS.matches(role, c.field("text").text()))
                    .isPresent()) return i;
        return -1;
    }
}
