package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.web.Faults;

class NotYetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"columns": [], "data": []}|not-yet.pxweb
            {"title": "Underlag", "variables": []}|not-yet.pxweb
            {"class": "dataset", "id": ["a"], "size": [1], "dimension": {}}|not-yet.json-stat
            """)
    void a_file_that_is_known_by_sight_is_called_by_its_name_and_told_what_to_do_instead(String text, String code) {
        var fault = NotYet.named(Drafts.content(text.replace("\\n", "\n"))).orElseThrow();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(Faults.sentence(fault))
                .contains("men inte ur Underlag f\u00f6r analys", "Styrkedjas tabell")
                .doesNotContain("{");
    }

    @Test
    void any_other_file_is_not() {
        assertThat(NotYet.named(Drafts.content("kpi;v\u00e4rde\nN15505;1\n"))).isEmpty();
        assertThat(NotYet.named(Drafts.content("{\"values\": []}"))).isEmpty();
    }
}
