package se.styrkedja.fetching.network;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import se.styrkedja.indicators.DataRows;

/// One who publishes figures that can be asked for. Data: `fetching/sources.csv`.
///
/// @param id its name in file names and messages (`source.ID`)
/// @param base what all its addresses begin with
/// @param accept the kind of answer to ask for
/// @param pause the least time between two questions
/// @param time within which a whole answer has come
/// @param largest of an answer, unpacked, in bytes
public record Source(String id, URI base, String accept, Duration pause, Duration time, int largest) {

    private static final List<Source> ALL =
            DataRows.of("/fetching/sources.csv").stream().map(Source::of).toList();

    public static List<Source> all() {
        return ALL;
    }

    private static Source of(NamedCsvRecord row) {
        return new Source(
                row.getField("source"),
                URI.create(row.getField("base")),
                row.getField("accept"),
                Duration.ofMillis(Long.parseLong(row.getField("pause-ms"))),
                Duration.ofSeconds(Long.parseLong(row.getField("seconds"))),
                Integer.parseInt(row.getField("largest-mb")) << 20);
    }
}
