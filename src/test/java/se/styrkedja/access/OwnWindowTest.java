package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.FilledForm;

/// Whoever saves in one window, and then in another that was opened before, is told so by every form that says which
/// version was seen, and does not read her own name as that of somebody else.
class OwnWindowTest {
    private static final String OWN = "Du har sparat i en annan flik";

    private static final Pattern SOMEBODY_ELSE =
            Pattern.compile("=N\u00e5gon annan (har|hann)|av n\u00e5gon annan\\.|[Nn]\u00e5gon annan \\w+ .* medan du");

    private static final Pattern SAID_AGAIN = Pattern.compile("id=\"deras\"[^>]*>[^<]*</h2>\\s*<p>" + OWN);

    /// The forms that overwrite nothing, and why.
    private static final Path OVERWRITES_NOTHING = Path.of("src/test/resources/access/overwrites-nothing.csv");

    /// What is not yet there in the town of the test, or has gone when it is sent.
    private static final Set<String> NOT_TAKEN = Set.of();

    private static OfferedForms offered;

    @BeforeAll
    static void somebody_may_do_everything() throws Exception {
        offered = new OfferedForms();
        offered.walker().signInAs("Hela");
    }

    @AfterAll
    static void stop() {
        if (offered != null) offered.close();
    }

    @Test
    void every_form_that_says_which_version_was_seen_tells_of_ones_own_other_window() throws Exception {
        var exempt = OfferedForms.rows(OVERWRITES_NOTHING).stream()
                .map(row -> row.getField("route"))
                .collect(Collectors.toSet());
        var told = new TreeSet<String>();
        var untaken = new TreeMap<String, String>();
        var wrong = new ArrayList<String>();
        // What one form does may change what another was about, which is then read anew.
        for (int round = 0; round < 2; round++)
            for (var form : offered.forms().entrySet()) {
                var route = form.getKey();
                if (told.contains(route) || exempt.contains(route) || !saysVersion(form.getValue())) continue;
                var first = send(form.getValue());
                if (first.statusCode() != 303) {
                    untaken.put(route, first.statusCode() + OfferedForms.faults(first.body()));
                    continue;
                }
                untaken.remove(route);
                told.add(route);
                var second = send(form.getValue().with(otherText(form.getValue())));
                if (second.statusCode() != 422 || !second.body().contains(OWN))
                    wrong.add(route + " " + second.statusCode() + OfferedForms.faults(second.body()));
                if (SAID_AGAIN.matcher(second.body()).find()) wrong.add(route + " says it twice");
            }
        assertThat(wrong).isEmpty();
        assertThat(untaken.keySet()).isEqualTo(NOT_TAKEN);
        assertThat(told).hasSizeGreaterThan(20);
    }

    /// Only what is told by the version that was seen knows whether it was somebody else.
    @Test
    void no_other_sentence_says_that_somebody_else_was_first() throws Exception {
        var wrong = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList())
                for (var line : Files.readAllLines(file))
                    if (!line.startsWith("stale") && SOMEBODY_ELSE.matcher(line).find())
                        wrong.add(file.getFileName() + " " + line);
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean saysVersion(FilledForm form) {
        return form.fields().keySet().stream()
                .anyMatch(field -> field.startsWith("version") && !field.equals(DecisionBasis.FIELD));
    }

    /// What is written again as it stands is nothing new.
    private static Map<String, String> otherText(FilledForm form) {
        return Stream.of("text", "motto")
                .filter(form.limits()::containsKey)
                .collect(Collectors.toMap(field -> field, field -> "Annat i den andra fliken"));
    }

    /// As from a window of its own, whose form has a key of its own.
    private static HttpResponse<String> send(FilledForm form) throws Exception {
        return offered.send(form.with(Map.of("_nyckel", UUID.randomUUID().toString())));
    }
}
