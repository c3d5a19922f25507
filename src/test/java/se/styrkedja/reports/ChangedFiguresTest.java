package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Receipt;
import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// What a decided report says of its figures when they are others now, or count no more.
class ChangedFiguresTest {
    private static final IndicatorId RESULT = new IndicatorId("all-subjects-y9");
    private static final IndicatorId ABSENCE = new IndicatorId("absence-share");
    private static final Subject SCHOOL = Subject.unit(SampleTown.LINDSKOLAN);
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";
    private static final String FROZEN = "<html><body><p>As decided</p></body></html>";

    private static final Resolution RESOLUTION = new Resolution(
            "The board",
            "BUN 2026/1",
            "3",
            TestHouse.TODAY,
            "Adopts",
            Assignee.without("Anders"),
            LocalDate.of(2027, 1, 1));

    @TempDir
    private static Path folder;

    private TestHouse nydala;
    private Server server;

    @BeforeEach
    void a_town_with_own_figures() {
        nydala = TestHouse.ofSampleTown();
        own("12,0", 200);
        server = nydala.serve();
    }

    @AfterEach
    void stop() {
        server.close();
        nydala.close();
    }

    @Test
    void a_published_figure_that_is_another_now_is_told_to_anybody_with_what_it_was_and_is() throws Exception {
        var report = decided(true, RESULT);
        nydala.publish(table("enhet;99000001;all-subjects-y9;2025/26;total;70,0;;48;Skolverket"));
        var told = "Lindskolan, 2025/26: 68,8\u00a0% i rapporten, nu 70,0\u00a0% (nyare uppgift, inl\u00e4st ";
        var anybody = Walker.stranger(server);
        assertThat(anybody.get("/rapporter").body())
                .contains("Efter beslutet har 1 tal som rapporten visar f\u00e5tt", told);
        assertThat(anybody.get("/rapporter/publicerade/" + report + "/andringar")
                        .body())
                .contains("68,8\u00a0%", "70,0\u00a0%", "Rapporten st\u00e5r kvar");
        assertThat(anybody.get("/rapporter/publicerade/" + report + "/rapport.html")
                        .body())
                .contains(told, "/rapporter/publicerade/" + report + "/andringar", "As decided");
        var anders = Walker.as(server, "Anders");
        assertThat(anders.get("/rapporter").body()).contains(told);
        assertThat(anders.get("/rapporter/9901/2025-26").body()).contains(told);
        assertThat(nydala.asSuperuser("select convert_from(content, 'UTF8') from reports.published_file"))
                .as("what is frozen is as it was")
                .contains(FROZEN);
    }

    @Test
    void a_figure_that_was_withdrawn_is_told_to_anybody_and_the_words_why_to_its_people_alone() throws Exception {
        var report = decided(true, RESULT);
        nydala.withdraw(delivery(RESULT));
        var anybody = Walker.stranger(server);
        assertThat(anybody.get("/rapporter").body())
                .contains("68,8\u00a0% i rapporten, nu inget tal som r\u00e4knas (tillbakadraget ")
                .doesNotContain("fel fil");
        assertThat(anybody.get("/rapporter/publicerade/" + report + "/andringar")
                        .body())
                .doesNotContain("fel fil");
        assertThat(Walker.as(server, "Anders").get("/rapporter").body())
                .contains("68,8\u00a0% i rapporten, nu inget tal som r\u00e4knas (tillbakadraget ", ": fel fil)");
    }

    @Test
    void what_an_own_figure_is_now_its_people_see_alone() throws Exception {
        var report = decided(true, ABSENCE);
        own("15,0", 200);
        assertThat(Walker.as(server, "Anders").get("/rapporter").body())
                .contains("12,0\u00a0% i rapporten, nu 15,0\u00a0%");
        var anybody = Walker.stranger(server);
        for (var page : List.of(
                "/rapporter",
                "/rapporter/publicerade/" + report + "/andringar",
                "/rapporter/publicerade/" + report + "/rapport.html"))
            assertThat(anybody.get(page).body())
                    .as(page)
                    .contains("12,0\u00a0%", "ett annat, som bara huvudmannen ser")
                    .doesNotContain("15,0");
    }

    @Test
    void an_own_figure_that_is_computed_from_and_not_shown_is_counted_for_anybody_and_not_told() throws Exception {
        var report = decided(false, ABSENCE);
        own("15,0", 200);
        assertThat(Walker.stranger(server)
                        .get("/rapporter/publicerade/" + report + "/andringar")
                        .body())
                .contains("1 tal som rapporten har r\u00e4knat med", "1 av dem visas inte h\u00e4r")
                .doesNotContain("12,0", "15,0");
        assertThat(Walker.as(server, "Anders")
                        .get("/rapporter/beslutade/" + report + "/andringar")
                        .body())
                .contains("12,0\u00a0%", "15,0\u00a0%")
                .doesNotContain("visas inte h\u00e4r");
    }

    @Test
    void a_figure_that_is_hidden_now_is_told_as_hidden() throws Exception {
        decided(true, ABSENCE);
        own("20,0", 5);
        assertThat(Walker.as(server, "Anders").get("/rapporter").body())
                .contains("12,0\u00a0% i rapporten, nu dold")
                .doesNotContain("20,0");
    }

    @Test
    void a_figure_that_stands_as_it_was_in_another_file_is_not_told() throws Exception {
        var report = decided(true, RESULT);
        nydala.publish(table("enhet;99000001;all-subjects-y9;2025/26;total;68,80;;48;Skolverket"));
        assertThat(Walker.stranger(server).get("/rapporter").body()).doesNotContain("Efter beslutet");
        assertThat(Walker.stranger(server)
                        .get("/rapporter/publicerade/" + report + "/rapport.html")
                        .body())
                .isEqualTo(FROZEN);
        assertThat(Walker.stranger(server)
                        .get("/rapporter/publicerade/" + report + "/andringar")
                        .body())
                .contains("Inget tal som rapporten visar");
    }

    @Test
    void the_preview_says_how_many_figures_of_a_decided_report_a_file_changes_and_leads_to_it() throws Exception {
        var report = decided(true, RESULT);
        var maja = Walker.as(server, "Maja");
        maja.get("/inlasningar");
        var file = table("enhet;99000001;all-subjects-y9;2025/26;total;70,0;;48;Skolverket");
        assertThat(sent(maja, file).body())
                .contains(
                        "1 tal som en beslutad rapport visar \u00e4ndras:",
                        "Kvalitetsrapport, beslutad 1 september 2026")
                .contains("href=\"/rapporter/beslutade/" + report + "/rapport.html\"")
                .contains("68,8\u00a0%</td><td class=\"number\">70,0\u00a0%</td>")
                .contains("0 tal nya, 0 som f\u00f6rut och 1 f\u00e5r ett annat v\u00e4rde");
        var same = table("enhet;99000001;all-subjects-y9;2025/26;total;68,80;;48;Skolverket");
        assertThat(sent(maja, same).body()).contains("Inget \u00e4r nytt").doesNotContain("beslutad rapport");
    }

    @Test
    void whoever_has_taken_in_a_file_is_led_on_to_the_results_and_the_draft_that_it_is_about() throws Exception {
        var maja = Walker.as(server, "Maja");
        maja.get("/inlasningar");
        var preview = sent(maja, table("enhet;99000001;all-subjects-y9;2025/26;total;70,0;;48;Nydala"));
        var batch = Pattern.compile("name=\"omgang\" value=\"([^\"]+)\"").matcher(preview.body());
        assertThat(batch.find()).isTrue();
        var taken = maja.post("/inlasningar", Map.of("omgang", batch.group(1), "vems", "OWN", "publikation", ""));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(maja.get(taken.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Se vad det nya ger", "/resultat?enhet=99000001\">Lindskolan")
                .contains("/rapporter/9901/2025-26\">2025/26", "/indikatorer/all-subjects-y9\"")
                .doesNotContain(">\u00d6stra Ekskolan<");
        assertThat(maja.get("/inlasningar").body()).doesNotContain("Se vad det nya ger");
    }

    private static HttpResponse<String> sent(Walker walker, Path file) throws Exception {
        return walker.send("/inlasningar/forhandsgranskning", Map.of("tal.csv", Files.readAllBytes(file)));
    }

    private void own(String value, int persons) {
        var taken = nydala.takeIn(
                        TestHouse.NYDALA,
                        List.of(Incoming.of(table(
                                "enhet;99000001;absence-share;2025/26;total;" + value + ";;" + persons + ";Nydala"))),
                        Ownership.OWN)
                .getFirst();
        assertThat(taken).isInstanceOf(Receipt.Accepted.class);
    }

    private static Path table(String row) {
        var text = HEADER + row + '\n';
        return Export.text(folder.resolve("t" + Integer.toHexString(text.hashCode()) + ".csv"), text);
    }

    private DeliveryId delivery(IndicatorId indicator) {
        return read(indicator).delivery().id();
    }

    /// The figure of the school as its people see it.
    private DeliveredFigure read(IndicatorId indicator) {
        var house = nydala.house();
        return house.get(Observations.class)
                .ofSubjects(house.get(Access.class).of(TestHouse.NYDALA), List.of(SCHOOL))
                .figure(indicator, SCHOOL, YEAR, Breakdown.TOTAL)
                .orElseThrow()
                .shown();
    }

    /// A report that shows the figure, or a number that was computed from it, decided and made public.
    private String decided(boolean shown, IndicatorId indicator) {
        var house = nydala.house();
        var source = new Document.Source(
                "f",
                "what",
                "series",
                "Lindskolan",
                "",
                "",
                "",
                List.of(),
                0,
                List.of(),
                shown,
                List.of(read(indicator)));
        var document =
                new Document(new Document.Cover("Nydala", "Report", "2025/26", "", ""), List.of(), List.of(source));
        var scope = house.get(Access.class).of(TestHouse.NYDALA);
        var permit = house.get(Access.class).commandLine(GovernanceRight.RECORD_DECISION, TestHouse.NYDALA);
        var report = "quality-report/9901/2025/26";
        house.get(Publications.class)
                .publish(
                        permit,
                        report,
                        new DecisionBasis(List.of()).version(),
                        () -> new Composed(
                                List.of(),
                                new DecisionBasis(List.of()),
                                () -> new Frozen(
                                        report,
                                        Node.WHOLE,
                                        "Kvalitetsrapport",
                                        house.get(ReportCache.class).counting(scope),
                                        house.get(ReportCache.class).used(document),
                                        List.of(new FrozenFile(
                                                "rapport.html",
                                                "text/html;charset=UTF-8",
                                                FROZEN.getBytes(StandardCharsets.UTF_8))),
                                        List.of())),
                        RESOLUTION,
                        TestHouse.TODAY)
                .kept();
        var id = house.get(Publications.class).all(scope).getFirst().id();
        house.get(Publications.class).release(permit, id, TestHouse.TODAY);
        return id.value().toString();
    }
}
