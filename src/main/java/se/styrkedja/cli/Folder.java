package se.styrkedja.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportJson;
import se.styrkedja.reports.Writers;

/// A folder that a report is written to: each file whole or not at all.
record Folder(Path folder, Set<Format> formats) {

    /// The files that were written.
    ///
    /// Errors: [Refusal] when the folder cannot be written to.
    List<Path> write(Report report) {
        var written = new ArrayList<Path>();
        if (formats.contains(Format.DOCX))
            written.add(write("kvalitetsrapport.docx", o -> Writers.word(report.document(), o)));
        if (formats.contains(Format.PDF))
            written.add(write("kvalitetsrapport.pdf", o -> Writers.pdf(report.document(), o)));
        if (formats.contains(Format.HTML))
            written.add(write("kvalitetsrapport.html", o -> Writers.html(report.document(), o)));
        if (formats.contains(Format.JSON))
            written.add(write("kvalitetsrapport.json", o -> ReportJson.write(report, o)));
        return written;
    }

    private Path write(String name, Writing writing) {
        try {
            Files.createDirectories(folder);
            var half = Files.createTempFile(folder, ".", name);
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
                    writing.to(out);
                }
                return Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException unwritable) {
            throw new Refusal(
                    Refusal.MISSING_ON_MACHINE,
                    "folder.unwritable",
                    folder.toString(),
                    String.valueOf(unwritable.getMessage()));
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
