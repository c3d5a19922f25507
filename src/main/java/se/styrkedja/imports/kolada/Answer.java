package se.styrkedja.imports.kolada;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;

/// An answer of Kolada: a list `values` of one kind of item, told by the fields of the first items, and a link to the
/// next page (`next_url`; in version 2 `next_page`). A file may be a list of answers, such as all pages of one.
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

    /// By the first answer that has anything in it.
    @Override
    public final boolean recognises(Content content) {
        return content instanceof Content.Tree tree
                && answers(JsonSpot.root(tree)).stream()
                        .filter(answer -> !answer.field("values").items().isEmpty())
                        .limit(1)
                        .anyMatch(this::isOfItems);
    }

    private boolean isOfItems(JsonSpot answer) {
        return answer.field("values").items().stream()
                .limit(OPENING)
                .anyMatch(item -> item.fields().containsAll(fields));
    }

    @Override
    public final void read(Content content, Draft draft) {
        if (!(content instanceof Content.Tree tree)) return;
        var answers = answers(JsonSpot.root(tree));
        var read = answers.stream().filter(this::isOfItems).toList();
        answers.stream()
                .filter(a -> !a.field("values").items().isEmpty() && !isOfItems(a))
                .forEach(a -> draft.refuse(a.fault("kolada.other-answer")));
        var items =
                read.stream().flatMap(a -> a.field("values").items().stream()).toList();
        items.stream()
                .filter(i -> !i.isObject())
                .forEach(i -> draft.refuse(i.fault("kolada.object-expected", i.quote())));
        readItems(items.stream().filter(JsonSpot::isObject).toList(), read.getLast(), draft);
        tellOfMore(answers, draft);
    }

    /// The answers in a file: one, or a list of them.
    static List<JsonSpot> answers(JsonSpot root) {
        return root.isList() ? root.items() : List.of(root);
    }

    static boolean hasMore(JsonSpot answer) {
        return !link(answer, "next").nothing();
    }

    /// A page whose next one does not come after it in the file.
    private static void tellOfMore(List<JsonSpot> answers, Draft draft) {
        IntStream.range(0, answers.size())
                .filter(i -> hasMore(answers.get(i)))
                .filter(i -> i + 1 == answers.size() || isFirst(answers.get(i + 1)))
                .mapToObj(i -> link(answers.get(i), "next"))
                .forEach(next -> draft.remark(next.fault("kolada.more-pages", next.quote())));
    }

    /// Whether an answer says that there is no page before it.
    private static boolean isFirst(JsonSpot answer) {
        boolean says =
                answer.fields().contains("previous_url") || answer.fields().contains("previous_page");
        return says && link(answer, "previous").nothing();
    }

    /// The link to another page: `next_url`, in version 2 `next_page`.
    private static JsonSpot link(JsonSpot answer, String which) {
        var url = answer.field(which + "_url");
        return url.nothing() ? answer.field(which + "_page") : url;
    }
}
