package se.styrkedja.imports.pxweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;

/// A table as json-stat2: its dimensions, and one list of values in their order, with marks beside it.
final class JsonStat extends PxAnswer {
    private static final Set<String> FIELDS = Set.of("id", "size", "dimension", "value");
    private static final List<String> ROLES = List.of("measure", "level", "time");

    JsonStat() {
        super("pxweb-json-stat", Stage.FACTS);
    }

    /// One dimension: its values in order, each with its code and what it is called.
    private record Dimension(List<String> codes, Map<String, String> labels) {
        String label(String code) {
            return labels.getOrDefault(code, code);
        }
    }

    @Override
    boolean isForm(JsonSpot root) {
        return root.fields().containsAll(FIELDS);
    }

    @Override
    JsonSpot title(JsonSpot root) {
        return root.field("label");
    }

    /// A part of a table that was asked for without its title is of the quality system when its units are coded as
    /// there and its measures tell of which year of school they are.
    @Override
    Optional<PxTable> untitled(JsonSpot root) {
        var measures = dimension(root, "measure");
        var levels = dimension(root, "level");
        boolean isQuality = measures.labels.values().stream().anyMatch(m -> PxFigures.WORDS.matches("of-years", m))
                && levels.codes.stream().allMatch(c -> c.matches("0+|\\d{10}(-\\d{8})?"));
        return isQuality ? PxTable.of(PxFigures.WORDS.word("of-years-title")) : Optional.empty();
    }

    @Override
    void read(JsonSpot root, PxTable table, Draft draft) {
        var sides = new ArrayList<Dimension>();
        var places = new ArrayList<Integer>();
        var ids = root.field("id").items().stream().map(JsonSpot::text).toList();
        for (var role : ROLES) {
            sides.add(dimension(root, role));
            places.add(place(ids, role));
        }
        int cells = sides.stream().mapToInt(d -> d.codes.size()).reduce(1, (a, b) -> a * b);
        if (ids.size() != ROLES.size() || places.contains(-1)) {
            draft.refuse(
                    root.field("id").fault("pxweb.dimensions", root.field("id").quote()));
            return;
        }
        if (root.field("value").isList() && root.field("value").items().size() != cells) {
            draft.refuse(root.field("value").fault("pxweb.cells", Integer.toString(cells)));
            return;
        }
        var measures = new PxMeasures(table, draft);
        var numbered = new LinkedHashMap<String, String>();
        sides.getFirst().codes.forEach(code -> numbered.put(sides.getFirst().label(code), code));
        measures.define(numbered);
        write(root, sides, places, measures, new Writer(table, draft));
    }

    private static void write(
            JsonSpot root, List<Dimension> sides, List<Integer> places, PxMeasures measures, Writer writer) {
        var values = root.field("value").items();
        int[] sizes = new int[ROLES.size()];
        for (int role = 0; role < ROLES.size(); role++)
            sizes[places.get(role)] = sides.get(role).codes.size();
        int cells = sizes[0] * sizes[1] * sizes[2];
        for (int i = 0; i < cells; i++) {
            int[] at = {i / (sizes[1] * sizes[2]), i / sizes[2] % sizes[1], i % sizes[2]};
            var measure = sides.get(0).codes.get(at[places.get(0)]);
            var level = sides.get(1).codes.get(at[places.get(1)]);
            var time = sides.get(2).codes.get(at[places.get(2)]);
            var value = values.isEmpty() ? root.field("value").field(Integer.toString(i)) : values.get(i);
            var text = value.nothing() ? mark(root, i) : value.text();
            measures.titled(sides.get(0).label(measure))
                    .ifPresent(indicator ->
                            writer.put(indicator, level, sides.get(2).label(time), value, text));
        }
        writer.end();
    }

    /// What stands instead of the number there: an object by place, or a list.
    private static String mark(JsonSpot root, int place) {
        var status = root.field("status");
        return status.isList() && place < status.items().size()
                ? status.items().get(place).text()
                : status.field(Integer.toString(place)).text();
    }

    private static int place(List<String> ids, String role) {
        for (int i = 0; i < ids.size(); i++) if (PxFigures.WORDS.matches(role, ids.get(i))) return i;
        return -1;
    }

    private static Dimension dimension(JsonSpot root, String role) {
        var name = root.field("dimension").fields().stream()
                .filter(field -> PxFigures.WORDS.matches(role, field))
                .findFirst()
                .orElse("");
        var category = root.field("dimension").field(name).field("category");
        var index = category.field("index");
        var labels = new LinkedHashMap<String, String>();
        for (var code : category.field("label").fields())
            labels.put(code, category.field("label").field(code).text());
        List<String> codes = index.isList()
                ? index.items().stream().map(JsonSpot::text).toList()
                : index.fields().stream()
                        .sorted((a, b) -> Integer.compare(number(index.field(a)), number(index.field(b))))
                        .toList();
        // A dimension of one value may be without an index.
        return new Dimension(codes.isEmpty() ? List.copyOf(labels.keySet()) : codes, labels);
    }

    private static int number(JsonSpot at) {
        return at.text().matches("\\d{1,9}") ? Integer.parseInt(at.text()) : Integer.MAX_VALUE;
    }
}
