package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.styrkedja.reports.Poster;

class PosterWriterTest {
    @BeforeAll
    static void openTheFoundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_poster_is_one_sheet_that_can_be_read_aloud_and_kept() throws Exception {
        for (var poster : List.of(Samples.poster(), Samples.hostilePoster())) {
            var pdf = pdf(poster);
            try (var sheets = Loader.loadPDF(pdf)) {
                assertThat(sheets.getNumberOfPages()).isEqualTo(1);
                assertThat(sheets.getPage(0).getMediaBox().getWidth()).isBetween(1190f, 1191f);
            }
            assertThat(PdfWriterTest.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(PdfWriterTest.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        }
    }

    @Test
    void a_draft_has_a_place_for_every_question_and_answers_none() throws IOException {
        var html = html(Samples.poster());
        assertThat(html.split("class=\"here\"", -1)).hasSize(1 + 3 * 8);
        assertThat(html).contains("Varför är det viktigt?", "Vad säger forskningen?", "ert motto");
    }

    @Test
    void a_decided_poster_asks_for_nothing() throws IOException {
        var html = html(Samples.poster().with("Beslutad av Karin Holm, 24 oktober 2025"));
        assertThat(html).contains("Beslutad av Karin Holm").doesNotContain("class=\"here\"", "ert motto", "Att skriva");
    }

    @Test
    void the_poster_is_accessible() throws IOException {
        Browsing.assertAccessible(html(Samples.poster()));
    }

    @Test
    void a_poster_has_at_most_three_areas() {
        var area = Samples.poster().areas().getFirst();
        assertThatThrownBy(() -> new Poster("Nydala", "2024/25", "Utkast", "", List.of(area, area, area, area)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String html(Poster poster) throws IOException {
        var out = new ByteArrayOutputStream();
        Writers.posterHtml(poster, out);
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents/poster.html"), out.toByteArray());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(Poster poster) throws IOException {
        var out = new ByteArrayOutputStream();
        Writers.posterPdf(poster, out);
        Files.createDirectories(Path.of("target/documents"));
        var name = poster.motto().isBlank() ? "poster" : "poster-hostile";
        Files.write(Path.of("target/documents/" + name + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }
}
