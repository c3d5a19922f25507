package se.styrkedja.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each address belongs to, and one such address: the rows of `access/cases.csv`, and for a page whose address has
/// no variables and that is told of nowhere there, that it belongs to nobody and is its own address.
final class RouteCases {
    private static final Path CASES = Path.of("src/test/resources/access/cases.csv");
    private static final Path ROUTES = Path.of("src/main/resources/access/routes.csv");
    private static final List<NamedCsvRecord> ROWS = read();

    private RouteCases() {}

    static List<NamedCsvRecord> rows() {
        return ROWS;
    }

    private static List<NamedCsvRecord> read() {
        try {
            var told = Files.readString(CASES);
            var plain = Pattern.compile("(?m)^[^;]+;GET;([^;{]+);.*$")
                    .matcher(Files.readString(ROUTES))
                    .results()
                    .map(route -> route.group(1))
                    .filter(route -> !told.contains("\nGET;" + route + ";"))
                    .map(route -> "GET;" + route + ";open;;" + route);
            // What is read comes before what changes something for those that read.
            var all = Stream.of(told.lines().limit(1), plain, told.lines().skip(1))
                    .flatMap(lines -> lines)
                    .collect(Collectors.joining("\n"));
            try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(all)) {
                return rows.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
