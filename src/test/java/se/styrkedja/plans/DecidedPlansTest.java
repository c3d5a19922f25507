package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// A plan of Lindskolan that is decided twice: both are found where one looks for the plan.
class DecidedPlansTest extends NydalaAreas {
    private static final Pattern EARLIER =
            Pattern.compile("href=\"(/rapporter/beslutade/[^\"]+)\"[^>]*>Tidigare beslut 1 september 2026</a>");

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
            var earlier = EARLIER.matcher(karin.get(page).body());
            assertThat(earlier.find()).as(page).isTrue();
            assertThat(karin.get(earlier.group(1)).body()).contains("g\u00e4ller inte l\u00e4ngre");
        }
    }
}
