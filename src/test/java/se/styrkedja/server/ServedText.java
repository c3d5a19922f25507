package se.styrkedja.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.opening.Opened;
import se.styrkedja.imports.opening.Opening;

/// What stands in a file that was served: of a Word file all its parts, charts and embedded sheets too.
public final class ServedText {
    /// The column of a Styrkedja table that says how many there are: a number, as shares are.
    private static final int PERSONS = 7;

    private ServedText() {}

    public static String of(String kind, byte[] file) throws IOException {
        return switch (kind) {
            case "pdf" -> {
                try (var pdf = Loader.loadPDF(file)) {
                    yield new PDFTextStripper().getText(pdf);
                }
            }
            case "docx" -> unpacked(file);
            case "xlsx" -> sheets(file);
            default -> new String(file, StandardCharsets.UTF_8);
        };
    }

    private static String sheets(byte[] file) {
        var opened = (Opened.Understood) Opening.open("sheets.xlsx", file);
        return ((Content.Table) opened.content())
                .rows().stream()
                        .map(row -> IntStream.range(0, row.cells().size())
                                .filter(column -> column != PERSONS)
                                .mapToObj(row::cell)
                                .collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\n"));
    }

    private static String unpacked(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                if (entry.getName().endsWith(".xlsx")) text.append(unpacked(bytes));
                if (entry.getName().endsWith(".xml"))
                    text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            }
        }
        return text.toString();
    }
}
