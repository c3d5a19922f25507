package se.styrkedja.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A person is an account. Her name is written beside it, as it was then, for people to read: no code and no statement
/// asks whether two names are the same, since two may have one name and one may be a part of another.
class PeopleAreAccountsTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/migrations");

    /// The columns that say who is to see to something. Each has one beside it with the account.
    private static final String ASSIGNED = "owner|responsible|teacher|who";

    private static final String ASKS = "equals|equalsIgnoreCase|contains|startsWith|endsWith|matches|compareTo";
    private static final String PERSON =
            "(account|actor|owner|responsible|teacher|who|person)(\\(\\))?\\s*\\.name\\(\\)";

    private static final List<Pattern> IN_JAVA = List.of(
            Pattern.compile("\\b" + PERSON + "\\s*\\.(" + ASKS + ")\\("),
            Pattern.compile("\\.(" + ASKS + ")\\((\\w+(\\(\\))?\\.)*" + PERSON),
            Pattern.compile("\\b\\w*[bB]y\\(\\)\\s*\\.(" + ASKS + ")\\("));

    private static final Pattern IN_SQL = Pattern.compile("\\b(?!this\\b)\\w+\\.(" + ASSIGNED
            + "|(?!(added_by|seen_by|known_by)\\b)\\w+_by|by_whom)\\s*(=|<>|~|like\\b|ilike\\b|in\\b)"
            + "|(=|<>|~|like|ilike)\\s*(any\\()?\\w+\\.(" + ASSIGNED + "|(?!added_by\\b)\\w+_by|by_whom)\\b");

    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}(" + ASSIGNED + ") +(text\\S*) .*\\n(.*)");

    @Test
    void no_code_compares_the_name_of_a_person() throws IOException {
        var found = new TreeMap<String, List<String>>();
        for (var file : files(JAVA, ".java")) {
            var source = Files.readString(file);
            var there = Stream.concat(IN_JAVA.stream(), Stream.of(IN_SQL))
                    .flatMap(pattern -> pattern.matcher(source).results().map(r -> r.group()))
                    .toList();
            if (!there.isEmpty()) found.put(file.toString(), there);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_statement_of_the_database_compares_the_name_of_a_person() throws IOException {
        var found = new TreeMap<String, List<String>>();
        for (var file : files(MIGRATIONS, ".sql")) {
            var there = IN_SQL.matcher(Files.readString(file))
                    .results()
                    .map(r -> r.group())
                    .toList();
            if (!there.isEmpty()) found.put(file.toString(), there);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void who_is_to_see_to_something_stands_with_the_account() throws IOException {
        var columns = new TreeMap<String, Map.Entry<String, String>>();
        for (var file : files(MIGRATIONS, ".sql"))
            COLUMN.matcher(Files.readString(file))
                    .results()
                    .forEach(r -> columns.put(
                            file.getFileName() + " " + columns.size(),
                            Map.entry(r.group(1), r.group(2) + " " + r.group(3).strip())));
        assertThat(columns).hasSizeGreaterThanOrEqualTo(7);
        assertThat(columns.values())
                .allSatisfy(column -> assertThat(column.getValue()).startsWith("text " + column.getKey() + "_account"));
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
