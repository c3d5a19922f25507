package se.styrkedja.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder with real public files that tests read when it is there.
public final class Shared {
    private Shared() {}

    /// Its `data` folder: under the property or environment variable `STYRKEDJA_SHARED`, else
    /// `../shared`.
    public static Optional<Path> data() {
        return folder("data");
    }

    /// Its `cases/filer` folder: files of the kinds that people report, each with an outcome.
    public static Optional<Path> cases() {
        return folder("cases/filer");
    }

    private static Optional<Path> folder(String name) {
        var named = Optional.ofNullable(System.getProperty("STYRKEDJA_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("STYRKEDJA_SHARED")))
                .orElse("../shared");
        return Optional.of(Path.of(named, name)).filter(Files::isDirectory);
    }
}
