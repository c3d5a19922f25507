package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import se.styrkedja.testing.FilledForm;

/// Every answer that a form offers, with something typed in each of its fields: what is typed is saved, or stands in
/// the page that refuses it. What belonged to another answer was dropped without a word.
class EveryAnswerTest {
    /// The fields that a page hides unless their answer is chosen.
    private static final Path HIDDEN = Path.of("src/test/resources/access/hidden.csv");

    /// A list of people or of figures is asked with its first ones.
    private static final int MOST_ANSWERS = 4;

    private static final int LONGEST_NUMBER = 40;

    private static final Pattern ID = Pattern.compile("<[^>]* id=\"([^\"]+)\"");

    private static final String EVERYTHING = """
            select query_to_xml(format('select t::text as row from %I.%I t', table_schema, table_name), true, true, '')::text
            from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
              and table_name not like 'session%'
            """;

    @Test
    void what_is_typed_beside_any_answer_is_saved_or_stands_in_the_page_that_refuses_it() throws Exception {
        var saved = new LinkedHashMap<String, String>();
        var lost = new ArrayList<String>();
        int refused = 0;
        try (var offered = new OfferedForms()) {
            offered.walker().signInAs("Hela");
            for (var there : offered.forms().entrySet())
                for (var form : answered(there.getValue())) {
                    var texts = texts(there.getKey(), form);
                    if (texts.isEmpty()) continue;
                    var answer = offered.send(form.with(texts).with(Map.of("_nyckel", key())));
                    var which = there.getKey() + " " + chosen(form) + " ";
                    var shown = HtmlUtils.htmlUnescape(answer.body());
                    boolean isRefused = answer.statusCode() >= 400;
                    twice(answer.body()).forEach(id -> lost.add(which + "twice " + id));
                    if (isRefused) refused++;
                    texts.forEach((field, text) -> {
                        if (shown.contains(text)) return;
                        if (isRefused) lost.add(which + answer.statusCode() + " " + field);
                        else saved.put(text, which + field);
                    });
                }
            var everything = String.join("\n", offered.house().asSuperuser(EVERYTHING));
            saved.forEach((text, where) -> {
                if (!everything.contains(text)) lost.add(where);
            });
        }
        assertThat(lost).isEmpty();
        assertThat(saved).hasSizeGreaterThan(40);
        assertThat(refused).isGreaterThan(10);
    }

    /// What a page names more than once: what was typed stood in two places of the answer.
    private static Set<String> twice(String page) {
        var seen = new HashSet<String>();
        return ID.matcher(page)
                .results()
                .map(id -> id.group(1))
                .filter(id -> !seen.add(id))
                .collect(Collectors.toSet());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> chosen(FilledForm form) {
        return form.fields().entrySet().stream()
                .filter(field -> form.choices().contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The form with each of the answers, one at a time.
    private static List<FilledForm> answered(FilledForm form) {
        var all = new ArrayList<>(List.of(form));
        for (var choice : form.answers().entrySet())
            choice.getValue().stream()
                    .filter(answer -> !answer.equals(form.fields().get(choice.getKey())))
                    .limit(MOST_ANSWERS)
                    .forEach(answer -> all.add(form.with(Map.of(choice.getKey(), answer))));
        return all;
    }

    /// A text of its own for each field that takes words.
    private static Map<String, String> texts(String route, FilledForm form) throws IOException {
        var fixed = OfferedForms.typed(route);
        var hidden = hidden();
        var texts = new LinkedHashMap<String, String>();
        form.limits().forEach((field, limit) -> {
            boolean isFixed = !fixed.getOrDefault(field, "").isEmpty();
            if (limit > LONGEST_NUMBER && !isFixed && hidden.stream().noneMatch(field::matches))
                texts.put(field, "Ord " + UUID.randomUUID().toString().substring(0, 18));
        });
        return texts;
    }

    private static Set<String> hidden() throws IOException {
        return OfferedForms.rows(HIDDEN).stream()
                .map(row -> row.getField("field"))
                .collect(Collectors.toSet());
    }
}
