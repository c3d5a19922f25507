package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.styrkedja.reports.Document;

class PdfWriterTest {
    private static final Pattern NOTE = Pattern.compile("Anm (\\d+)\\b");
    private static final Pattern GROUP = Pattern.compile("Grupp (\\d+-\\d+)");
    private static final Pattern TABLE = Pattern.compile("Tabell \\d+\\. Prov (\\d+)");
    private static final Pattern LIST = Pattern.compile("Lista (\\d+) inleds");
    private static final Pattern LONG = Pattern.compile("Punkt (\\d+)-1 sist");
    private static final Path LOOK_AT = Path.of("target/documents");

    @BeforeAll
    static void openTheFoundry() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(LOOK_AT);
    }

    @Test
    void a_report_can_be_read_aloud_and_kept() throws Exception {
        var pdf = pdf(Samples.nydala(), "nydala");
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void a_hostile_name_breaks_nothing() throws Exception {
        var pdf = pdf(Samples.hostile(), "hostile");
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void a_note_stands_on_the_page_of_its_table() throws Exception {
        var pdf = pdf(Samples.noted(40), "noted");
        try (var read = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                var text = textOf(read, page);
                var notes = NOTE.matcher(text).results().map(found -> found.group(1));
                assertThat(notes.map("Rad %s sist"::formatted))
                        .allSatisfy(row -> assertThat(text).contains(row));
            }
        }
    }

    @Test
    void the_name_of_a_group_stands_on_the_page_of_its_first_row() throws Exception {
        var pdf = pdf(Samples.grouped(12), "grouped");
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(6);
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                var text = textOf(read, page);
                assertThat(GROUP.matcher(text).results().map(found -> "Rad " + found.group(1) + " nr 0"))
                        .allSatisfy(row -> assertThat(text).contains(row))
                        .allSatisfy(
                                row -> assertThat(text).as("with the header").containsPattern("(?m)^Rad Tal"));
                assertThat(TABLE.matcher(text).results().map(found -> "Rad " + found.group(1) + "-0 nr 0"))
                        .as("no caption stands alone")
                        .allSatisfy(row -> assertThat(text).contains(row));
            }
        }
    }

    @Test
    void a_line_that_introduces_a_list_and_the_first_of_a_long_one_are_not_left_last_on_a_page() throws Exception {
        try (var read = Loader.loadPDF(pdf(Samples.listed(90), "listed"))) {
            assertThat(read.getNumberOfPages()).isGreaterThan(12);
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                var text = textOf(read, page);
                assertThat(LIST.matcher(text).results().map(found -> "Punkt " + found.group(1) + "-1 sist"))
                        .allSatisfy(first -> assertThat(text).contains(first));
                assertThat(LONG.matcher(text).results().map(found -> "Punkt " + found.group(1) + "-2 sist"))
                        .filteredOn(second -> Integer.parseInt(second.split("[ -]", 3)[1]) % 12 > 0)
                        .allSatisfy(second -> assertThat(text).contains(second));
            }
        }
    }

    private static String textOf(PDDocument read, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(read);
    }

    /// Of a reason of two thousand letters ninety-eight stood on the page.
    @Test
    void a_word_of_any_length_is_broken_and_none_of_it_stands_outside_of_the_page() throws Exception {
        for (var shape : Document.Shape.values()) {
            var pdf = pdf(Samples.endless(shape), "endless-" + shape);
            try (var read = Loader.loadPDF(pdf)) {
                var outside = new ArrayList<Float>();
                var letters = new StringBuilder();
                var text = new PDFTextStripper() {
                    @Override
                    protected void writeString(String words, List<TextPosition> positions) {
                        letters.append(words);
                        positions.stream()
                                .filter(at -> at.getXDirAdj() + at.getWidthDirAdj() > at.getPageWidth())
                                .forEach(at -> outside.add(at.getXDirAdj()));
                    }
                };
                text.getText(read);
                assertThat(outside).as("%s", shape).isEmpty();
                assertThat(letters.chars().filter(letter -> letter == 'x').count())
                        .as("%s", shape)
                        .isGreaterThanOrEqualTo(16 * 2000);
            }
        }
    }

    @Test
    void the_document_that_warms_up_can_be_written() {
        assertThatCode(WarmUp::pdf).doesNotThrowAnyException();
    }

    private static byte[] pdf(Document document, String name) throws IOException {
        var html = new ByteArrayOutputStream();
        Writers.html(document, html);
        Files.write(LOOK_AT.resolve(name + ".html"), html.toByteArray());
        var out = new ByteArrayOutputStream();
        Writers.pdf(document, out);
        Files.write(LOOK_AT.resolve(name + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }

    static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage()
                            + " " + a.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
