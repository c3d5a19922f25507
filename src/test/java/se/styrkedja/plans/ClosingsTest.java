package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What the pages of Lindskolan tell of areas that are closed, and opened again.
class ClosingsTest extends NydalaAreas {
    private static final String LIST = "/utvecklingsomraden?enhet=" + SampleTown.LINDSKOLAN + "&lasar=";
    private static final String SAVED_NOTHING = "Omr\u00e5det \u00e4r avslutat. Inget sparades.";

    /// The form promised that the closing was kept, and nobody could read it, nor why the area was opened again.
    @Test
    void every_closing_and_reopening_is_read_in_the_history_of_the_area() throws Exception {
        var area = area("Back and forth", new SchoolYear(2040));
        var lead = Walker.as(server, "Karin");
        var page = "/utvecklingsomraden/" + area.value();
        assertThat(lead.get(page).body()).contains("/tidigare\">Tidigare lydelser</a>");
        assertThat(lead.get(page + "/tidigare").body()).contains("Inget har skrivits om.");

        close(lead, page, "NOT_YET_MEASURABLE", "Ingen tog tag i det.");
        reopen(lead, page, "Vi orkar igen.");
        goal(area, "Tre av fyra", new Goal.Measure.InWords("Bes\u00f6k")).kept();
        close(lead, page, "PARTLY", "H\u00e4lften blev gjort.");
        reopen(lead, page, "Det var ett misstag.");

        assertThat(lead.get(page).body()).contains("/tidigare\">Tidigare lydelser och avslut</a>");
        var told = lead.get(page + "/tidigare").body().replaceAll("<[^>]*>", "");
        assertThat(told)
                .contains("Avslut och n\u00e4r omr\u00e5det \u00f6ppnades igen")
                .containsSubsequence(
                        "\u00d6ppnat igen 1 september 2026 av Karin Holm",
                        "Det var ett misstag.",
                        "Avslutat 1 september 2026 av Karin Holm: delvis n\u00e5tt",
                        "H\u00e4lften blev gjort.",
                        "\u00d6ppnat igen 1 september 2026 av Karin Holm",
                        "Vi orkar igen.",
                        "Avslutat 1 september 2026 av Karin Holm: inte m\u00e4tt",
                        "Ingen tog tag i det.");
    }

    @Test
    void whoever_writes_in_a_closed_area_is_told_first_that_it_is_and_nothing_to_mend() throws Exception {
        var area = area("Closed meanwhile", new SchoolYear(2041));
        var goal = goal(area);
        var doing = activity(area);
        var late = Walker.as(server, "Karin");
        var page = "/utvecklingsomraden/" + area.value();
        late.get(page);
        var other = Walker.as(server, "Karin");
        close(other, page, "NOT", "Det gick inte.");

        for (var form : List.of(
                Map.entry(page + "/mal", Map.of("mal-ordalydelse", "Alla l\u00e4ser hemma")),
                Map.entry(page + "/aktiviteter", Map.of("aktivitet-vad", "Alla l\u00e4ser hemma")),
                Map.entry(page + "/avslut", Map.of("utfall", "NOT", "skal", "")),
                Map.entry(page + "/text", Map.of("namn", "")),
                Map.entry(page + "/mal/" + goal.value() + "/uppfoljning", Map.of("kommentar", "Alla l\u00e4ser hemma")),
                Map.entry(page + "/aktiviteter/" + doing.value() + "/text", Map.<String, String>of()))) {
            var answer = late.post(form.getKey(), form.getValue());
            assertThat(answer.statusCode()).as(form.getKey()).isEqualTo(422);
            assertThat(answer.body())
                    .as(form.getKey())
                    .contains(
                            "N\u00e5got har \u00e4ndrats sedan du \u00f6ppnade sidan", SAVED_NOTHING, "Det gick inte.")
                    .doesNotContain("Skriv hur", "Skriv varf\u00f6r", "Skriv vad", "r\u00e4ttas");
            if (form.getValue().containsValue("Alla l\u00e4ser hemma"))
                assertThat(answer.body()).as(form.getKey()).contains("Alla l\u00e4ser hemma");
        }
        assertThat(late.post(page + "/oppna", Map.of()).body())
                .contains("Skriv varf\u00f6r omr\u00e5det \u00f6ppnas igen")
                .doesNotContain(SAVED_NOTHING);
    }

    /// The page showed some of it in one place and some in another, and only what had blanks in it was kept.
    @Test
    void all_that_was_written_for_a_closed_area_stands_in_one_place_of_the_answer_and_of_the_page() throws Exception {
        var area = area("Closed for words", new SchoolYear(2044));
        var page = "/utvecklingsomraden/" + area.value();
        var late = Walker.as(server, "Karin");
        close(Walker.as(server, "Karin"), page, "NOT_YET_MEASURABLE", "Det gick inte.");
        var written = List.of("https://exempel.se/a?b=1", "donaudampfschifffahrtsgesellschaft", "\u00c5tta-av-tio");
        late.get(page);
        var answer = late.post(
                page + "/mal",
                Map.of(
                        "mal-ordalydelse",
                        written.getFirst(),
                        "mal-hur",
                        written.get(1),
                        "mal-varde",
                        written.get(2),
                        "mal-indikator",
                        "merit-average-y9",
                        "mal-datum",
                        "2027-06-30"));

        for (var shown : List.of(answer.body(), late.get(page).body())) {
            assertThat(shown.split("id=\"skrivet\"", -1)).hasSize(2);
            for (var text : written)
                assertThat(shown.split(Pattern.quote(">" + text + "<"), -1))
                        .as(text)
                        .hasSize(2);
            assertThat(shown).doesNotContain("<p class=\"typed\">merit-average-y9", "<p class=\"typed\">2027-06-30");
        }
        assertThat(answer.body())
                .containsPattern("<a href=\"#deras\">Omr\u00e5det \u00e4r avslutat")
                .contains("id=\"deras\"");
    }

    @Test
    void the_list_counts_what_is_decided_and_says_how_much_of_it_is_closed() throws Exception {
        var year = new SchoolYear(2042);
        var lead = Walker.as(server, "Karin");
        assertThat(title(lead, year)).isEqualTo("Inget omr\u00e5de \u00e4r beslutat p\u00e5 Lindskolan");
        var one = ready("One", year);
        var two = ready("Two", year);
        decide(one);
        assertThat(title(lead, year))
                .isEqualTo("Ett av h\u00f6gst tre omr\u00e5den \u00e4r beslutat p\u00e5 Lindskolan");
        end(one);
        assertThat(title(lead, year))
                .isEqualTo("Ett omr\u00e5de \u00e4r beslutat p\u00e5 Lindskolan, och det \u00e4r avslutat");
        decide(two);
        assertThat(title(lead, year))
                .isEqualTo("Tv\u00e5 omr\u00e5den \u00e4r beslutade p\u00e5 Lindskolan, ett avslutat");
        end(two);
        assertThat(title(lead, year))
                .isEqualTo("Tv\u00e5 omr\u00e5den \u00e4r beslutade p\u00e5 Lindskolan, b\u00e5da avslutade");
        assertThat(lead.get(LIST + year).body())
                .contains("Affisch: ingen, eftersom alla omr\u00e5den \u00e4r avslutade");
        var kept = lead.get("/utvecklingsomraden/affisch.pdf?enhet=" + SampleTown.LINDSKOLAN + "&lasar=" + year);
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("location").orElse("")).endsWith(LIST + year);
    }

    private static String title(Walker walker, SchoolYear year) throws Exception {
        return walker.get(LIST + year).body().replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
    }

    @Test
    void a_closed_area_keeps_when_and_by_whom_it_was_decided() throws Exception {
        var year = new SchoolYear(2043);
        var area = ready("Decided once", year);
        decide(area);
        end(area);
        var lead = Walker.as(server, "Karin");

        assertThat(lead.get("/utvecklingsomraden/" + area.value()).body())
                .contains("Beslutat 3 september 2026 av Karin Holm. Avslutat 3 september 2026 av Karin Holm: inte ");
        for (var plan : List.of("enhetsplan", "forbattringsplan"))
            assertThat(lead.get("/utvecklingsomraden/" + plan + ".html?enhet=" + SampleTown.LINDSKOLAN + "&lasar="
                                    + year)
                            .body())
                    .as(plan)
                    .contains("Beslutat 3 september 2026 av Karin Holm. Avslutat 3 september 2026, inte n\u00e5tt.")
                    .containsPattern("<h2[^>]*>Decided once \\(avslutat, inte n\u00e5tt\\)");
    }

    @Test
    void a_unit_whose_only_area_was_closed_before_it_was_decided_has_begun() throws Exception {
        var year = new SchoolYear(2026);
        var lead = Walker.as(server, "Anders");
        var plans = "/rapporter/enhetsplaner?lasar=" + year;
        assertThat(lead.get(plans).body()).contains("Inget \u00e4r b\u00f6rjat p\u00e5 3 enheter");
        end(area("Never decided", year));

        assertThat(lead.get(plans).body())
                .contains("Planen skrivs p\u00e5 1: Lindskolan.")
                .containsPattern("Inget \u00e4r b\u00f6rjat p\u00e5 2: ");
        assertThat(lead.get("/styrkedjan?lasar=" + year).body())
                .contains("1 avslutat f\u00f6re beslut")
                .doesNotContain("0 f\u00f6reslagna");
    }

    @Test
    void a_goal_that_is_followed_up_as_reached_is_told_where_the_area_is_closed() throws Exception {
        var area = area("Reached in part", new SchoolYear(2044));
        var goal = goal(area, "Tre av fyra l\u00e4ser", new Goal.Measure.InWords("Bes\u00f6k"))
                .kept();
        var lead = Walker.as(server, "Karin");
        var page = "/utvecklingsomraden/" + area.value();
        assertThat(lead.get(page).body()).doesNotContain("Uppf\u00f6ljt som n\u00e5tt");
        followUp(area, goal, 0, Outcome.REACHED).kept();

        assertThat(lead.get(page).body()).contains("Uppf\u00f6ljt som n\u00e5tt: Tre av fyra l\u00e4ser.");
    }

    @Test
    void a_goal_that_nobody_followed_up_before_its_area_was_closed_leads_to_no_empty_page() throws Exception {
        var area = area("Left", new SchoolYear(2045));
        var goal = goal(area);
        var lead = Walker.as(server, "Karin");
        var page = "/utvecklingsomraden/" + area.value();
        assertThat(lead.get(page).body()).contains("/uppfoljning\">F\u00f6lj upp<");
        end(area);

        assertThat(lead.get(page).body())
                .contains("M\u00e5let f\u00f6ljdes inte upp.")
                .doesNotContain("/uppfoljning");
        assertThat(lead.get(page + "/mal/" + goal.value() + "/uppfoljning").body())
                .contains(
                        "Omr\u00e5det avslutades f\u00f6re den dagen, 3 september 2026. M\u00e5let f\u00f6ljdes inte upp.");
    }

    private static void end(AreaId area) {
        var outcome = chain(area).goals().isEmpty() ? Outcome.NOT_YET_MEASURABLE : Outcome.NOT;
        plans.close(decides(), karin.scope(), area, seen(area), outcome, "It ended", TODAY)
                .kept();
    }

    private static void close(Walker walker, String page, String outcome, String why) throws Exception {
        walker.get(page);
        assertThat(walker.post(page + "/avslut", Map.of("utfall", outcome, "skal", why))
                        .statusCode())
                .isEqualTo(303);
    }

    private static void reopen(Walker walker, String page, String why) throws Exception {
        walker.get(page);
        assertThat(walker.post(page + "/oppna", Map.of("oppna-skal", why)).statusCode())
                .isEqualTo(303);
    }
}
