package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.tables.Tables;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;

/// The tables of the documents that the demo writes.
class WholeTablesTest {
    @TempDir
    Path folder;

    @Test
    void every_table_of_nydalas_documents_is_whole_on_its_page() {
        var demo = Ran.in(TestHouse.home(), "demo", "--once", "--out", folder.resolve("nydala"));

        assertThat(demo.code()).as(demo.err()).isZero();
        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true)) {
            Tables.mustStandWhole(folder.resolve("nydala"), window.newPage());
        }
    }
}
