package se.styrkedja.imports.planned;

import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;

/// An answer of the interface: taken out of its envelope here, read by each kind.
abstract class Answer implements Layout {
    private final String id;
    private final Stage stage;

    Answer(String id, Stage stage) {
        this.id = id;
        this.stage = stage;
    }

    /// Whether the body is of this kind.
    abstract boolean isBody(JsonSpot body);

    abstract void readBody(JsonSpot body, Draft draft);

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final SourceKind kind() {
        return SourceKind.API;
    }

    @Override
    public final Stage stage() {
        return stage;
    }

    @Override
    public final boolean recognises(Content content) {
        return content instanceof Content.Tree tree
                && !Envelope.isUnanswered(JsonSpot.root(tree))
                && isBody(Envelope.body(tree));
    }

    @Override
    public final void read(Content content, Draft draft) {
        if (content instanceof Content.Tree tree) readBody(Envelope.body(tree), draft);
    }
}
