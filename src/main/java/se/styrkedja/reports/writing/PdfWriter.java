package se.styrkedja.reports.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;

/// A page of ours as a PDF that can be read aloud and kept: PDF/UA-1 and PDF/A-2a.
final class PdfWriter {
    /// `GSUB`
    private static final int SUBSTITUTIONS = 0x47535542;
    private static final byte[] REGULAR = withoutLigatures(Styles.bytes("/assets/fonts/IBMPlexSans_400Regular.ttf"));
    private static final byte[] SEMIBOLD = withoutLigatures(Styles.bytes("/assets/fonts/IBMPlexSans_600SemiBold.ttf"));
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        XRLog.setLoggingEnabled(false); // it tells of every font and style sheet on stderr
    }

    private PdfWriter() {}

    /// @param page well-formed XML
    static void write(String page, OutputStream out) throws IOException {
        try (var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(SRGB);
            builder.useSVGDrawer(drawer);
            for (var family : new String[] {Styles.FAMILY, "SansSerif"}) {
                font(builder, family, REGULAR, 400);
                font(builder, family, SEMIBOLD, 600);
                font(builder, family, SEMIBOLD, 700);
            }
            builder.useUnicodeLineBreaker(new LineBreaks());
            builder.withProducer("Styrkedja");
            builder.withHtmlContent(page, "");
            builder.toStream(out);
            builder.run();
        }
    }

    private static void font(PdfRendererBuilder builder, String family, byte[] font, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true, EVERYWHERE);
    }

    /// The font without its table of substitutions of glyphs. Looking for them in every word is a quarter of the work
    /// of a document, and all that they would give its text is two ligatures.
    ///
    /// @param font OpenType: after twelve bytes its directory, of sixteen bytes a table, the tag first
    private static byte[] withoutLigatures(byte[] font) {
        var bytes = ByteBuffer.wrap(font.clone());
        int tables = bytes.getShort(4);
        for (int at = 12; at < 12 + tables * 16; at += 16) if (bytes.getInt(at) == SUBSTITUTIONS) bytes.putInt(at, 0);
        return bytes.array();
    }
}
