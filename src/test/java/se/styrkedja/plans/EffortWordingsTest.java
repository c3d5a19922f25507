package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.styrkedja.plans.efforts.EffortId;
import se.styrkedja.plans.efforts.SupportFollowUp.Course;
import se.styrkedja.testing.Walker;

/// What is written of an effort while somebody else reads it, and what is kept of how it stood.
class EffortWordingsTest extends NydalaEfforts {
    @Test
    void an_effort_that_was_written_anew_meanwhile_is_neither_ended_nor_evaluated_until_that_is_seen()
            throws Exception {
        var karin = nydala.walker("Karin");
        for (var typed : List.of(
                Map.of("utfall", "KEPT", "behalls", "All of it", "skal", "It works"),
                Map.of("utfall", "NOTHING", "skal", "It did not work"))) {
            var id = programme(TODAY.minusDays(1), "Reading");
            endsAsSeen(karin, id, typed, "Vad det \u00e4r, st\u00e5r nu", "F\u00f6r fler l\u00e4sare");
        }
        var written = Map.of("andrat", "More reading", "sett", "In class");
        endsAsSeen(karin, mission("Reading"), written, "Vad det \u00e4r, st\u00e5r nu", "Leda samtal");
    }

    private static void endsAsSeen(Walker walker, EffortId id, Map<String, String> typed, String... told)
            throws Exception {
        var page = "/insatser/" + id.value();
        walker.get(page);
        rewrite(id, "Another title", "Quite another purpose");
        var answer = walker.post(page + "/slut", typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Namn, st\u00e5r nu", "Another title", "Quite another purpose")
                .contains(told)
                .contains(typed.values());
        assertThat(one(id).isEnded()).isFalse();
        assertThat(walker.post(page + "/slut", typed).statusCode()).isEqualTo(303);
        assertThat(one(id).isEnded()).isTrue();
    }

    @Test
    void support_that_was_followed_up_meanwhile_is_not_followed_up_until_that_is_seen() throws Exception {
        var id = support(TODAY.plusDays(30), "Support");
        var page = "/insatser/" + id.value();
        var eva = nydala.walker("Eva");
        eva.get(page);
        var permit = who("Anders").permit(PlanRight.FOLLOW_SUPPORT, LINDSKOLAN);
        efforts.followUp(
                        permit,
                        support(id),
                        seen(id),
                        TODAY,
                        "Too little",
                        new Course.Changed("Two", TODAY.plusDays(90)))
                .kept();
        var typed = Map.of("dag", TODAY.toString(), "sett", "It is enough", "fortsatt", "ENDS");
        assertThat(eva.post(page + "/uppfoljning", typed).body())
                .contains(
                        "Uppf\u00f6ljning av st\u00f6det, har tillkommit (Anders", "Too little", "Two", "It is enough");
        assertThat(one(id).isEnded()).isFalse();
        assertThat(eva.post(page + "/uppfoljning", typed).statusCode()).isEqualTo(303);
        assertThat(one(id).isEnded()).isTrue();
    }

    @Test
    void a_programme_is_prolonged_with_a_reason_and_what_stood_before_is_kept() throws Exception {
        var id = programme(TODAY.plusDays(30), "L\u00e4slyft");
        var karin = nydala.walker("Karin");
        var address = "/insatser/" + id.value() + "/text";
        assertThat(karin.get(address).body()).contains("value=\"L\u00e4slyft\"");

        assertThat(karin.post(address, wording("1", "")).body()).contains("Fel:", "Skriv varf\u00f6r den \u00e4ndras");
        assertThat(karin.post(address, wording("1", "Tv\u00e5 tr\u00e4ffar st\u00e4lldes in"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(one(id).lastDay()).isEqualTo(TODAY.plusDays(200));
        assertThat(karin.get("/insatser/" + id.value()).body())
                .contains("L\u00e4slyftet", "\u00c4ndrad en g\u00e5ng", "Tv\u00e5 tr\u00e4ffar st\u00e4lldes in");

        assertThat(karin.post(address, wording("1", "Igen")).body()).contains("Du har sparat i en annan flik", "Igen");
        nydala.inspect("Karin", Map.of("insats-text", address));
    }

    private static Map<String, String> wording(String version, String because) {
        return Map.of(
                "version",
                version,
                "rubrik",
                "L\u00e4slyftet",
                "om",
                "Fler l\u00e4ser",
                "start",
                TODAY.minusYears(1).toString(),
                "slut",
                TODAY.plusDays(200).toString(),
                "ansvarig",
                "annan",
                "ansvarig-namn",
                "Karin Holm",
                "skal",
                because);
    }

    @Test
    void support_is_not_written_anew_but_followed_up() throws Exception {
        var id = support(TODAY.plusDays(30), "Mer st\u00f6d");

        assertThat(nydala.walker("Anders")
                        .get("/insatser/" + id.value() + "/text")
                        .statusCode())
                .isEqualTo(404);
    }
}
