package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.styrkedja.reports.Poster;
import se.styrkedja.testing.Inspection;

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
    void a_poster_asks_for_nothing_and_leaves_out_what_nobody_has_answered() throws IOException {
        var draft = html(Samples.poster());
        assertThat(draft)
                .doesNotContain("class=\"place\"", "Att skriva", "class=\"motto")
                .contains("Vad ska vi bli bättre på?");
        var plan = html(Samples.plan(Poster.Learners.PUPILS, 1, 1));
        assertThat(plan.split("class=\"place\"", -1)).hasSize(1 + 5);
        assertThat(plan)
                .contains("Det här ska vi bli bättre på")
                .doesNotContain("Vad säger forskningen?", "Att skriva");
    }

    @Test
    void a_decision_is_told_at_the_foot_and_leaves_the_top_to_the_title() throws IOException {
        var html = html(Samples.poster().with("Beslutad av Karin Holm, 24 oktober 2025"));
        assertThat(html.split("<footer>", -1)[1]).contains("Beslutad av Karin Holm");
        assertThat(html).doesNotContain("class=\"state\"");
    }

    @Test
    void a_preschool_speaks_of_children() throws IOException {
        assertThat(html(Samples.plan(Poster.Learners.CHILDREN, 1, 1)))
                .contains("för barnen?")
                .doesNotContain("eleverna");
        assertThat(html(Samples.plan(Poster.Learners.PUPILS, 1, 1))).contains("för eleverna?");
    }

    /// Measured in the PDF: the words of the last box end above the foot, and as few words as this fill the sheet.
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 6", "1, 80", "2, 1", "2, 4", "3, 1", "3, 3", "3, 80"})
    void the_words_fill_the_sheet_and_keep_to_it(int areas, int words) throws IOException {
        var poster = Samples.plan(Poster.Learners.BOTH, areas, words);
        try (var sheet = Loader.loadPDF(pdf(poster))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            var places = new LowestWords(sheet).places;
            float foot = places.getOrDefault("Orden", 0f);
            assertThat(foot).isBetween(750f, 810f);
            assertThat(places.get("dag")).as("the last answer").isBetween(0.6f * foot, foot - 15);
        }
        if (words < 8) assertThat(PosterRoom.of(poster).size()).isGreaterThanOrEqualTo(PosterRoom.READABLE);
    }

    /// How far down on the sheet each word stands for the last time, in points.
    private static final class LowestWords extends PDFTextStripper {
        private final Map<String, Float> places = new HashMap<>();

        LowestWords(PDDocument sheet) throws IOException {
            getText(sheet);
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            var at = letters.getLast().getYDirAdj();
            for (var word : text.split("[^\\p{L}]+", -1)) places.merge(word, at, Math::max);
        }
    }

    @Test
    void the_poster_is_accessible(@TempDir Path folder) throws IOException {
        Inspection.of("a poster", Files.writeString(folder.resolve("poster.html"), html(Samples.poster())));
    }

    @Test
    void a_poster_has_at_most_three_areas() {
        var area = Samples.poster().areas().getFirst();
        assertThatThrownBy(() -> new Poster(
                        "Nydala", Poster.Learners.BOTH, "2024/25", "Utkast", "", List.of(area, area, area, area)))
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
        var name = poster.state().equals("Utkast")
                ? poster.motto().isBlank() ? "poster" : "poster-hostile"
                : "poster-plan";
        Files.write(Path.of("target/documents/" + name + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }
}
