package se.styrkedja.imports.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Drafts;
import se.styrkedja.organisation.Fact;

class UnitCodesTest {
    @Test
    void a_row_says_which_unit_kolada_means_and_a_broken_one_is_refused() {
        var draft = Drafts.of(
                UnitCodesLayout.layouts(),
                "kolada_ou;skolenhetskod\nV15E999900101;99000001\nV15E999900102;9900\nx;99000003\n");
        assertThat(draft.facts()).containsExactly(new Fact.UnitAlsoCalled("kolada", "V15E999900101", "99000001"));
        assertThat(Drafts.shown(draft.refused()))
                .containsExactly("code.unreadable@3: 9900", "kolada-id.unreadable@4: x");
    }

    @Test
    void the_real_mapping_has_1330_units() {
        assumeThat(Shared.data()).isPresent();
        var path = Shared.data().orElseThrow().resolve("kolada/ou-skolenhetskod.csv");
        var draft = Drafts.of(UnitCodesLayout.layouts(), path);
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.facts()).hasSize(1330);
    }
}
