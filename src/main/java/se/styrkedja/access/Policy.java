package se.styrkedja.access;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which role has which right, as `access/policy.csv` says: one row for each right, one column for each role, an `x`
/// where the role has it. The first column of roles, `ANYBODY`, is whoever comes, signed in or not.
///
/// Errors: `IllegalStateException` for a right without a row, and for a row or column that is not known.
final class Policy {
    private static final String ANYBODY = "ANYBODY";

    private final Map<Right, Set<Role>> roles = new EnumMap<>(Right.class);
    private final Set<Right> anybody = EnumSet.noneOf(Right.class);

    private Policy() {}

    static Policy written() {
        var policy = new Policy();
        try (var stream = Policy.class.getResourceAsStream("/access/policy.csv")) {
            if (stream == null) throw new IllegalStateException("no resource /access/policy.csv");
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                rows.forEach(row -> policy.read(row.getFieldsAsMap()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (var right : Right.values())
            if (!policy.roles.containsKey(right)) throw new IllegalStateException("no policy for " + right);
        return policy;
    }

    private void read(Map<String, String> row) {
        var right = Right.valueOf(row.getOrDefault("right", ""));
        var who = EnumSet.noneOf(Role.class);
        row.forEach((column, mark) -> {
            if (column.equals("right") || column.equals("meaning") || mark.isBlank()) return;
            if (column.equals(ANYBODY)) anybody.add(right);
            else who.add(Role.valueOf(column));
        });
        roles.put(right, who);
    }

    boolean allowsAnybody(Right right) {
        return anybody.contains(right);
    }

    boolean allows(Role role, Right right) {
        return anybody.contains(right) || roles.getOrDefault(right, Set.of()).contains(role);
    }
}
