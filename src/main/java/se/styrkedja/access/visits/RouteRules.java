package se.styrkedja.access.visits;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.access.Right;

/// Which right each route asks for, as `access/routes.csv` says. The verb behind the route asks again, for the node it
/// is about; what stands here is asked of whoever comes, before anything is read.
///
/// Errors: `IllegalStateException` for a row that cannot be read.
final class RouteRules {

    /// What a route asks for.
    sealed interface Rule {
        /// Whoever comes.
        record Anybody() implements Rule {}

        /// One who has signed in.
        record AnyMember() implements Rule {}

        /// One who has the right somewhere.
        record Having(Right right) implements Rule {}
    }

    private final Map<String, Rule> rules = new HashMap<>();

    static RouteRules written() {
        var written = new RouteRules();
        try (var stream = RouteRules.class.getResourceAsStream("/access/routes.csv")) {
            if (stream == null) throw new IllegalStateException("no resource /access/routes.csv");
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                rows.forEach(row ->
                        written.add(row.getField("method") + " " + row.getField("route"), rule(row.getField("asks"))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return written;
    }

    private void add(String route, Rule rule) {
        if (rules.put(route, rule) != null) throw new IllegalStateException("two rules for " + route);
    }

    private static Rule rule(String asks) {
        return switch (asks) {
            case "anybody" -> new Rule.Anybody();
            case "member" -> new Rule.AnyMember();
            default -> new Rule.Having(Right.valueOf(asks));
        };
    }

    /// The rule of a route as its handler writes it, such as `GET` and `/skolor/{kod}`.
    Optional<Rule> of(String method, String route) {
        return Optional.ofNullable(rules.get((method.equals("HEAD") ? "GET" : method) + " " + route));
    }
}
