package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.Walker;

/// Four people send the same form at the same moment, each with a text of her own, over HTTP. One is saved; each of the
/// others is shown what was saved and keeps what she typed. With `-Drounds=1000` it takes its time; how long each race
/// took stands in `target/form-races.csv`.
class FormRacesTest {
    private static final Path TIMES = Path.of("target", "form-races.csv");

    private static final List<Walker> people = new ArrayList<>();
    private static OfferedForms offered;
    private static Map<String, FilledForm> forms;

    @BeforeAll
    static void four_people_may_do_everything() throws Exception {
        offered = new OfferedForms();
        offered.walker().signInAs("Hela");
        forms = offered.forms();
        for (int i = 0; i < Races.RACERS; i++) people.add(Walker.as(offered.server(), "Hela"));
        Files.writeString(TIMES, "form;races;milliseconds a race\n");
    }

    @AfterAll
    static void stop() {
        if (offered != null) offered.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/rapporter/{kod}/{lasar}/skriv/{plats}, text",
        "/utvecklingsomraden/{id}/text, namn",
        "/utvecklingsomraden/{id}/mal/{mal}, mal-ordalydelse",
        "/utvecklingsomraden/{id}/aktiviteter/{aktivitet}/text, aktivitet-vad"
    })
    void one_of_four_is_saved_and_the_others_see_it_and_keep_what_they_typed(String route, String field)
            throws Exception {
        var form = Objects.requireNonNull(forms.get(route));
        long began = System.nanoTime();
        try (var races = new Races()) {
            for (int round = 0; round < Races.ROUNDS; round++) race(races, form, field, round);
        }
        var each = Duration.ofNanos((System.nanoTime() - began) / Races.ROUNDS).toMillis();
        Files.writeString(
                TIMES,
                Files.readString(TIMES, StandardCharsets.UTF_8) + route + ";" + Races.ROUNDS + ";" + each + "\n");
    }

    private static void race(Races races, FilledForm form, String field, int round) throws Exception {
        var shown = FilledForm.in(people.getFirst().get(form.action()).body()).stream()
                .filter(one -> one.action().equals(form.action()))
                .findFirst()
                .orElseThrow();
        var version = shown.fields().getOrDefault("version", "");
        assertThat(version).isNotEmpty();
        var answers = races.race(
                number -> send(people.get(number), form, Map.of(field, text(round, number), "version", version)));
        assertThat(answers)
                .as(answers.stream().map(OfferedForms::led).toList().toString())
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(303)
                .containsOnly(303, 422);
        int saved = answers.stream().map(HttpResponse::statusCode).toList().indexOf(303);
        for (int number = 0; number < answers.size(); number++)
            if (number != saved)
                assertThat(answers.get(number).body()).contains(text(round, saved), text(round, number));
        assertThat(people.getFirst().get(form.action()).body()).contains(text(round, saved));
    }

    private static String text(int round, int number) {
        return "Lydelse " + round + " av person " + number;
    }

    private static HttpResponse<String> send(Walker person, FilledForm form, Map<String, String> typed) {
        try {
            var fields = new LinkedHashMap<>(form.fields());
            fields.remove("_nyckel");
            fields.remove("_csrf");
            fields.putAll(typed);
            return person.post(form.action(), fields);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
