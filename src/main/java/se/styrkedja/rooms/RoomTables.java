package se.styrkedja.rooms;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Tables with rows by room. A table is one file; a room that stands in a tree of its own brings its rows in a file of
/// the same name there.
public final class RoomTables {
    private RoomTables() {}

    /// The rows of the rooms that the house has, out of every file of that name on the class path.
    ///
    /// @param table such as `access/policy.csv`; its first column is `room`
    public static List<Map<String, String>> rows(String table, Rooms rooms) {
        try {
            var files = Collections.list(RoomTables.class.getClassLoader().getResources(table));
            if (files.isEmpty()) throw new IllegalStateException("no resource " + table);
            var rows = new ArrayList<Map<String, String>>();
            for (var file : files)
                try (var read = CsvReader.builder()
                        .fieldSeparator(';')
                        .ofNamedCsvRecord(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                    read.forEach(row -> {
                        if (rooms.has(row.getField("room"))) rows.add(row.getFieldsAsMap());
                    });
                }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
