package se.styrkedja.imports.kolada;

import java.util.Set;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;

/// An answer of Kolada: a list `values` of one kind of item, told by the fields of the first items, and a link to the
/// next page (`next_url`; in version 2 `next_page`).
abstract class Answer implements Layout {
    private static final int OPENING = 20;

    private final String id;
    private final Stage stage;
    private final Set<String> fields;

    /// @param fields what an item of this kind has, and of no other kind
    Answer(String id, Stage stage, Set<String> fields) {
        this.id = id;
        this.stage = stage;
        this.fields = Set.copyOf(fields);
    }

    /// Reads the items, all of which are objects.
    abstract void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft);

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final SourceKind kind() {
        return SourceKind.KOLADA;
    }

    @Override
    public final Stage stage() {
        return stage;
    }

    @Override
    public final boolean recognises(Content content) {
        return content instanceof Content.Tree tree
                && JsonSpot.root(tree).field("values").items().stream()
                        .limit(OPENING)
                        .anyMatch(item -> item.fields().containsAll(fields));
    }

    @Override
    public final void read(Content content, Draft draft) {
        if (!(content instanceof Content.Tree tree)) return;
        var root = JsonSpot.root(tree);
        var items = root.field("values").items();
        items.stream()
                .filter(i -> !i.isObject())
                .forEach(i -> draft.refuse(i.fault("kolada.object-expected", i.quote())));
        readItems(items.stream().filter(JsonSpot::isObject).toList(), root, draft);
        if (hasMore(root))
            draft.remark(
                    nextPage(root).fault("kolada.more-pages", nextPage(root).quote()));
    }

    static boolean hasMore(JsonSpot root) {
        return !nextPage(root).nothing();
    }

    private static JsonSpot nextPage(JsonSpot root) {
        var next = root.field("next_url");
        return next.nothing() ? root.field("next_page") : next;
    }
}
