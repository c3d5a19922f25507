package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.plans.surroundings.Effect;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What somebody has written in a place of a report stays there whatever is written around it, and is shown also when
/// the place is gone.
class PlacesOfReportsTest {
    private static final String QUALITY = "/rapporter/9901/2025-26";
    private static final String FOLLOW_UP = "/rapporter/9901/2026";
    private static final SchoolYear ENDED = new SchoolYear(2025);
    private static final SchoolYear NEXT = ENDED.next();
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final Pattern PLACE =
            Pattern.compile("<li>(?:<strong>|<a class=\"ds-link\" href=\"[^\"]*/skriv/([^\"]+)\">)([^<]+)<");
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private TestHouse nydala;
    private Server server;
    private AreaId first;

    @BeforeEach
    void two_areas_are_planned() {
        nydala = TestHouse.ofSampleTown();
        first = propose("L\u00e4sa mer");
        propose("Trygga raster");
        server = nydala.serve();
    }

    @AfterEach
    void stop() {
        server.close();
        nydala.close();
    }

    @Test
    void no_text_moves_or_vanishes_when_what_stands_around_it_grows_or_changes_order() throws Exception {
        var maja = Walker.as(server, "Maja");
        var before = new LinkedHashMap<String, Map<String, String>>();
        for (var report : List.of(QUALITY, FOLLOW_UP)) {
            var places = places(maja, report);
            assertThat(places).hasSizeGreaterThan(10);
            for (var place : places.keySet()) {
                assertThat(IDENTITY.matcher(place).replaceAll(""))
                        .as("named by what it is about, not by where it stands")
                        .matches("[a-z.-]+");
                write(maja, report, place);
            }
            before.put(report, places);
        }

        everythingAroundGrows();

        for (var report : before.entrySet()) stillThere(maja, report.getKey(), report.getValue());
    }

    private static void stillThere(Walker maja, String report, Map<String, String> before) throws Exception {
        assertThat(places(maja, report)).containsAllEntriesOf(before);
        var page = maja.get(report).body();
        for (var place : before.keySet()) {
            assertThat(maja.get(report + "/skriv/" + place).body()).contains(text(place));
            int at = page.indexOf(shown(place));
            assertThat(at).as("%s stands in the report", place).isPositive();
            if (place.endsWith(".name")) continue;
            var question = "<strong>" + before.get(place) + "</strong>";
            assertThat(page.lastIndexOf(question, at))
                    .as("%s stands under its question", place)
                    .isGreaterThan(at - question.length() - 30);
        }
    }

    @Test
    void a_text_whose_place_is_gone_is_shown_stops_the_decision_and_can_be_moved() throws Exception {
        nydala.alter("""
                insert into reports.text (organiser_id, report, place, version, body, written_by, written_on)
                values ('%s', 'operations-follow-up/9901/2026', 'plan-followed-32.1', 1, 'Skrivet f\u00f6re', 'Maja Forsell',
                '2026-08-20');
                insert into reports.comment (comment_id, organiser_id, report, place, body, written_by, written_on)
                values (gen_random_uuid(), '%s', 'operations-follow-up/9901/2026', 'plan-followed-32.1', 'Vilka skolor?',
                'Petra Nor\u00e9n', '2026-08-21')
                """.formatted(TestHouse.NYDALA.value(), TestHouse.NYDALA.value()));
        var maja = Walker.as(server, "Maja");
        var lost = FOLLOW_UP + "/skriv/plan-followed-32.1";
        assertThat(maja.get(FOLLOW_UP).body()).contains("Texter vars plats \u00e4r borta", "Skrivet f\u00f6re");
        assertThat(maja.get(FOLLOW_UP + "/skriv/plan").body()).contains("platsen \u00e4r borta", lost);
        assertThat(maja.get(lost).body()).contains("Skrivet f\u00f6re</textarea>", "Flytta texten till");
        assertThat(Walker.as(server, "Anders").get(FOLLOW_UP + "/beslut").body())
                .contains("Texter vars plats");

        write(maja, FOLLOW_UP, "plan");
        maja.get(lost);
        assertThat(maja.post(lost + "/flytt", Map.of("till", "ingenstans")).body())
                .contains("V\u00e4lj till vilken plats", "Skrivet f\u00f6re</textarea>");
        maja.get(lost);
        var moved = maja.post(lost + "/flytt", Map.of("till", "plan"));
        assertThat(moved.headers().firstValue("Location")).contains(FOLLOW_UP + "/skriv/plan");
        assertThat(nydala.asSuperuser("select what from access.deed order by deed_id desc limit 1"))
                .as("what the next page tells")
                .containsExactly("MOVED_TEXT");
        assertThat(maja.get(FOLLOW_UP + "/skriv/plan").body())
                .contains(text("plan") + "\n\nSkrivet f\u00f6re</textarea>")
                .contains("Vilka skolor?", "Petra Nor\u00e9n")
                .doesNotContain("platsen \u00e4r borta");
        assertThat(maja.get(FOLLOW_UP).body()).contains("Skrivet f\u00f6re").doesNotContain("Texter vars plats");
    }

    @Test
    void a_text_on_an_area_that_is_taken_back_loses_its_place_and_no_nameless_priority_is_printed() throws Exception {
        var maja = Walker.as(server, "Maja");
        var place = "priorities." + first.value() + ".know";
        write(maja, QUALITY, place);
        assertThat(maja.get(QUALITY).body())
                .contains("priorities-" + first.value(), shown(place))
                .doesNotContain("Texter vars plats");

        nydala.alter("""
                insert into plans.withdrawal (organiser_id, area_id, thing_id, step, reason, by_whom, on_day)
                values ('%s', '%s', '%s', 'TAKEN_BACK', 'Inte vi', 'Anders Lindqvist', '2026-09-01')
                """.formatted(TestHouse.NYDALA.value(), first.value(), first.value()));

        assertThat(maja.get(QUALITY).body())
                .contains("Texter vars plats \u00e4r borta", shown(place))
                .doesNotContain("priorities-" + first.value());
        assertThat(maja.get(QUALITY + "/skriv/" + place).body()).contains("Flytta texten till", text(place));
    }

    @Test
    void a_place_is_named_by_its_chapter_whatever_stands_in_it() throws Exception {
        everythingAroundGrows();
        var maja = Walker.as(server, "Maja");
        for (var report : List.of(QUALITY, FOLLOW_UP)) {
            var begin =
                    maja.get(report + "/skriv").headers().firstValue("Location").orElseThrow();
            var titles = PLACE.matcher(maja.get(begin).body())
                    .results()
                    .map(found -> found.group(2).strip())
                    .toList();
            assertThat(titles)
                    .hasSizeGreaterThan(10)
                    .doesNotHaveDuplicates()
                    .allMatch(title -> title.matches("\\d+\\.? .+"));
            if (report.equals(FOLLOW_UP))
                assertThat(titles)
                        .contains("4. Omv\u00e4rldsanalys: Vad betyder f\u00f6r\u00e4ndringarna f\u00f6r oss?")
                        .noneMatch(title -> title.contains("F\u00e4rre barn"));
        }
    }

    @Test
    void the_report_tells_what_is_decided_from_what_is_only_proposed() throws Exception {
        var maja = Walker.as(server, "Maja");
        assertThat(maja.get(QUALITY).body())
                .contains(
                        "Det h\u00e4r \u00e4r f\u00f6reslaget men inte beslutat",
                        ": L\u00e4sa mer (f\u00f6reslaget, inte beslutat)")
                .doesNotContain("Det h\u00e4r prioriteras");

        nydala.alter("""
                insert into plans.area_step (area_id, organiser_id, step, on_day, by_whom)
                values ('%s', '%s', 'DECIDED', '2026-09-01', 'Anders Lindqvist')
                """.formatted(first.value(), TestHouse.NYDALA.value()));

        assertThat(maja.get(QUALITY).body())
                .containsPattern(
                        "Det h\u00e4r prioriteras</strong></p>\\s*<ul[^>]*>\\s*<li>L\u00e4sa mer</li>\\s*</ul>")
                .contains(
                        "Det h\u00e4r \u00e4r f\u00f6reslaget men inte beslutat",
                        ": Trygga raster (f\u00f6reslaget, inte beslutat)")
                .doesNotContain(": L\u00e4sa mer (f\u00f6reslaget");
    }

    /// It was *Utvecklingsomr\u00e5de 4* under *H\u00f6gst tre*, with no second and no third.
    @Test
    void a_closed_area_that_is_written_of_is_none_of_those_that_are_numbered() throws Exception {
        var maja = Walker.as(server, "Maja");
        write(maja, QUALITY, "priorities." + first.value() + ".know");
        nydala.alter("""
                insert into plans.area_step (area_id, organiser_id, step, on_day, by_whom, outcome, reason)
                values ('%s', '%s', 'CLOSED', '2026-09-01', 'Anders Lindqvist', 'NOT_YET_MEASURABLE', 'Over')
                """.formatted(first.value(), TestHouse.NYDALA.value()));
        var report = maja.get(QUALITY).body();

        assertThat(report)
                .contains("Tidigare prioriterat: L\u00e4sa mer (avslutat, ", "Utvecklingsomr\u00e5de 1: Trygga raster")
                .doesNotContain("Utvecklingsomr\u00e5de 4")
                .doesNotContainPattern("Utvecklingsomr\u00e5de [0-9]+: L\u00e4sa mer");
    }

    @Test
    void what_is_moved_is_still_hers_who_wrote_it_and_comments_alone_are_moved_too() throws Exception {
        nydala.alter("""
                insert into reports.text (organiser_id, report, place, version, body, written_by, written_on)
                values ('%s', 'operations-follow-up/9901/2026', 'gone', 1, 'Skrivet f\u00f6re', 'Maja Forsell', '2026-08-20');
                insert into reports.comment (comment_id, organiser_id, report, place, body, written_by, written_on)
                values (gen_random_uuid(), '%s', 'operations-follow-up/9901/2026', 'bare', 'Vilka skolor?', 'Petra Nor\u00e9n',
                '2026-08-21')
                """.formatted(TestHouse.NYDALA.value(), TestHouse.NYDALA.value()));
        var anders = Walker.as(server, "Anders");
        for (var place : List.of("gone", "bare")) {
            anders.get(FOLLOW_UP + "/skriv/" + place);
            assertThat(anders.post(FOLLOW_UP + "/skriv/" + place + "/flytt", Map.of("till", "plan"))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(anders.get(FOLLOW_UP + "/skriv/plan").body())
                .contains("Skrivet f\u00f6re</textarea>", "Vilka skolor?")
                .contains("Skrivet av Maja Forsell, flyttat hit 1 september 2026 av Anders Lindqvist")
                .doesNotContain("platsen \u00e4r borta");
        assertThat(anders.get(FOLLOW_UP + "/skriv/plan/versioner").body())
                .contains("Skrivet av Maja Forsell, flyttat hit 1 september 2026 av Anders Lindqvist");
    }

    /// Every place of the report with its question, by its key.
    private static Map<String, String> places(Walker walker, String report) throws Exception {
        var begin =
                walker.get(report + "/skriv").headers().firstValue("Location").orElseThrow();
        var here = begin.substring(begin.lastIndexOf('/') + 1);
        var places = new LinkedHashMap<String, String>();
        var found = PLACE.matcher(walker.get(begin).body());
        while (found.find()) {
            var title = found.group(2).strip();
            var key = found.group(1) == null ? here : URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
            assertThat(places.put(key, title.substring(title.indexOf(": ") + 2)))
                    .as("one place %s", key)
                    .isNull();
        }
        return places;
    }

    private static String text(String place) {
        return "Skrivet i " + place + ".";
    }

    /// As it begins in the page: a name stands in a heading.
    private static String shown(String place) {
        return place.endsWith(".name") ? ": " + text(place) : "<p>" + text(place) + "</p>";
    }

    private static void write(Walker walker, String report, String place) throws Exception {
        var address = report + "/skriv/" + place;
        walker.get(address);
        assertThat(walker.post(address, Map.of("text", text(place), "version", "0"))
                        .statusCode())
                .isEqualTo(303);
    }

    private AreaId propose(String name) {
        var anders = Staffroom.of(nydala.house(), "Anders");
        return nydala.house()
                .get(Plans.class)
                .propose(
                        anders.permit(PlanRight.PROPOSE_AREA, Node.WHOLE),
                        Node.WHOLE,
                        NEXT,
                        Lineage.NEW,
                        List.of(),
                        new AreaText(name, "Det beh\u00f6vs", "", "", Assignee.without("Anders Lindqvist"), "", "", ""),
                        List.of(),
                        List.of(new Result("Fler", "/")),
                        TODAY);
    }

    /// Research, a goal, an activity and an end to the first area; new areas beside it; a goal of the board; a change
    /// outside.
    private void everythingAroundGrows() {
        var house = nydala.house();
        var anders = Staffroom.of(house, "Anders");
        var write = anders.permit(PlanRight.PROPOSE_AREA, Node.WHOLE);
        var area = area(first);
        var text = area.text();
        var longer = new AreaText(text.name(), "", "Ro", "L\u00e4slust", text.owner(), "Forskning", "K\u00e4lla", "");
        house.get(Plans.class)
                .revise(write, area.id(), longer, area.written().version(), TODAY)
                .kept();
        house.get(Plans.class)
                .addGoal(
                        write,
                        anders.scope(),
                        anders.tenant(),
                        area.id(),
                        "Fler l\u00e4ser",
                        new Goal.Measure.InWords("x"),
                        TODAY.plusDays(30),
                        TODAY)
                .kept();
        house.get(Plans.class)
                .addActivity(
                        write,
                        area.id(),
                        new Activity.Text(
                                "L\u00e4sa h\u00f6gt",
                                Activity.Level.CLASSROOM,
                                Assignee.without("Amir Berg"),
                                TODAY,
                                TODAY.plusDays(30),
                                ""),
                        TODAY)
                .kept();
        house.get(Plans.class)
                .close(
                        anders.permit(PlanRight.DECIDE_AREA, Node.WHOLE),
                        anders.scope(),
                        area.id(),
                        nydala.house()
                                .get(Plans.class)
                                .chain(anders.scope(), area.id())
                                .orElseThrow()
                                .basis()
                                .version(),
                        Outcome.PARTLY,
                        "Klart",
                        TODAY)
                .kept();
        propose("R\u00e4kna mer");
        propose("Fler vuxna");
        house.get(Goals.class)
                .record(
                        anders.permit(GoalRight.SET_GOALS, Node.WHOLE),
                        ENDED,
                        new GoalText("Alla l\u00e4ser", Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of()),
                        new Reference("BUN", "BUN 2025/9", "12", LocalDate.of(2025, 5, 20)))
                .kept();
        house.get(Surroundings.class)
                .note(
                        anders.permit(PlanRight.LEAD_ANALYSIS, Node.WHOLE),
                        Node.WHOLE,
                        ENDED,
                        new OutsideChange.Text(
                                "F\u00e4rre barn",
                                "Prognos",
                                "",
                                List.of(new Effect(new Effect.Reach.All(), "F\u00e4rre grupper")),
                                ""),
                        TODAY);
    }

    private Area area(AreaId id) {
        var anders = Staffroom.of(nydala.house(), "Anders");
        return nydala.house()
                .get(Plans.class)
                .chain(anders.scope(), id)
                .orElseThrow()
                .area();
    }
}
