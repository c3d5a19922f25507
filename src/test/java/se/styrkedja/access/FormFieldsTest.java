package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.styrkedja.testing.FilledForm;

/// What every form of every page says of its fields is what its handler holds it to: how much a
/// text takes, which answers there are, what may be left out, and that it was made for whom it is
/// sent by.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormFieldsTest {
    private static final String NOT_OFFERED_ANYWHERE = "p\u00e5hittat";
    private static final String LONG = "\u00e5".repeat(20_001);
    private static final String OPTIONAL = "(valfritt)";

    /// A file, and a password.
    private static final Set<String> UNKEPT = Set.of("/inlasningar/forhandsgranskning", "/mitt-konto/losenord");

    private static OfferedForms offered;

    @BeforeAll
    static void somebody_may_do_everything() throws Exception {
        offered = new OfferedForms();
    }

    @BeforeEach
    void sign_in() throws Exception {
        offered.walker().signInAs("Hela");
    }

    @AfterAll
    static void stop() {
        if (offered != null) offered.close();
    }

    @Test
    void every_text_says_how_long_it_may_be_and_one_that_is_longer_is_kept_and_told_of_at_its_field() throws Exception {
        var wrong = new ArrayList<String>();
        for (var form : offered.forms().entrySet()) {
            if (UNKEPT.contains(form.getKey())) continue;
            for (var field : form.getValue().limits().entrySet()) {
                var place = form.getKey() + " " + field.getKey();
                if (field.getValue() == 0) wrong.add(place + " has no limit");
                if (field.getValue() == 0) continue;
                var texts = new LinkedHashMap<String, String>();
                form.getValue().limits().forEach((name, most) -> texts.put(name, "\u00e5".repeat(most)));
                texts.put(field.getKey(), "\u00e5".repeat(field.getValue() + 1));
                var answer = offered.send(form.getValue().with(texts));
                var told = Pattern.compile("<a href=\"#([^\"]*)\">Texten f\u00e5r vara h\u00f6gst")
                        .matcher(answer.body())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                if (answer.statusCode() != 422
                        || !told.equals(List.of(field.getKey()))
                        || !answer.body().contains(texts.get(field.getKey())))
                    wrong.add(place + " " + answer.statusCode() + " " + told + OfferedForms.faults(answer.body()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_form_that_is_shown_again_says_what_was_seen_when_it_was_sent_or_tells_what_has_changed() throws Exception {
        var wrong = new ArrayList<String>();
        for (var form : offered.forms().entrySet()) {
            if (UNKEPT.contains(form.getKey()) || form.getValue().limits().isEmpty()) continue;
            var seen = new LinkedHashMap<String, String>();
            form.getValue().fields().keySet().stream()
                    .filter(field -> field.startsWith("version"))
                    .forEach(field -> seen.put(field, "7"));
            if (seen.isEmpty()) continue;
            var fields = new LinkedHashMap<>(seen);
            form.getValue().limits().forEach((field, most) -> fields.put(field, "x".repeat(most + 1)));
            var answer = offered.send(form.getValue().with(fields));
            boolean isSaid = FilledForm.in(answer.body()).stream()
                    .filter(again -> again.action().equals(form.getValue().action()))
                    .anyMatch(again -> again.fields().entrySet().containsAll(seen.entrySet()));
            if (answer.statusCode() != 422 || (!isSaid && !answer.body().contains("id=\"deras\"")))
                wrong.add(form.getKey() + " " + answer.statusCode() + OfferedForms.faults(answer.body()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void twenty_thousand_characters_in_every_field_at_once_give_the_form_back() throws Exception {
        var wrong = new ArrayList<String>();
        for (var form : offered.forms().entrySet()) {
            if (UNKEPT.contains(form.getKey()) || form.getValue().limits().isEmpty()) continue;
            var fields = new LinkedHashMap<String, String>();
            form.getValue().fields().forEach((name, typed) -> fields.put(name, LONG));
            fields.keySet().removeIf(name -> name.startsWith("_"));
            var answer = offered.send(form.getValue().with(fields));
            if (answer.statusCode() == 413 || answer.statusCode() >= 500)
                wrong.add(form.getKey() + " " + answer.statusCode());
            form.getValue().fields().forEach((name, typed) -> {
                if (!form.getValue().limits().containsKey(name)) fields.put(name, typed);
            });
            answer = offered.send(form.getValue().with(fields));
            if (answer.statusCode() != 422 || !answer.body().contains(LONG))
                wrong.add(form.getKey() + " " + answer.statusCode() + OfferedForms.faults(answer.body()));
        }
        assertThat(wrong).isEmpty();
        var report = "/rapporter/9901/2025-26/skriv/work.own";
        offered.walker().get(report);
        assertThat(offered.walker()
                        .post(report, Map.of("text", LONG.repeat(4), "version", "0"))
                        .body())
                .contains("h\u00f6gst 20\u00a0000 tecken", LONG.repeat(4) + "</textarea>");
    }

    @Test
    void an_answer_that_no_page_offers_is_refused_at_its_field() throws Exception {
        var wrong = new ArrayList<String>();
        for (var form : offered.forms().entrySet())
            for (var field : form.getValue().choices()) {
                var answer = offered.send(form.getValue()
                        .with(Map.of(
                                field,
                                NOT_OFFERED_ANYWHERE,
                                "_nyckel",
                                UUID.randomUUID().toString())));
                if (answer.statusCode() != 422 || !answer.body().contains("<a href=\"#" + field + "\">"))
                    wrong.add(form.getKey() + " " + field + " " + answer.statusCode()
                            + OfferedForms.faults(answer.body()));
            }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_form_without_a_key_of_its_own_is_not_done() throws Exception {
        var deeds = "select count(*)::text from access.deed";
        var forms = offered.forms();
        assertThat(forms.values()).allMatch(form -> form.key().length() == 36);
        var before = offered.house().asSuperuser(deeds);
        var wrong = new ArrayList<String>();
        for (var form : forms.entrySet())
            for (var key : new String[] {"", "x", "0"}) {
                var fields = new HashMap<>(form.getValue().fields());
                if (key.isEmpty()) fields.remove("_nyckel");
                else fields.put("_nyckel", key);
                var answer = offered.walker().postWithoutKey(form.getValue().action(), fields);
                if (answer.statusCode() != 403 || !answer.body().contains("Inget sparades"))
                    wrong.add(form.getKey() + " " + answer.statusCode());
            }
        assertThat(wrong).isEmpty();
        assertThat(offered.house().asSuperuser(deeds)).isEqualTo(before);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_field_that_may_be_left_out_is_never_asked_for_whatever_else_is_answered() throws Exception {
        var wrong = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var form : offered.forms().entrySet())
            for (var field : form.getValue().optional()) {
                seen.add(form.getKey() + " " + field);
                for (var answers : answers(form.getValue())) {
                    var fields = new LinkedHashMap<>(answers);
                    fields.put(field, "");
                    fields.put("_nyckel", UUID.randomUUID().toString());
                    var answer = offered.walker().post(form.getValue().action(), fields);
                    if (answer.body().contains("<a href=\"#" + field + "\">"))
                        wrong.add(form.getKey() + " " + field + OfferedForms.faults(answer.body()));
                }
            }
        assertThat(seen).as("those that say " + OPTIONAL).hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    /// The form as it is filled in, and with each other answer to each of its questions.
    private static Set<Map<String, String>> answers(FilledForm form) {
        var all = new LinkedHashSet<Map<String, String>>();
        all.add(form.fields());
        form.answers()
                .forEach((field, answers) -> answers.forEach(
                        answer -> all.add(form.with(Map.of(field, answer)).fields())));
        return all;
    }
}
