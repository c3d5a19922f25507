package se.styrkedja.imports.planned;

import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;

/// The wrapping of every answer: `status`, `message`, `body`. A layout by itself when there is no answer in it.
final class Envelope implements Layout {

    @Override
    public String id() {
        return "skolverket-v4-utan-svar";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.API;
    }

    @Override
    public Stage stage() {
        return Stage.FACTS;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Tree tree && isUnanswered(JsonSpot.root(tree));
    }

    @Override
    public void read(Content content, Draft draft) {
        if (content instanceof Content.Tree tree) refuse(JsonSpot.root(tree), draft);
    }

    /// The body of an answer, or the whole tree when it was saved without its envelope.
    static JsonSpot body(Content.Tree tree) {
        var root = JsonSpot.root(tree);
        return isEnvelope(root) ? root.field("body") : root;
    }

    static boolean isUnanswered(JsonSpot root) {
        return isEnvelope(root) && !("OK".equals(root.field("status").text()) && holdsSomething(root.field("body")));
    }

    /// A list is something too: the lists of codes, which no layout reads.
    private static boolean holdsSomething(JsonSpot body) {
        return body.isObject() || body.isList();
    }

    private static boolean isEnvelope(JsonSpot root) {
        return !root.field("status").text().isEmpty()
                && (root.fields().contains("message") || root.fields().contains("body"));
    }

    private static void refuse(JsonSpot root, Draft draft) {
        var status = root.field("status");
        var body = root.field("body");
        if ("OK".equals(status.text())) draft.refuse(body.fault("planned.body-missing", body.quote()));
        else
            draft.refuse(status.fault(
                    "planned.status", status.quote(), root.field("message").quote()));
    }
}
