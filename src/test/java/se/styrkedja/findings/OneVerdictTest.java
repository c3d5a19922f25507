package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.testing.FilledTown;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What is found of a unit reads the same on its own page, on that of its organiser, where a dialogue is planned and to
/// those who have not signed in.
class OneVerdictTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What somebody may say of what is found, by its kind.
    private static final Map<String, List<String>> CLAIMS = Map.of(
            "CHANGE", List.of("&sags=rose", "&sags=fell"),
            "DISTANCE_TO_OWN", List.of("&sags=is-above&mot=9901"),
            "DISTANCE_TO_COUNTRY", List.of("&sags=is-above&mot=0000"));

    /// A change that is more than chance when it is tested for itself, and not among all that Nydala is tested for.
    private static final String SURE_ALONE = """
            niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
            kommun;9901;arts-eligibility-y9;2023/24;total;77,0;;300;Nydalas p\u00e5hittade statistikbyr\u00e5
            kommun;9901;arts-eligibility-y9;2024/25;total;86,7;;300;Nydalas p\u00e5hittade statistikbyr\u00e5
            """;

    @TempDir
    static Path files;

    private static FilledTown town;

    @BeforeAll
    static void start() throws IOException {
        town = FilledTown.inhabited(files.resolve("nydala"));
        var more = Files.createDirectories(files.resolve("more"));
        Files.writeString(more.resolve("more.csv"), SURE_ALONE);
        town.house().takeIn(TestHouse.NYDALA, Incoming.below(more), Ownership.published(Nydala.publication()));
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void the_plan_of_a_unit_says_how_much_of_what_stands_out_it_does_not_show() throws Exception {
        var karin = Walker.as(town.server(), "Karin");
        int all = read(karin, "/resultat.json?enhet=00990200").path("findings").size();
        assertThat(karin.get("/utvecklingsomraden/enhetsplan.html?enhet=00990200&lasar=2025/26")
                        .body())
                .contains(
                        "Skillnaderna bygger p\u00e5 tal fr\u00e5n tiden till och med 30 juni 2025.",
                        "%d m\u00e4rkbara skillnader till visas inte h\u00e4r.".formatted(all - 6))
                .as("that page shows the latest of each, and no more those that the plan was made of")
                .doesNotContain("st\u00e5r p\u00e5 sidan Resultat");
    }

    @Test
    void the_page_of_the_organiser_says_of_a_unit_what_its_own_page_says() throws Exception {
        var contradictions = new ArrayList<String>();
        int compared = 0;
        for (var walker : List.of(Walker.as(town.server(), "Jonas"), Walker.stranger(town.server())))
            for (var unit : read(walker, "/resultat.json").path("below")) {
                var own = read(walker, "/resultat.json?enhet=" + text(unit, "code"))
                        .path("findings");
                if (own.size() != unit.path("findings").intValue())
                    contradictions.add("%s has %s findings, %d on its own page"
                            .formatted(text(unit, "name"), unit.path("findings"), own.size()));
                for (var heaviest : unit.path("heaviest")) {
                    compared++;
                    if (!heaviest.equals(own.get(0)))
                        contradictions.add("%s and on its own page %s".formatted(heaviest, own.get(0)));
                }
            }
        assertThat(contradictions).isEmpty();
        assertThat(compared).isGreaterThan(15);
    }

    @Test
    void what_is_published_has_the_same_verdict_for_those_who_have_not_signed_in() throws Exception {
        var member = Walker.as(town.server(), "Jonas");
        var stranger = Walker.stranger(town.server());
        int compared = 0;
        for (var unit : read(stranger, "/resultat.json").path("below")) {
            var address = "/resultat.json?enhet=" + text(unit, "code");
            var published = byKey(read(stranger, address));
            for (var seen : byKey(read(member, address)).values()) {
                var same = published.get(text(seen, "key"));
                if (same == null || !text(same, "shown").equals(text(seen, "shown"))) continue;
                compared++;
                assertThat(seen).isEqualTo(same);
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void the_front_page_says_once_what_findings_after_each_other_have_in_common() throws Exception {
        var page = Walker.stranger(town.server()).get("/").body();
        var notes = Pattern.compile("</strong><p>([^<]+)</p></li>")
                .matcher(page)
                .results()
                .map(note -> note.group(1))
                .toList();

        assertThat(notes).isNotEmpty().doesNotHaveDuplicates();
        assertThat(page.split("<li><strong>", -1)).hasSizeGreaterThan(notes.size() + 1);
    }

    @Test
    void a_dialogue_proposes_it_in_the_words_of_the_page() throws Exception {
        var karin = Walker.as(town.server(), "Karin");
        var proposed = karin.get("/dialoger/ny?enhet=00990200").body();

        assertThat(stream(read(karin, "/resultat.json?enhet=00990200").path("findings")))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(proposed)
                        .contains(html(text(found, "point")))
                        .contains(html(text(found, "reason"))));
    }

    @Test
    void a_claim_of_what_results_tell_has_the_verdict_that_it_has_there() throws Exception {
        var jonas = Walker.as(town.server(), "Jonas");
        var places = Stream.concat(
                Stream.of("/resultat.json"),
                stream(read(jonas, "/resultat.json").path("below"))
                        .map(unit -> "/resultat.json?enhet=" + text(unit, "code")));
        var contradictions = new ArrayList<String>();
        int compared = 0;
        for (var place : places.toList())
            for (var found : read(jonas, place).path("findings"))
                for (var said : CLAIMS.getOrDefault(text(found, "kind"), List.of())) {
                    if (text(found, "sureness").equals("UNTESTED")) continue;
                    var claim = text(found, "address").replace("?", "/pastaende?") + said + "&till="
                            + text(found, "period");
                    var page = jonas.get(claim).body();
                    if (page.contains("ds-validation-message")) continue;
                    boolean answered = page.contains("<h1>Ja, talen visar det") || page.contains("<h1>Nej, talen");
                    compared++;
                    if (answered != text(found, "sureness").equals("BEYOND"))
                        contradictions.add(
                                "%s is %s, and %s".formatted(text(found, "point"), text(found, "sureness"), claim));
                }
        assertThat(contradictions).isEmpty();
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void what_is_sure_alone_and_not_among_all_that_is_tested_is_answered_as_on_resultat() throws Exception {
        var jonas = Walker.as(town.server(), "Jonas");
        var change = stream(read(jonas, "/resultat.json").path("findings"))
                .filter(found -> text(found, "key").startsWith("change.arts-eligibility-y9"))
                .toList();
        var claim = "/indikatorer/arts-eligibility-y9/pastaende?kommun=9901&fran=2023/24&till=2024/25&sags=";

        assertThat(change)
                .hasSize(1)
                .allSatisfy(f -> assertThat(text(f, "sureness")).isEqualTo("COULD_BE"));
        for (var said : List.of("rose", "fell"))
            assertThat(jonas.get(claim + said).body())
                    .contains("<h1>")
                    .doesNotContain("<h1>Ja, talen", "<h1>Nej, talen", "ds-validation-message");
    }

    /// A school was set beside all of the town in one programme with no word of whom it takes in.
    @Test
    void a_programme_of_a_school_beside_others_is_said_not_to_be_of_pupils_alike() throws Exception {
        var jonas = Walker.as(town.server(), "Jonas");
        var said = "Vilka elever skolan tar in \u00e4r inte bortr\u00e4knat.";
        var found = stream(read(jonas, "/resultat.json?enhet=00990300").path("findings"))
                .filter(f -> text(f, "kind").equals("DISTANCE_TO_OWN"))
                .filter(f -> text(f, "breakdown").startsWith("program:"))
                .toList();

        assertThat(found).isNotEmpty().allSatisfy(f -> {
            assertThat(text(f, "meaning")).endsWith(said);
            assertThat(jonas.get(text(f, "address")).body()).contains(said);
        });
    }

    /// One that Resultat does not take up is judged for itself, both ways.
    @Test
    void what_the_figures_show_is_answered_with_yes_and_the_opposite_with_no() throws Exception {
        var jonas = Walker.as(town.server(), "Jonas");
        var claim =
                "/indikatorer/diploma-within-4-years/pastaende?kommun=9901&uppdelning=program%3ASA25&till=2024/25&sags=";

        assertThat(jonas.get(claim + "rose").body()).contains("<h1>Ja, talen visar det");
        assertThat(jonas.get(claim + "fell").body()).contains("<h1>Nej, talen");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Map<String, JsonNode> byKey(JsonNode page) {
        return stream(page.path("findings"))
                .collect(Collectors.toMap(found -> text(found, "key"), Function.identity()));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    private static JsonNode read(Walker walker, String address) throws Exception {
        return JSON.readTree(walker.get(address).body());
    }
}
