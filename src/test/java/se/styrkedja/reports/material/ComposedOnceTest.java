package se.styrkedja.reports.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// Whoever writes in the report of Nydala does not wait for it to be composed anew at each place and each saving.
class ComposedOnceTest {
    private static final SchoolYear YEAR = new SchoolYear(2025);

    @Test
    void a_report_is_composed_once_until_something_is_taken_in(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("elever.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                enhet;99000001;pupils-y9;2025/26;total;52;;52;Skolverket
                """);
        try (var nydala = TestHouse.ofSampleTown()) {
            var cache = nydala.house().get(ReportCache.class);
            var scope = nydala.house().get(Access.class).of(TestHouse.NYDALA);
            var first = cache.reports(scope).ofMunicipality("9901", YEAR);
            assertThat(first).isPresent();
            assertThat(cache.reports(scope).ofMunicipality("9901", YEAR))
                    .withFailMessage("composed anew")
                    .isSameAs(first);
            assertThat(cache.reports(scope).ofMunicipality("9901", YEAR.previous()))
                    .isNotEqualTo(first);
            nydala.publish(file);
            assertThat(cache.reports(scope).ofMunicipality("9901", YEAR)).isNotSameAs(first);
        }
    }
}
