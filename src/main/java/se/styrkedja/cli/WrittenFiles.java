package se.styrkedja.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.styrkedja.imports.Incoming;

/// What earlier runs wrote below a folder and this one did not. A plan that was decided in another database would be
/// read as decided in this one. Which files a run wrote stands in `SHA256SUMS`, as `sha256sum` writes it; one that
/// somebody has changed since is hers, and stays.
///
/// @param removed files that are gone now, by their paths in the folder
/// @param changed files that stay
record WrittenFiles(List<String> removed, List<String> changed) {
    private static final String LIST = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S.*)");

    /// Removes what is not written any more, and lists what is.
    ///
    /// @param written below the folder
    static WrittenFiles renew(Path folder, Collection<Path> written) {
        var here = folder.toAbsolutePath().normalize();
        var now = written.stream()
                .map(file -> here.relativize(file.toAbsolutePath().normalize()))
                .collect(toCollection(TreeSet::new));
        var old = new WrittenFiles(new ArrayList<>(), new ArrayList<>());
        try {
            var list = here.resolve(LIST);
            if (Files.exists(list))
                for (var line : Files.readAllLines(list))
                    LINE.matcher(line).results().forEach(it -> old.see(here, it, now));
            Files.writeString(
                    list,
                    now.stream()
                            .map(file -> Incoming.of(here.resolve(file)).sha256() + "  " + file + "\n")
                            .collect(joining()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return old;
    }

    private void see(Path here, MatchResult line, Collection<Path> now) {
        var file = here.resolve(line.group(2)).normalize();
        if (!file.startsWith(here) || now.contains(here.relativize(file))) return;
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return;
        if (!Incoming.of(file).sha256().equals(line.group(1))) changed.add(line.group(2));
        else {
            remove(file, here);
            removed.add(line.group(2));
        }
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
