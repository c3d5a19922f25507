package se.styrkedja.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A folder below the home that is there for as long as one process runs. Its name tells which process, so that what
/// one
/// that was killed has left is known and swept away by the next.
record ProcessFolder(Path path) implements AutoCloseable {
    /// For what is sent to the server, from when the first byte comes until it is taken in or thrown away.
    static final String SENT = "sent-";

    /// Errors: [Refusal] when there can be no such folder.
    ///
    /// @param kind what it is for, the beginning of its name
    static ProcessFolder made(Home home, String kind) {
        try {
            return new ProcessFolder(Files.createTempDirectory(
                    Home.made(home.folder()), kind + ProcessHandle.current().pid() + "-"));
        } catch (IOException impossible) {
            throw new Refusal(
                    Refusal.MISSING_ON_MACHINE, "home.unwritable", home.folder().toString());
        }
    }

    /// The same, once those of its kind have been emptied whose processes are gone.
    static ProcessFolder alone(Home home, String kind) {
        abandoned(home, kind).forEach(ProcessFolder::delete);
        return made(home, kind);
    }

    /// Those of that kind whose processes are gone.
    static List<Path> abandoned(Home home, String kind) {
        var named = Pattern.compile(Pattern.quote(kind) + "(\\d+)-\\d+");
        try (var there = Files.list(Home.made(home.folder()))) {
            return there.filter(folder -> {
                        var made = named.matcher(folder.getFileName().toString());
                        return made.matches()
                                && ProcessHandle.of(Long.parseLong(made.group(1)))
                                        .isEmpty();
                    })
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Deletes the folder and all in it.
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
