package se.styrkedja.imports.kolada;

import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.web.Messages;

/// Kolada's catalogue of key figures. Nothing is taken in; the ids that our indicators name are held against it.
final class Kpis extends Answer {
    /// An answer holds at most so many when it was asked for by id; a longer one is the catalogue itself.
    private static final int ASKED_BY_ID = 25;

    private static final Pattern ENDED = Pattern.compile(".*\\(-\\d{4}\\)\\s*");

    Kpis() {
        super("kolada-nyckeltal", Stage.FACTS, Set.of("id", "title", "has_ou_data"));
    }

    @Override
    void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft) {
        var known = new HashMap<String, JsonSpot>();
        for (var item : items) known.put(item.field("id").text(), item.field("title"));
        var missing = new TreeSet<String>();
        for (var id : ours(draft)) {
            var title = known.get(id);
            if (title == null) missing.add(id);
            else if (ENDED.matcher(title.text()).matches())
                draft.remark(title.fault("kolada.kpi-ended", id, title.quote()));
        }
        if (known.size() > ASKED_BY_ID && !hasMore(root) && !missing.isEmpty())
            draft.remark(root.field("values").fault("kolada.kpi-missing", String.join(", ", missing)));
        draft.note(Messages.of("imports").text("note.kolada.kpis", Integer.toString(known.size())));
    }

    private static Set<String> ours(Draft draft) {
        var ids = new TreeSet<String>();
        for (var indicator : draft.indicators().all()) ids.addAll(indicator.koladaIds());
        for (var kpi : Kpi.all()) ids.add(kpi.id());
        return ids;
    }
}
