package se.styrkedja.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.styrkedja.reports.Document;

class PdfWriterTest {
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
