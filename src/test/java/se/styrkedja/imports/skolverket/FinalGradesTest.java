package se.styrkedja.imports.skolverket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.opening.Opened;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observed;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Measurement;

class FinalGradesTest {
    private static final Layout LAYOUT = SkolverketFiles.layouts().getFirst();

    @Test
    void the_real_export_has_1714_schools_and_every_mark_is_kept() {
        var data = Shared.data();
        assumeThat(data).isPresent();
        var path = data.orElseThrow().resolve("skolverket/slutbetyg-ak9-skolenhet-2024-25.csv");
        var draft = read(Opening.open("slutbetyg.csv", path));
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.facts()).hasSize(1714);
        assertThat(draft.observed()).hasSize(4 * 1714);
        assertThat(marks(draft, "pupils-y9")).isEqualTo(Map.of("..", 113L));
        assertThat(marks(draft, "all-subjects-y9")).isEqualTo(Map.of("..", 122L, ".", 64L));
        assertThat(marks(draft, "vocational-eligibility-y9")).isEqualTo(Map.of("~100", 354L, "..", 129L, ".", 34L));
        assertThat(marks(draft, "merit-average-y9")).isEqualTo(Map.of("..", 114L, ".", 18L));
        assertThat(draft.notes()).hasSize(3 + 28);
    }

    private static Map<String, Long> marks(Draft draft, String indicator) {
        return draft.observed().stream()
                .filter(o -> o.indicator().id().equals(indicator))
                .filter(o -> !(o.measurement() instanceof Measurement.Known))
                .collect(Collectors.groupingBy(Observed::raw, TreeMap::new, Collectors.counting()));
    }

    private static Draft read(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Understood.class);
        return read(((Opened.Understood) opened).content());
    }

    private static Draft read(Content content) {
        var draft = new Draft(Indicators.builtIn(), Register.of(List.of()));
        assertThat(LAYOUT.recognises(content)).isTrue();
        LAYOUT.read(content, draft);
        return draft;
    }
}
