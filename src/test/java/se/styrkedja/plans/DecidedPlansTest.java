package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// A plan of Lindskolan that is decided twice: both are found where one looks for the plan.
class DecidedPlansTest extends NydalaAreas {
    private static final Pattern DOCUMENT = Pattern.compile("href=\"(/rapporter/beslutade/([^/\"]+)/([^\"]+))\"");
    private static final Pattern TITLE = Pattern.compile(
            "href=\"/rapporter/beslutade/[^/]+/([^\"]+)\"[^>]*>(?:Beslutad|Tidigare beslut) 1 september");

    @Test
    void the_plan_that_is_replaced_is_found_beside_the_one_that_holds() throws Exception {
        decide(ready("Decided twice", new SchoolYear(2026)));
        var karin = Walker.as(server, "Karin");
        var query = "?enhet=99000001&lasar=2026/27";
        assertThat(karin.get("/utvecklingsomraden" + query).body()).doesNotContain("/rapporter/beslutade/");
        decidePlan(karin, "2026/27");
        assertThat(karin.get("/utvecklingsomraden" + query).body())
                .contains(">Beslutad 1 september 2026</a>")
                .doesNotContain("Tidigare beslut");
        decidePlan(karin, "2026/27");

        for (var page : new String[] {
            "/utvecklingsomraden" + query,
            "/utvecklingsomraden/enhetsplan/beslut" + query,
            "/rapporter/enhetsplaner?lasar=2026/27"
        }) {
            var body = karin.get(page).body();
            assertThat(body).as(page).contains("Tidigare beslut 1 september 2026");
            assertThat(TITLE.matcher(body).results().map(found -> found.group(1)))
                    .as("where the plan is named on " + page)
                    .allMatch("enhetsplan.html"::equals);
            var documents = DOCUMENT.matcher(body)
                    .results()
                    .collect(Collectors.groupingBy(
                            (MatchResult found) -> found.group(2),
                            Collectors.mapping((MatchResult found) -> found.group(3), Collectors.toSet())));
            assertThat(documents.values())
                    .as("the documents of both plans on " + page)
                    .hasSize(2)
                    .allSatisfy(names -> assertThat(names)
                            .containsExactlyInAnyOrder(
                                    "enhetsplan.docx",
                                    "enhetsplan.pdf",
                                    "enhetsplan.html",
                                    "aktivitetsplan.pdf",
                                    "affisch.pdf",
                                    "affisch.html"));
            assertThat(documents.keySet())
                    .filteredOn(id -> isReplaced(karin, id))
                    .hasSize(1);
        }
    }

    private static boolean isReplaced(Walker karin, String id) {
        try {
            return karin.get("/rapporter/beslutade/" + id + "/enhetsplan.html")
                    .body()
                    .contains("g\u00e4ller inte l\u00e4ngre");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
