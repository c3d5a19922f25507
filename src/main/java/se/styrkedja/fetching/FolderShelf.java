package se.styrkedja.fetching;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// A folder of answers. What is set out stands in it as files; what has come, and where from, in a hidden folder of it,
/// which nobody reads as figures. A file is there whole or not at all.
final class FolderShelf implements Shelf {
    private static final String HIDDEN = ".hamtat";
    private static final String ABOUT = ".om";

    private final Path folder;

    FolderShelf(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Page> latest(String file) {
        return read(folder.resolve(HIDDEN), file);
    }

    @Override
    public void keep(Page page) {
        write(folder.resolve(HIDDEN), page);
    }

    @Override
    public void rest() {
        // Each answer was written as it came.
    }

    @Override
    public Optional<Integer> standing(String file) {
        var about = about(folder.resolve(HIDDEN), "ute/" + file);
        return Files.exists(folder.resolve(file))
                ? about.map(known -> Integer.parseInt(known.getProperty("figures")))
                : Optional.empty();
    }

    @Override
    public SetOut setOut(Question question, List<Page> pages) {
        var fresh = new ArrayList<String>();
        var same = new ArrayList<String>();
        for (var page : pages) {
            var file = folder.resolve(page.file());
            try {
                (Files.exists(file) && Files.readString(file).equals(page.text()) ? same : fresh).add(page.file());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            whole(file, page.text());
            whole(folder.resolve(HIDDEN).resolve("ute/" + page.file() + ABOUT), told(page));
        }
        return new SetOut(fresh, same, Map.of());
    }

    private static Optional<Page> read(Path under, String file) {
        return about(under, file).flatMap(about -> {
            try {
                var page = new Page(
                        file,
                        URI.create(about.getProperty("address")),
                        Instant.parse(about.getProperty("at")),
                        about.getProperty("etag"),
                        about.getProperty("modified"),
                        Files.readString(under.resolve(file)),
                        Integer.parseInt(about.getProperty("figures")));
                return page.sha256().equals(about.getProperty("sha256")) ? Optional.of(page) : Optional.empty();
            } catch (IOException | IllegalArgumentException damaged) {
                return Optional.empty(); // It is asked for again.
            }
        });
    }

    private static Optional<Properties> about(Path under, String file) {
        var there = under.resolve(file + ABOUT);
        if (!Files.exists(there)) return Optional.empty();
        try {
            var known = new Properties();
            known.load(new StringReader(Files.readString(there)));
            return List.of("address", "at", "etag", "modified", "figures", "sha256").stream()
                            .allMatch(known::containsKey)
                    ? Optional.of(known)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// What is told of an answer is there only when the answer is.
    private static void write(Path under, Page page) {
        whole(under.resolve(page.file()), page.text());
        whole(under.resolve(page.file() + ABOUT), told(page));
    }

    private static String told(Page page) {
        var about = new Properties();
        about.setProperty("address", page.address().toString());
        about.setProperty("at", page.at().toString());
        about.setProperty("etag", page.etag());
        about.setProperty("modified", page.modified());
        about.setProperty("figures", Integer.toString(page.figures()));
        about.setProperty("sha256", page.sha256());
        try (var text = new StringWriter()) {
            about.store(text, null);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void whole(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            var half = Files.createTempFile(file.getParent(), ".", ".halv");
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
