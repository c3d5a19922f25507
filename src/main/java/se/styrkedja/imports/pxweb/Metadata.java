package se.styrkedja.imports.pxweb;

import java.util.LinkedHashMap;
import java.util.Optional;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;

/// What the interface says of a table: its title and its variables. Its measures are defined by it, so that answers
/// that tell them by number alone can be read.
final class Metadata extends PxAnswer {

    Metadata() {
        super("pxweb-tabell", Stage.REGISTERS);
    }

    @Override
    boolean isForm(JsonSpot root) {
        return root.field("variables").isList() && root.fields().contains("title");
    }

    @Override
    JsonSpot title(JsonSpot root) {
        return root.field("title");
    }

    @Override
    void read(JsonSpot root, PxTable table, Draft draft) {
        measures(root)
                .ifPresentOrElse(
                        variable -> {
                            var codes = variable.field("values").items();
                            var titles = variable.field("valueTexts").items();
                            var numbered = new LinkedHashMap<String, String>();
                            for (int i = 0; i < Math.min(codes.size(), titles.size()); i++)
                                numbered.put(titles.get(i).text(), codes.get(i).text());
                            new PxMeasures(table, draft).define(numbered);
                        },
                        () -> draft.refuse(root.field("variables")
                                .fault(
                                        "pxweb.dimensions",
                                        root.field("variables").quote())));
    }

    private static Optional<JsonSpot> measures(JsonSpot root) {
        return root.field("variables").items().stream()
                .filter(v -> PxFigures.WORDS.matches("measure", v.field("code").text())
                        || PxFigures.WORDS.matches("measure", v.field("text").text()))
                .findFirst();
    }
}
