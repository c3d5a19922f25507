package se.styrkedja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void a_table_is_written_with_semicolons_and_its_header_first() {
        assertThat(csv("68,8")).isEqualTo("varde\r\n68,8\r\n");
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_harmless_and_a_negative_number_stays_a_number() {
        assertThat(csv("=1+1")).contains("'=1+1");
        assertThat(csv("@SUM(A1)")).contains("'@SUM(A1)");
        assertThat(csv("-11,25")).contains("\r\n-11,25");
    }

    private static String csv(String cell) {
        return new Sheet(List.of("varde"), List.of(List.of(cell))).csv();
    }
}
