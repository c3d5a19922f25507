package se.styrkedja.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportJson;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.server.Interruption;
import se.styrkedja.server.Refusal;
import tools.jackson.core.exc.JacksonIOException;

/// A folder that a report is written to: each file whole or not at all.
///
/// @param placing how a file that is whole gets its name
record Folder(Path folder, Set<Format> formats, Placing placing) {

    /// A folder where what has the same name is written over.
    Folder(Path folder, Set<Format> formats) {
        this(folder, formats, (whole, name) -> Files.move(whole, name, StandardCopyOption.REPLACE_EXISTING));
    }

    /// The name of a folder on the command line.
    static final class Reader implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            if (text.isBlank()) throw new TypeConversionException("no folder");
            return Path.of(text);
        }
    }

    /// Gives a file its name.
    @FunctionalInterface
    interface Placing {
        /// @return the file under its name
        Path place(Path whole, Path name) throws IOException;
    }

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

    /// What is said when files cannot be written in it.
    Refusal unwritable() {
        return new Refusal(Refusal.MISSING_ON_MACHINE, "folder.unwritable", folder.toString());
    }

    /// The same folder, where files get their names so.
    Folder placing(Placing other) {
        return new Folder(folder, formats, other);
    }

    /// A folder in it.
    Folder within(String name) {
        return new Folder(folder.resolve(name), formats, placing);
    }

    /// The files that were written.
    ///
    /// Errors: [Refusal] when the folder cannot be written to.
    List<Path> write(Report report) {
        var files = new TreeMap<String, FrozenFile.Content>();
        for (var format : formats) files.putAll(files(format, report));
        return write(files);
    }

    /// Other documents, each under its name. A PDF takes longer than all else together and is begun with first.
    ///
    /// Errors: [Refusal] when the folder cannot be written to.
    List<Path> write(Map<String, FrozenFile.Content> documents) {
        try (var writers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            return documents.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, FrozenFile.Content> file) ->
                                    !file.getKey().endsWith(".pdf"))
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(file -> CompletableFuture.supplyAsync(() -> write(file.getKey(), file.getValue()), writers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Refusal refusal ? refusal : failed;
        }
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
                return placing.place(half, folder.resolve(name));
            } finally {
                Files.deleteIfExists(half);
                Interruption.finished(half);
            }
        } catch (IOException | JacksonIOException impossible) {
            throw unwritable();
        }
    }
}
