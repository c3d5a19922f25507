package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.FilledTown;

/// What a reader tries on Nydala's figures: a claim, and what they would be if schools were one.
class WhatIfTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MERGER = "/indikatorer/all-subjects-y9/sammanslagning?kommun=9901";
    private static final String CLAIM = "/indikatorer/all-subjects-y9/pastaende?kommun=9901&enhet=00990200";

    @TempDir
    static Path files;

    private static FilledTown town;

    @BeforeAll
    static void start() {
        town = FilledTown.empty(files);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    /// 33 of 48 reach all subjects at Lindskolan, 40 of 50 the year before: it may be chance, and so neither yes nor
    /// no.
    @Test
    void a_claim_is_held_against_the_figures_that_it_speaks_of() throws Exception {
        assertThat(get(CLAIM + "&sags=rose&fran=2023/24&till=2024/25"))
                .contains(
                        "Det g\u00e5r inte att avg\u00f6ra: Lindskolan: \u00f6kning fr\u00e5n l\u00e4s\u00e5ret 2023/24")
                .contains("\u221211,2 procentenheter", "Skillnaden \u00e4r inte st\u00f6rre \u00e4n slumpen");
        assertThat(get(CLAIM + "&sags=fell&fran=2023/24&till=2024/25")).contains("Det g\u00e5r inte att avg\u00f6ra");
    }

    /// The boys of the municipality fell from 64.0 to 59.7 while all of them stood still at 67.3.
    @Test
    void a_claim_is_about_the_part_that_the_page_shows() throws Exception {
        assertThat(get("/indikatorer/all-subjects-y9/pastaende?kommun=9901&uppdelning=kon%3Apojkar&sags=fell"
                        + "&fran=2020/21&till=2024/25"))
                .contains("Nydala kommun (pojkar): minskning fr\u00e5n l\u00e4s\u00e5ret 2020/21")
                .contains("64,0\u00a0%", "59,7\u00a0%", "\u22124,3 procentenheter")
                .doesNotContain("67,3");
    }

    @Test
    void a_claim_may_be_about_one_group_of_those_who_answered_a_survey() throws Exception {
        assertThat(get("/indikatorer/survey-safety/pastaende?kommun=9901&enhet=00990200&sags=rose"))
                .contains("elever i \u00e5rskurs 8")
                .contains("Det g\u00e5r inte att avg\u00f6ra");
    }

    /// 72.0 to 80.0 the other way about is no fall.
    @Test
    void a_claim_goes_from_an_earlier_measurement_to_a_later_one() throws Exception {
        for (var years : List.of("&fran=2024/25&till=2020/21", "&fran=2024/25&till=2024/25"))
            assertThat(get(CLAIM + "&sags=fell" + years))
                    .as(years)
                    .contains("V\u00e4lj en senare m\u00e4tning h\u00e4r", "St\u00e4mmer det som s\u00e4gs?")
                    .doesNotContain("P\u00e5st\u00e5endet har st\u00f6d");
    }

    @Test
    void a_school_of_other_programmes_is_not_set_beside_a_whole_on_its_page_or_in_a_claim() throws Exception {
        var page = "/indikatorer/basic-eligibility-upper-secondary";
        var whose = "?kommun=9901&enhet=00990302&uppdelning=total";

        assertThat(get(page + whose)).contains("40,0").doesNotContain("mot Nydala kommun", "mot riket");
        assertThat(get(page + "/pastaende" + whose + "&sags=is-above&mot=9901"))
                .contains("Programmen \u00e4r inte lika f\u00f6rdelade p\u00e5 b\u00e5da sidor")
                .doesNotContain("Talen nedan s\u00e4ger emot");
    }

    @Test
    void a_claim_says_that_it_was_tested_by_itself() throws Exception {
        assertThat(get("/indikatorer/diploma-within-4-years/pastaende?kommun=9901&uppdelning=program:SA25"
                        + "&sags=rose&fran=2020/21&till=2024/25"))
                .contains(
                        "P\u00e5st\u00e5endet har st\u00f6d",
                        "Det \u00e4r pr\u00f6vat f\u00f6r sig: Resultat tar inte upp");
    }

    @Test
    void a_claim_of_all_programmes_together_is_neither_confirmed_nor_refuted() throws Exception {
        assertThat(get("/indikatorer/diploma-within-4-years/pastaende?kommun=9901&enhet=00990300&uppdelning=total"
                        + "&sags=rose&fran=2020/21&till=2024/25"))
                .contains("<h1>Det g\u00e5r inte att avg\u00f6ra", "alla program, vars andelar \u00e4ndras")
                .doesNotContain("P\u00e5st\u00e5endet har st\u00f6d", "Talen nedan s\u00e4ger emot");
    }

    @Test
    void a_claim_does_not_say_that_a_number_is_unknown_that_the_page_shows() throws Exception {
        assertThat(get("/indikatorer/preschool-guardian-satisfaction/pastaende?kommun=9901&enhet=00990102"
                        + "&sags=fell&fran=VT21&till=VT25"))
                .contains(
                        "Hur mycket m\u00e5ttet r\u00f6r sig av sig sj\u00e4lvt fr\u00e5n \u00e5r till \u00e5r \u00e4r inte k\u00e4nt.")
                .doesNotContain("och det \u00e4r inte k\u00e4nt");
    }

    @Test
    void a_claim_about_a_year_without_a_figure_cannot_be_tried() throws Exception {
        assertThat(get(CLAIM + "&sags=rose&fran=2014/15&till=2024/25"))
                .contains("Det g\u00e5r inte att avg\u00f6ra")
                .contains("Lindskolan, l\u00e4s\u00e5ret 2014/15: inget tal.");
    }

    @Test
    void what_cannot_be_read_as_a_claim_is_only_a_question() throws Exception {
        assertThat(get(CLAIM + "&sags=%3Cscript%3E&mot=%27&fran=x&till="))
                .contains("<h1>St\u00e4mmer det som s\u00e4gs?</h1>")
                .doesNotContain("<script>");
    }

    /// Lindskolan 68.8 per cent of 48, Vikskolan 56.7 of 60: together 62.1. No pupil moves, so the weighted mean stays.
    @Test
    void two_schools_are_counted_as_if_they_were_one() throws Exception {
        assertThat(get(MERGER + "&enhet=00990200&enhet=00990203").replaceAll("(\\s*<[^>]+>\\s*)+", " "))
                .contains("Om Lindskolan och Vikskolan vore en skola")
                .contains("V\u00e4gt medelv\u00e4rde 67,0\u00a0% 67,0\u00a0%")
                .contains("Ov\u00e4gt medelv\u00e4rde av skolorna 66,5\u00a0% 67,5\u00a0%")
                .contains("Antal skolor 4 3")
                .contains("Olikhetsindex f\u00f6r nyinvandrade 25,6\u00a0%");
    }

    @Test
    void one_school_alone_is_no_merger_and_a_hidden_one_is_named() throws Exception {
        assertThat(get(MERGER + "&enhet=00990200"))
                .contains("V\u00e4lj minst tv\u00e5 skolor.")
                .contains("Skolor som inte \u00e4r med")
                .contains("Hammarbackaskolan");
    }

    private static String get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + town.server().port() + path);
        var answer = CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
