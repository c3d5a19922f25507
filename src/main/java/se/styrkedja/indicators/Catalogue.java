package se.styrkedja.indicators;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Scale;

/// Reads the built-in definitions. A row that cannot be read is our bug, and stops the start.
final class Catalogue {
    private static final String RESOURCE = "/indicators/catalogue.csv";

    private Catalogue() {}

    static List<Indicator> read() {
        return DataRows.of(RESOURCE).stream().map(Catalogue::indicator).toList();
    }

    private static Indicator indicator(NamedCsvRecord row) {
        return new Indicator(
                new IndicatorId(row.getField("id")),
                row.getField("title"),
                Scale.valueOf(row.getField("scale")),
                Indicator.Direction.valueOf(row.getField("direction")),
                levels(row.getField("levels")),
                words(row.getField("breakdowns")),
                row.getField("form"),
                row.getField("source"),
                row.getField("definition"),
                row.getField("pitfalls"),
                words(row.getField("kolada")));
    }

    static Set<Level> levels(String text) {
        var levels = EnumSet.noneOf(Level.class);
        for (var word : words(text))
            levels.add(Level.ofSwedish(word).orElseThrow(() -> new IllegalStateException("no level: " + word)));
        return levels;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty()).toList();
    }
}
