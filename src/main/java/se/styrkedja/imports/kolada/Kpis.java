package se.styrkedja.imports.kolada;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.measures.TitleRules;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.web.Messages;

/// Kolada's catalogue of key figures. Those of education that the house has no indicator for are taken in as Kolada
/// defines them, with no way that is good; the ids that our indicators name are held against it.
final class Kpis extends Answer {
    private static final Messages WORDS = Messages.of("imports");

    /// An answer holds at most so many when it was asked for by id; a longer one is the catalogue itself.
    private static final int ASKED_BY_ID = 25;

    private static final Pattern ENDED = Pattern.compile(".*\\(-\\d{4}\\)\\s*");

    /// The municipalities, and both them and regions. What is of regions alone is of no school's organiser here.
    private static final Set<String> OF_MUNICIPALITIES = Set.of("K", "A", "");

    private static final int LONGEST = 2000;

    Kpis() {
        super("kolada-nyckeltal", Stage.REGISTERS, Set.of("id", "title", "has_ou_data"));
    }

    @Override
    void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft) {
        var known = new HashMap<String, JsonSpot>();
        var defined = new ArrayList<Indicator>();
        for (var item : items) {
            known.put(item.field("id").text(), item.field("title"));
            define(item, draft).ifPresent(defined::add);
        }
        draft.define(defined);
        compare(known, root, draft);
        draft.note(WORDS.text("note.kolada.kpis", Integer.toString(known.size()), Integer.toString(defined.size())));
    }

    /// Holds the ids that our indicators name against the catalogue.
    private static void compare(Map<String, JsonSpot> known, JsonSpot root, Draft draft) {
        var missing = new TreeSet<String>();
        for (var id : ours(draft)) {
            var title = known.get(id);
            if (title == null) missing.add(id);
            else if (isEnded(title.text())) draft.remark(title.fault("kolada.kpi-ended", id, title.quote()));
        }
        if (known.size() > ASKED_BY_ID && !hasMore(root) && !missing.isEmpty())
            draft.remark(root.field("values").fault("kolada.kpi-missing", String.join(", ", missing)));
    }

    private static Optional<Indicator> define(JsonSpot item, Draft draft) {
        var id = item.field("id").text();
        var title = words(item.field("title"));
        var form = Areas.form(item.field("operating_area").text(), title);
        boolean isOurs =
                Kpi.ofHouse(id).filter(k -> k.schools() != Kpi.Schools.OTHERS).isPresent();
        if (form.isEmpty() || isOurs) return Optional.empty();
        if (!OF_MUNICIPALITIES.contains(item.field("municipality_type").text())) return Optional.empty();
        if (!Kpi.isId(id))
            draft.refuse(item.field("id").fault("kolada.kpi", item.field("id").quote()));
        else if (title.isEmpty()) draft.refuse(item.field("title").fault("kolada.kpi-untitled", id));
        else return Optional.of(indicator(item, id, title, form.get()));
        return Optional.empty();
    }

    private static Indicator indicator(JsonSpot item, String id, String title, String form) {
        var levels = EnumSet.of(Level.MUNICIPALITY, Level.COUNTRY, Level.GROUP);
        if (isYes(item.field("has_ou_data"))) levels.add(Level.UNIT);
        return new Indicator(
                Kpi.ownIndicator(id),
                title,
                TitleRules.scale(title),
                Indicator.Direction.NEITHER,
                levels,
                isYes(item.field("is_divided_by_gender")) ? List.of("kon") : List.of(),
                form,
                WORDS.text("source.kolada"),
                words(item.field("description")),
                pitfalls(item, id, title),
                List.of(id));
    }

    private static String pitfalls(JsonSpot item, String id, String title) {
        var published = item.field("publication_date").text();
        var said = new ArrayList<String>();
        said.add(WORDS.text("kolada.measure", id));
        if (isEnded(title)) said.add(WORDS.text("kolada.measure.ended"));
        else if (!published.isEmpty())
            said.add(WORDS.text(
                    "kolada.measure.published",
                    published,
                    item.field("publ_period").text()));
        return String.join(" ", said);
    }

    private static boolean isEnded(String title) {
        return ENDED.matcher(title).matches();
    }

    /// Version 3 writes a truth value, version 2 a one.
    private static boolean isYes(JsonSpot at) {
        return "true".equals(at.text()) || "1".equals(at.text());
    }

    private static String words(JsonSpot at) {
        var text = at.text().replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Set<String> ours(Draft draft) {
        var ids = new TreeSet<String>();
        for (var indicator : draft.indicators().all())
            if (draft.indicators().isBuiltIn(indicator.id())) ids.addAll(indicator.sourceIds());
        for (var kpi : Kpi.all()) ids.add(kpi.id());
        return ids;
    }
}
