package se.styrkedja.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.styrkedja.imports.Incoming;

/// What earlier runs wrote below a folder and this one did not. A plan that was decided in another database would be
/// read as decided in this one. Which files a run wrote stands in `SHA256SUMS`, as `sha256sum` writes it; one that
/// somebody has changed since is hers, and is kept beside what is written now.
final class WrittenFiles {
    private static final String LIST = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S.*)");
    private static final Pattern ENDING = Pattern.compile("(\\.[^./]+)?$");
    private static final String OWN = "-egen";

    private WrittenFiles() {}

    /// A file of the list that is there.
    ///
    /// @param name its path in the folder
    private record Listed(String name, Path file, boolean isAsWritten) {}

    /// Gives each file that somebody has changed since it was written a name of its own, so that nothing is written
    /// over it.
    ///
    /// @return the names, as paths in the folder
    static List<String> setAside(Path folder) {
        var here = folder.toAbsolutePath().normalize();
        return listed(here).stream()
                .filter(one -> !one.isAsWritten())
                .map(one -> here.relativize(setAside(one.file(), 1)).toString())
                .toList();
    }

    private static Path setAside(Path file, int number) {
        var own = number == 1 ? OWN : OWN + "-" + number;
        var name = ENDING.matcher(file.getFileName().toString())
                .replaceFirst(ending -> Matcher.quoteReplacement(own + ending.group()));
        try {
            return Files.move(file, file.resolveSibling(name));
        } catch (FileAlreadyExistsException fromBefore) {
            return setAside(file, number + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Removes what is not written any more, and lists what is.
    ///
    /// @param written below the folder
    /// @return what is gone now, as paths in the folder
    static List<String> renew(Path folder, Collection<Path> written) {
        var here = folder.toAbsolutePath().normalize();
        var now = written.stream()
                .map(file -> here.relativize(file.toAbsolutePath().normalize()))
                .collect(toCollection(TreeSet::new));
        var gone = listed(here).stream()
                .filter(one -> one.isAsWritten() && !now.contains(here.relativize(one.file())))
                .toList();
        gone.forEach(one -> remove(one.file(), here));
        try {
            Files.writeString(
                    here.resolve(LIST),
                    now.stream()
                            .map(file -> Incoming.of(here.resolve(file)).sha256() + "  " + file + "\n")
                            .collect(joining()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return gone.stream().map(Listed::name).toList();
    }

    /// The files of the list that are there; none outside of the folder.
    private static List<Listed> listed(Path here) {
        var list = here.resolve(LIST);
        if (!Files.exists(list)) return List.of();
        try {
            return Files.readAllLines(list).stream()
                    .flatMap(line -> LINE.matcher(line).results())
                    .flatMap(line -> listed(here, line.group(2), line.group(1)))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Stream<Listed> listed(Path here, String name, String sum) {
        var file = here.resolve(name).normalize();
        return file.startsWith(here) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Stream.of(new Listed(name, file, Incoming.of(file).sha256().equals(sum)))
                : Stream.empty();
    }

    private static void remove(Path file, Path here) {
        try {
            Files.delete(file);
            for (var above = file.getParent(); above != null && !above.equals(here); above = above.getParent())
                Files.delete(above);
        } catch (DirectoryNotEmptyException hasOthers) {
            // Something else lies there.
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
