package se.styrkedja.reports.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Poster;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

/// The formats of a document. One tree of blocks in, one file out; the stream is left open.
///
/// Errors: `IOException` from the stream; `IllegalStateException` when a number in the document has no source.
public final class Writers {
    private Writers() {}

    /// One page that stands alone: no other file, no script. UTF-8.
    public static void html(Document document, OutputStream out) throws IOException {
        out.write(HtmlWriter.write(document, Medium.SCREEN).getBytes(StandardCharsets.UTF_8));
    }

    /// The blocks and the sources alone, to stand under the heading of a page of the product.
    public static String fragment(Document document) {
        return HtmlWriter.fragment(document);
    }

    /// Tagged, PDF/UA-1 and PDF/A-2a.
    public static void pdf(Document document, OutputStream out) throws IOException {
        PdfWriter.write(HtmlWriter.write(document, Medium.PAPER), out);
    }

    /// Begins to load what the first PDF of a process needs, beside what the caller goes on to do. When that fails, the
    /// PDF itself says why.
    public static void prepare() {
        Thread.ofPlatform()
                .daemon()
                .name("warm-up")
                .uncaughtExceptionHandler((thread, failure) -> {})
                .start(WarmUp::pdf);
    }

    /// Real styles and headings; a secretary can go on writing in it.
    public static void word(Document document, OutputStream out) throws IOException {
        WordWriter.write(document, out);
    }

    /// One page that stands alone, for a screen on the wall or a phone.
    public static void posterHtml(Poster poster, OutputStream out) throws IOException {
        out.write(PosterWriter.write(poster, Medium.SCREEN).getBytes(StandardCharsets.UTF_8));
    }

    /// One sheet, A3 lying; tagged, PDF/UA-1 and PDF/A-2a.
    public static void posterPdf(Poster poster, OutputStream out) throws IOException {
        PdfWriter.write(PosterWriter.write(poster, Medium.PAPER), out);
    }
}
