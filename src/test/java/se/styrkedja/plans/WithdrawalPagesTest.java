package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What Karin and Amir of Lindskolan read on the pages, and in the plan, of what is taken back.
class WithdrawalPagesTest extends NydalaAreas {
    @Test
    void the_pages_say_what_happens_before_it_is_done_and_who_did_it_and_why_afterwards() throws Exception {
        var area = area("Shown on pages", new SchoolYear(2026));
        goal(area);
        var goal = goal(area);
        activity(area);
        decide(area);
        var walker = Walker.as(server, "Karin");
        var address = "/utvecklingsomraden/" + area.value();
        assertThat(walker.get(address).body()).contains(address + "/tillbaka?sak=" + goal.value());
        assertThat(walker.get(address + "/tillbaka?sak=" + goal.value()).body())
                .contains("Three of four", "Omr\u00e5det \u00e4r beslutat: planen som den \u00e4r i dag");

        var sent = Map.of("sak", goal.value().toString(), "tillbaka-skal", "Den skrevs av misstag");
        var plan = "/utvecklingsomraden/enhetsplan.html?enhet=99000001&lasar=2026/27";
        assertThat(walker.post(address + "/tillbaka", sent).statusCode()).isEqualTo(303);
        assertThat(walker.get(address + "/tidigare").body())
                .contains("Three of four", "Karin Holm, efter beslutet: Den skrevs av misstag", "aterstalld");
        assertThat(walker.get(address).body())
                .contains("\u00e4r taget tillbaka")
                .doesNotContain("/mal/" + goal.value());
        assertThat(walker.get(plan).body())
                .contains("Taget tillbaka efter att omr\u00e5det beslutades", "Den skrevs av misstag");

        var late = walker.post(address + "/mal/" + goal.value(), Map.of("mal-ordalydelse", "Too late", "version", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Det \u00e4r taget tillbaka. Inget sparades.", ">Too late</p>");

        walker.get(address + "/tillbaka?sak=" + area.value());
        var whole = Map.of("sak", area.value().toString(), "tillbaka-skal", "Det st\u00e4mmer inte l\u00e4ngre");
        assertThat(walker.post(address + "/tillbaka", whole).statusCode()).isEqualTo(303);
        assertThat(walker.get(address).headers().firstValue("Location")).hasValue(address + "/tidigare");
        assertThat(walker.get("/utvecklingsomraden?enhet=99000001&lasar=2026/27")
                        .body())
                .contains(address + "/tidigare");
        walker.get(address + "/tidigare");
        var restored =
                walker.post(address + "/aterstalld", Map.of("sak", area.value().toString(), "version", "1"));
        assertThat(restored.statusCode()).isEqualTo(303);
        assertThat(walker.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void an_area_or_a_goal_that_is_restored_while_others_write_in_it_is_never_told_to_be_missing() throws Exception {
        var people = new ArrayList<Walker>();
        for (int i = 0; i < Races.RACERS; i++) people.add(Walker.as(server, "Karin"));
        var area = area("Restored and written", new SchoolYear(2047));
        var goal = goal(area);
        var address = "/utvecklingsomraden/" + area.value();
        try (var races = new Races()) {
            for (int round = 0; round < Races.ROUNDS; round++) {
                var thing = round % 2 == 0 ? area.value() : goal.value();
                takeBack(area, thing, "x").kept();
                var version = corrections.withdrawals(karin.scope(), LINDSKOLAN).stream()
                        .filter(step -> step.thing().equals(thing))
                        .mapToInt(Corrections.Withdrawal::version)
                        .max()
                        .orElseThrow();
                var restored = Map.of("sak", thing.toString(), "version", Integer.toString(version));
                var answers = races.race(i -> {
                    try {
                        return i < 2
                                ? people.get(i).post(address + "/aterstalld", restored)
                                : people.get(i).post(address + "/mal/" + goal.value(), Map.of("version", "1"));
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                });
                assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303, 422);
                assertThat(chain(area).goals()).hasSize(1);
            }
        }
    }

    @Test
    void a_plan_tells_what_was_taken_back_since_it_was_decided_and_a_decided_one_tells_nothing_of_it()
            throws Exception {
        var area = area("Planned", new SchoolYear(2031));
        goal(area);
        var early = activity(area);
        var late = activity(area);
        decide(area);
        var walker = Walker.as(server, "Karin");
        var plan = "/utvecklingsomraden/enhetsplan.html?enhet=99000001&lasar=2031/32";

        takeBackDecided(area, early.value(), "Before the plan").kept();
        assertThat(walker.get(plan).body())
                .contains("Taget tillbaka efter att omr\u00e5det beslutades.", "Before the plan")
                .doesNotContain("fryst");
        assertThat(decidedPlan(walker)).doesNotContain("aget tillbaka", "Before the plan");
        assertThat(walker.get(plan).body()).doesNotContain("aget tillbaka", "Before the plan");

        takeBackDecided(area, late.value(), "After the plan").kept();
        assertThat(walker.get(plan).body())
                .contains(
                        "Taget tillbaka efter att planen beslutades. Den beslutade planen \u00e4r fryst",
                        "After the plan")
                .doesNotContain("Before the plan");
        assertThat(decidedPlan(walker)).doesNotContain("aget tillbaka", "After the plan");
        assertThat(walker.get(plan).body()).doesNotContain("aget tillbaka", "After the plan");
    }

    /// The plan of Lindskolan of 2031/32 as it is frozen when Karin decides it.
    private static String decidedPlan(Walker walker) throws Exception {
        decidePlan(walker, "2031/32");
        return nydala.asSuperuser("""
                        select convert_from(f.content, 'UTF8')
                        from reports.published_file f
                        join reports.publication p on p.publication_id = f.publication_id
                        where f.name = 'enhetsplan.html' and p.title like '%2031/32%'
                        order by p.sequence desc limit 1
                        """).getFirst();
    }

    @Test
    void what_is_decided_is_neither_offered_to_nor_taken_back_by_whoever_may_not_decide_it() throws Exception {
        var area = area("Not for Amir", new SchoolYear(2034));
        var goal = goal(area);
        goal(area);
        var address = "/utvecklingsomraden/" + area.value();
        var offer = address + "/tillbaka?sak=" + goal.value();
        var walker = Walker.as(server, "Amir");
        assertThat(walker.get(address).body()).contains(offer);
        decide(area);

        assertThat(walker.get(address).body()).doesNotContain("/tillbaka");
        assertThat(walker.get(offer).body()).contains("Den som f\u00e5r besluta omr\u00e5det");
        assertThat(send(walker, address, goal.value()).statusCode()).isEqualTo(422);
        assertThat(chain(area).goals()).hasSize(2);
        assertThat(Walker.as(server, "Karin").get(address).body()).contains(offer);
    }

    @Test
    void what_has_been_followed_up_or_begun_is_not_offered() throws Exception {
        var area = area("Acted on", new SchoolYear(2035));
        var goal = goal(area);
        var spare = goal(area);
        var activity = activity(area);
        var address = "/utvecklingsomraden/" + area.value();
        var walker = Walker.as(server, "Karin");
        assertThat(walker.get(address).body())
                .contains("sak=" + goal.value(), "sak=" + activity.value(), "sak=" + area.value());
        followUp(area, goal, 0, Outcome.PARTLY).kept();
        plans.report(
                        karin.permit(PlanRight.REPORT_ACTIVITY, LINDSKOLAN),
                        area,
                        activity,
                        1,
                        Activity.State.ONGOING,
                        "",
                        TODAY)
                .kept();

        assertThat(walker.get(address).body())
                .contains("sak=" + spare.value())
                .doesNotContain("sak=" + goal.value(), "sak=" + activity.value(), "sak=" + area.value());
    }

    @Test
    void every_page_of_what_is_taken_back_leads_to_the_history_where_only_what_can_be_restored_is() throws Exception {
        var area = area("Led on", new SchoolYear(2036));
        var goal = goal(area);
        var activity = activity(area);
        var address = "/utvecklingsomraden/" + area.value();
        var walker = Walker.as(server, "Karin");
        assertThat(walker.get(address).statusCode()).isEqualTo(200);
        assertThat(send(walker, address, goal.value()).statusCode()).isEqualTo(303);
        assertThat(nydala.asSuperuser("select what from access.deed order by deed_id desc limit 1"))
                .as("what the receipt and the log call it")
                .containsExactly("TOOK_BACK_GOAL");
        assertThat(walker.get(address + "/tidigare").body()).contains("aterstalld");
        walker.get(address);
        assertThat(send(walker, address, area.value()).statusCode()).isEqualTo(303);

        for (var page : new String[] {
            "",
            "/text",
            "/mal/" + goal.value(),
            "/mal/" + goal.value() + "/uppfoljning",
            "/aktiviteter/" + activity.value() + "/text",
            "/tillbaka?sak=" + area.value(),
            "/tillbaka?sak=" + goal.value()
        }) {
            var answer = walker.get(address + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue(address + "/tidigare");
        }
        assertThat(walker.get(address + "/tidigare").body())
                .contains("Hela omr\u00e5det \u00e4r taget tillbaka", "value=\"" + area.value() + "\"")
                .doesNotContain("value=\"" + goal.value() + "\"");
    }

    @Test
    void one_area_too_many_is_not_offered_and_the_history_says_so() throws Exception {
        var year = new SchoolYear(2037);
        var first = ready("One", year);
        decide(first);
        takeBackDecided(first, first.value(), "x").kept();
        for (var name : new String[] {"Two", "Three", "Four"}) decide(ready(name, year));
        var address = "/utvecklingsomraden/" + first.value();
        var walker = Walker.as(server, "Karin");
        var many = "Ni har redan s\u00e5 m\u00e5nga beslutade omr\u00e5den";

        assertThat(walker.get(address + "/tidigare").body()).contains(many).doesNotContain("aterstalld");
        var sent = Map.of("sak", first.value().toString(), "version", "1");
        var answer = walker.post(address + "/aterstalld", sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(many, "N\u00e5got har \u00e4ndrats")
                .doesNotContain("beh\u00f6ver r\u00e4ttas");
    }

    @Test
    void taking_back_is_offered_where_it_may_be_done_and_else_the_reason_stands_there() throws Exception {
        var area = area("Offered", new SchoolYear(2051));
        var goal = goal(area);
        decide(area);
        var walker = Walker.as(server, "Karin");
        var address = "/utvecklingsomraden/" + area.value();
        var whole = "tillbaka?sak=" + area.value();
        assertThat(walker.get(address).body())
                .contains("Det \u00e4r det enda m\u00e5let i ett beslutat omr\u00e5de", whole)
                .doesNotContain("tillbaka?sak=" + goal.value());
        goal(area);
        assertThat(walker.get(address).body())
                .contains("tillbaka?sak=" + goal.value())
                .doesNotContain("Det \u00e4r det enda m\u00e5let");
        followUp(area, goal, 0, Outcome.PARTLY).kept();
        assertThat(walker.get(address).body())
                .contains("M\u00e5let \u00e4r uppf\u00f6ljt.", "Ett m\u00e5l i omr\u00e5det \u00e4r uppf\u00f6ljt.")
                .doesNotContain("tillbaka?sak=" + goal.value(), whole);
    }

    @Test
    void who_decides_a_plan_reads_first_which_area_has_no_activity() throws Exception {
        var area = area("Nothing done", new SchoolYear(2052));
        goal(area);
        decide(area);
        var walker = Walker.as(server, "Karin");
        var decision = "/utvecklingsomraden/enhetsplan/beslut?enhet=99000001&lasar=2052/53";
        assertThat(walker.get(decision).body()).contains("Nothing done har ingen aktivitet", "Besluta planen</button>");
        activity(area);
        assertThat(walker.get(decision).body()).doesNotContain("har ingen aktivitet");
    }

    @Test
    void a_plan_is_not_decided_while_a_decided_area_has_no_goal() throws Exception {
        var area = area("Without", new SchoolYear(2038));
        var goal = goal(area);
        decide(area);
        nydala.asSuperuser("""
                insert into plans.withdrawal (organiser_id, area_id, thing_id, step, reason, by_whom, on_day)
                select g.organiser_id, g.area_id, g.goal_id, 'TAKEN_BACK', 'Before it was refused', 'Karin Holm', current_date
                from plans.goal g where g.goal_id = '%s'
                returning 'withdrawn'
                """.formatted(goal.value()));

        assertThat(Walker.as(server, "Karin")
                        .get("/utvecklingsomraden/enhetsplan/beslut?enhet=99000001&lasar=2038/39")
                        .body())
                .contains("Without \u00e4r beslutat men har inget m\u00e5l");
    }

    @Test
    void what_the_plan_never_had_is_not_told_as_taken_back_since_it_was_decided() throws Exception {
        var area = ready("Later", new SchoolYear(2039));
        decide(area);
        var walker = Walker.as(server, "Karin");
        var plan = "/utvecklingsomraden/enhetsplan.html?enhet=99000001&lasar=2039/40";
        var before = goal(area);
        takeBackDecided(area, before.value(), "Never of the area").kept();
        assertThat(walker.get(plan).body()).doesNotContain("Never of the area");
        restoreDecided(area, before.value(), 1).kept();
        decidePlan(walker, "2039/40");

        var after = goal(area);
        takeBackDecided(area, after.value(), "Never of the plan").kept();
        assertThat(walker.get(plan).body()).doesNotContain("Never of the plan");
        takeBackDecided(area, before.value(), "Of the plan").kept();
        assertThat(walker.get(plan).body()).contains("Of the plan").doesNotContain("Never of the plan");
    }

    private static HttpResponse<String> send(Walker walker, String address, UUID thing) throws Exception {
        walker.get(address + "/tillbaka?sak=" + thing);
        return walker.post(
                address + "/tillbaka", Map.of("sak", thing.toString(), "tillbaka-skal", "Skrevs av misstag"));
    }
}
