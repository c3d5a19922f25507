package se.styrkedja.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;

/// Every indicator has a page under docs/indicators, and every page an indicator.
class IndicatorPagesTest {
    private static final Path PAGES = Path.of("docs/indicators");

    @Test
    void every_indicator_has_a_page_and_every_page_an_indicator() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            var ids = Indicators.builtIn().all().stream()
                    .map(i -> i.id().toString())
                    .toList();
            assertThat(pages.map(p -> p.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .map(name -> name.replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(45);
        }
    }

    @Test
    void a_page_carries_the_title_the_id_the_source_and_the_pitfalls_of_its_indicator() throws IOException {
        for (var indicator : Indicators.builtIn().all()) {
            var page = Files.readString(page(indicator));
            assertThat(page).startsWith("# " + indicator.title() + "\n");
            assertThat(page).contains("`" + indicator.id() + "`", indicator.source(), indicator.pitfalls());
            for (var id : indicator.sourceIds()) assertThat(page).contains("- `" + id + "`: ");
        }
    }

    @Test
    void every_indicator_says_what_is_counted_and_what_misleads() {
        for (var indicator : Indicators.builtIn().all()) {
            assertThat(indicator.definition()).as(indicator.id().toString()).isNotBlank();
            assertThat(indicator.pitfalls()).as(indicator.id().toString()).isNotBlank();
        }
    }

    /// The municipality's figure is that of its own schools, so an id at Kolada for anything else would be another
    /// figure.
    @Test
    void no_two_indicators_share_an_id_at_kolada() {
        assertThat(Indicators.builtIn().all().stream().flatMap(i -> i.sourceIds().stream()))
                .doesNotHaveDuplicates();
    }

    private static Path page(Indicator indicator) {
        return PAGES.resolve(indicator.id().toString() + ".md");
    }
}
