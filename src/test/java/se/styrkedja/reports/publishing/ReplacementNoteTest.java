package se.styrkedja.reports.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/// That something has been replaced is read from as far away as the rest of the sheet, and hides nothing of it.
class ReplacementNoteTest {
    private static final String NOTE = "Replaced by a later decision";
    private static final String SCHOOL = "Lindskolan";

    /// In points.
    private static final PDRectangle LYING_A3 = new PDRectangle(1191, 842);

    @Test
    void a_sheet_for_a_wall_says_in_large_letters_above_the_rest_that_it_is_replaced() throws IOException {
        var wall = read(sheet(LYING_A3));
        assertThat(wall.size(NOTE)).isGreaterThan(20);
        assertThat(wall.bottom(NOTE)).isLessThan(wall.top(SCHOOL));

        var page = read(sheet(PDRectangle.A4));
        assertThat(page.size(NOTE)).isEqualTo(10);
        assertThat(page.size(SCHOOL)).as("nothing else is moved").isEqualTo(18);
    }

    /// A sheet with the name of the school as far up as a poster has it, with the note.
    private static byte[] sheet(PDRectangle box) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(box);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 18);
                content.newLineAtOffset(45, box.getHeight() - 31 - 18);
                content.showText(SCHOOL);
                content.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return ReplacementNote.on("application/pdf", out.toByteArray(), NOTE, NOTE);
        }
    }

    /// Where the letters of a page stand.
    private static Letters read(byte[] pdf) throws IOException {
        var letters = new Letters();
        try (var document = Loader.loadPDF(pdf)) {
            letters.getText(document);
        }
        return letters;
    }

    private static final class Letters extends PDFTextStripper {
        private final List<Line> lines = new ArrayList<>();

        private record Line(String text, TextPosition first) {}

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            lines.add(new Line(text, positions.getFirst()));
        }

        private TextPosition first(String text) {
            return lines.stream()
                    .filter(line -> line.text().contains(text))
                    .findFirst()
                    .orElseThrow()
                    .first();
        }

        int size(String text) {
            return Math.round(first(text).getFontSizeInPt());
        }

        float bottom(String text) {
            return first(text).getYDirAdj();
        }

        float top(String text) {
            return first(text).getYDirAdj() - first(text).getFontSizeInPt();
        }
    }
}
