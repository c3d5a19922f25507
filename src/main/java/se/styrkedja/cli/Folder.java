package se.styrkedja.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportJson;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.server.Interruption;
import se.styrkedja.server.Refusal;
import tools.jackson.core.exc.JacksonIOException;

/// A folder that a report is written to: each file whole or not at all.
record Folder(Path folder, Set<Format> formats) {

    /// What a report can be written as.
    enum Format {
        DOCX,
        PDF,
        HTML,
        JSON
    }

    /// Tries, before the work, whether files can be written here; leaves nothing behind.
    ///
    /// Errors: [Refusal] when the folder, or the nearest one above it that exists, takes no files.
    void mustTakeFiles() {
        var there = folder.toAbsolutePath();
        while (Files.notExists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null)
            there = there.getParent();
        try {
            Files.delete(Files.createTempFile(there, ".styrkedja-", ""));
        } catch (IOException impossible) {
            throw unwritable();
        }
    }

    private Refusal unwritable() {
        return new Refusal(Refusal.MISSING_ON_MACHINE, "folder.unwritable", folder.toString());
    }

    /// A folder in it.
    Folder within(String name) {
        return new Folder(folder.resolve(name), formats);
    }

    /// The files that were written.
    ///
    /// Errors: [Refusal] when the folder cannot be written to.
    List<Path> write(Report report) {
        return formats.stream()
                .flatMap(format -> files(format, report).entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .toList()
                .parallelStream()
                .map(file -> write(file.getKey(), file.getValue()))
                .toList();
    }

    /// Other documents, each under its name.
    ///
    /// Errors: [Refusal] when the folder cannot be written to.
    List<Path> write(Map<String, FrozenFile.Content> documents) {
        return documents.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList().parallelStream()
                .map(file -> write(file.getKey(), file.getValue()))
                .toList();
    }

    private static Map<String, FrozenFile.Content> files(Format format, Report report) {
        var document = report.document();
        var poster = report.poster();
        return switch (format) {
            case DOCX -> Map.of("kvalitetsrapport.docx", out -> Writers.word(document, out));
            case PDF ->
                Map.of(
                        "kvalitetsrapport.pdf", out -> Writers.pdf(document, out),
                        "poster.pdf", out -> Writers.posterPdf(poster, out));
            case HTML ->
                Map.of(
                        "kvalitetsrapport.html", out -> Writers.html(document, out),
                        "poster.html", out -> Writers.posterHtml(poster, out));
            case JSON -> Map.of("kvalitetsrapport.json", out -> ReportJson.write(report, out));
        };
    }

    private Path write(String name, FrozenFile.Content writing) {
        try {
            Files.createDirectories(folder);
            var half = folder.resolve("." + ProcessHandle.current().pid() + "-" + name);
            try {
                try (var out = new BufferedOutputStream(Interruption.begin(half), 1 << 16)) {
                    writing.writeTo(out);
                }
                return Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
                Interruption.finished(half);
            }
        } catch (IOException | JacksonIOException impossible) {
            throw unwritable();
        }
    }
}
