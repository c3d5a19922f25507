package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.vocabulary.Measurement;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            231,4|231.4
            231.4|231.4
            18,0|18.0
            258|258
            1 234,5|1234.5
            12\u00a0345|12345
            1\u202f234|1234
            -5|-5
            \u22125,25|-5.25
            +3|3
            cirka 210|210
            1.234|1.234
            """)
    void a_number_is_read_with_its_decimals(String written, BigDecimal number) {
        assertThat(Numerals.parse(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "1.234,5", "1,234,567", "12 34", "1e5", "9o", "ca", "44%", "--1", "1 2345", "NaN", "٣"
            })
    void anything_else_is_no_number(String written) {
        assertThat(Numerals.parse(written)).isEmpty();
    }

    @Test
    void a_mark_means_what_the_source_says() {
        assertThat(Marks.EXPORT.meaning("-")).contains(new Measurement.Missing("-"));
        assertThat(Marks.PLANNED.meaning("-")).contains(new Measurement.TooFew("-"));
        assertThat(Marks.TABLE.meaning("*")).contains(new Measurement.NotApplicable("*"));
        assertThat(Marks.EXPORT.meaning("~100")).contains(new Measurement.NearlyAll("~100"));
        assertThat(Marks.EXPORT.meaning("100")).isEmpty();
    }

    @Test
    void text_from_a_file_is_cut_and_made_visible() {
        assertThat(Quoted.text("a\u0000b\u200b")).isEqualTo("a<U+0000>b<U+200B>");
        assertThat(Quoted.text("x".repeat(200))).hasSize(80).endsWith("\u2026");
    }
}
