package se.styrkedja.demo.nydala;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The Swedish words and name parts of Nydala, from `nydala/names.csv`.
record Words(Map<String, List<String>> byKind) {
    private static final String RESOURCE = "/nydala/names.csv";

    static Words read() {
        try (var stream = Words.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return new Words(rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getField("kind"),
                                Collectors.mapping(row -> row.getField("text"), Collectors.toUnmodifiableList()))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String the(String kind) {
        return all(kind).getFirst();
    }

    List<String> all(String kind) {
        var texts = byKind.getOrDefault(kind, List.of());
        if (texts.isEmpty()) throw new IllegalStateException("no words of kind " + kind);
        return texts;
    }
}
