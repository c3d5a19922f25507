package se.styrkedja.oversight.yearwheel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.access.Node;
import se.styrkedja.access.roles.Role;
import se.styrkedja.organisation.SchoolForm;

/// The events that most organisers have, for one who has no wheel to begin with. From `yearwheel/standard.csv`.
public final class StandardWheel {
    private static final String FILE = "/yearwheel/standard.csv";

    private StandardWheel() {}

    public static List<Design> events() {
        try (var stream = StandardWheel.class.getResourceAsStream(FILE)) {
            if (stream == null) throw new IllegalStateException("no resource " + FILE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream().map(StandardWheel::design).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Design design(NamedCsvRecord row) {
        var when = row.getField("when");
        return new Design(
                row.getField("what"),
                row.getField("how"),
                When.parse(when).orElseThrow(() -> new IllegalStateException("no rule: " + when)),
                Role.valueOf(row.getField("by")),
                names(row.getField("with")).stream().map(Role::valueOf).collect(Collectors.toSet()),
                Node.WHOLE,
                reach(row),
                new Paper(row.getField("input"), row.getField("input_address")),
                new Paper(
                        row.getField("output"),
                        row.getField("output_address"),
                        Register.valueOf(row.getField("output_register"))),
                row.getField("theme"));
    }

    private static Reach reach(NamedCsvRecord row) {
        var reach = row.getField("reach");
        return switch (reach) {
            case "itself" -> Reach.ITSELF;
            case "each-area" -> Reach.EACH_AREA;
            case "each-unit" ->
                new Reach.EachUnit(names(row.getField("forms")).stream()
                        .map(SchoolForm::valueOf)
                        .collect(Collectors.toSet()));
            default -> throw new IllegalStateException("no reach: " + reach);
        };
    }

    private static Set<String> names(String field) {
        return Arrays.stream(field.split(",", -1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
