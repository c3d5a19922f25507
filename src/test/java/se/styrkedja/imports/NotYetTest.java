package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.web.Faults;

class NotYetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            Underlag f\u00f6r analys f\u00f6r grundskola efter m\u00e5tt och l\u00e4s\u00e5r;;\\n;RIKET;NYDALA|not-yet.pxweb
            kpi,municipality_id,municipality,year,gender,count,value\\nN15505,9999,Nydala,2024,T,1,224.9|not-yet.kolada-long
            [{"count": 1, "values": [{"kpi": "N15505"}]}]|not-yet.kolada-list
            {"meta": {}, "data": {"type": "schoolunit", "attributes": []}}|not-yet.register-v2
            {"class": "dataset", "id": ["a"], "size": [1], "dimension": {}}|not-yet.json-stat
            """)
    void a_file_that_is_known_by_sight_is_called_by_its_name_and_told_what_to_do_instead(String text, String code) {
        var fault = NotYet.named(Drafts.content(text.replace("\\n", "\n"))).orElseThrow();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(Faults.sentence(fault))
                .contains("inte l\u00e4sas in \u00e4n")
                .doesNotContain("{");
    }

    @Test
    void any_other_file_is_not() {
        assertThat(NotYet.named(Drafts.content("kpi;v\u00e4rde\nN15505;1\n"))).isEmpty();
        assertThat(NotYet.named(Drafts.content("{\"values\": []}"))).isEmpty();
    }
}
