package se.styrkedja.imports.kolada;

import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;

/// An answer without any item: Kolada had nothing for what was asked.
final class Empty implements Layout {

    @Override
    public String id() {
        return "kolada-tomt-svar";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.KOLADA;
    }

    @Override
    public Stage stage() {
        return Stage.FACTS;
    }

    @Override
    public boolean recognises(Content content) {
        if (!(content instanceof Content.Tree tree)) return false;
        var answers = Answer.answers(JsonSpot.root(tree));
        return !answers.isEmpty() && answers.stream().allMatch(Empty::isEmpty);
    }

    private static boolean isEmpty(JsonSpot answer) {
        return answer.field("values").isList()
                && answer.field("values").items().isEmpty()
                && (answer.fields().contains("next_url") || answer.fields().contains("count"));
    }

    @Override
    public void read(Content content, Draft draft) {
        if (content instanceof Content.Tree tree)
            draft.remark(JsonSpot.root(tree).field("values").fault("kolada.empty"));
    }
}
