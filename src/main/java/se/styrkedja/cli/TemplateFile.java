package se.styrkedja.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import se.styrkedja.imports.styrkedja.StyrkedjaTable;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.server.Refusal;

/// An empty Styrkedja table where a person wants it. A file that is there is left as it is: it may be filled in.
record TemplateFile(Path file) {

    /// Errors: [Refusal] when the ending is neither `.xlsx` nor `.csv`, when the file is there already or cannot be
    /// written.
    void write() {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv"))
            throw new Refusal(Refusal.USAGE, "import.template-ending", file.toString());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            if (name.endsWith(".csv")) StyrkedjaTable.writeCsvTemplate(out);
            else StyrkedjaTable.writeTemplate(Indicators.builtIn(), out);
        } catch (FileAlreadyExistsException there) {
            throw new Refusal(Refusal.NOTHING_DONE, "import.template-there", file.toString());
        } catch (IOException unwritable) {
            discard();
            throw new Refusal(Refusal.MISSING_ON_MACHINE, "import.template-unwritable", file.toString());
        }
    }

    /// Takes away what was begun, so that the name is free for the next try.
    private void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // What cannot be taken away stays, and is told as there the next time.
        }
    }
}
