package se.styrkedja.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.styrkedja.imports.Incoming;

/// The files that a run writes below a folder, where earlier runs have written. What they wrote and this one does not
/// is
/// removed: a plan that was decided in another database would be read as decided in this one. What somebody else has
/// put
/// or changed there is hers: it gets a name of its own before anything is written in its place.
///
/// Which files were written stands in `SHA256SUMS`, as `sha256sum` writes it. A file is listed before it gets its name,
/// so that a run that was cut short leaves none that looks as if a person had changed it.
final class WrittenFiles {
    private static final String LIST = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([^\\s\0][^\0]*)");
    private static final Pattern ENDING = Pattern.compile("(\\.[^./]+)?$");
    private static final String OWN = "-egen";
    /// What a file is called until it is whole, by [Folder]: with the process that writes it.
    private static final Pattern HALF = Pattern.compile("\\.([0-9]{1,18})-(.+)");

    private final Path here;
    /// What each file was written as, by this run and by earlier ones.
    private final Map<Path, Set<String>> before = new TreeMap<>();

    private final Map<Path, String> now = new TreeMap<>();
    private final Set<Path> aside = new TreeSet<>();

    private WrittenFiles(Path here) {
        this.here = here;
    }

    /// What is no list, though it has its name, is somebody else's.
    static WrittenFiles below(Path folder) throws IOException {
        var files = new WrittenFiles(folder.toAbsolutePath().normalize());
        var list = files.here.resolve(LIST);
        try {
            if (Files.isRegularFile(list)) files.read(Files.readAllLines(list));
            else if (Files.exists(list, LinkOption.NOFOLLOW_LINKS)) files.setAside(list);
        } catch (IOException other) {
            files.setAside(list);
        }
        return files;
    }

    private void read(List<String> lines) {
        lines.stream().flatMap(line -> LINE.matcher(line).results()).forEach(line -> {
            var file = here.resolve(line.group(2)).normalize();
            if (file.startsWith(here) && !file.equals(here))
                before.computeIfAbsent(file, _ -> new HashSet<>()).add(line.group(1));
        });
    }

    /// Gives a file that is whole its name.
    ///
    /// @param whole in the same file system
    /// @param name below the folder
    synchronized Path place(Path whole, Path name) throws IOException {
        var file = name.toAbsolutePath().normalize();
        var sum = sum(whole);
        before.computeIfAbsent(file, _ -> new HashSet<>()).add(sum);
        Files.writeString(here.resolve(LIST), line(sum, file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) setAside(file);
        now.put(file, sum);
        return Files.move(whole, name, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Removes what is not written any more, and lists what is.
    ///
    /// @return what is gone now, as paths in the folder
    synchronized List<String> finish() {
        try {
            var gone = removeEarlier();
            removeHalves();
            list();
            return gone;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> removeEarlier() throws IOException {
        var gone = new TreeSet<Path>();
        for (var file : before.keySet()) {
            if (now.containsKey(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) continue;
            if (isOurs(file)) {
                remove(file);
                gone.add(here.relativize(file));
            } else setAside(file);
        }
        return gone.stream().map(Path::toString).toList();
    }

    /// What a run that was killed had begun with.
    private void removeHalves() throws IOException {
        for (var folder : now.keySet().stream().map(Path::getParent).distinct().toList())
            try (var files = Files.newDirectoryStream(folder, ".[0-9]*-*")) {
                for (var half : files) if (isHalf(half)) Files.delete(half);
            }
    }

    private boolean isHalf(Path file) {
        var name = HALF.matcher(file.getFileName().toString());
        return name.matches()
                && now.containsKey(file.resolveSibling(name.group(2)))
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private void list() throws IOException {
        var half = here.resolve("." + ProcessHandle.current().pid() + "-" + LIST);
        Files.writeString(
                half,
                now.entrySet().stream()
                        .map(file -> line(file.getValue(), file.getKey()))
                        .collect(joining()));
        Files.move(half, here.resolve(LIST), StandardCopyOption.REPLACE_EXISTING);
    }

    /// What others have put or changed where this run writes, by its new name, as paths in the folder.
    synchronized List<String> aside() {
        return aside.stream().map(Path::toString).toList();
    }

    private String line(String sum, Path file) {
        return sum + "  " + here.relativize(file) + "\n";
    }

    private boolean isOurs(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && before.getOrDefault(file, Set.of()).contains(sum(file));
    }

    private void setAside(Path file) throws IOException {
        for (int number = 1; ; number++) {
            var own = number == 1 ? OWN : OWN + "-" + number;
            var name = ENDING.matcher(file.getFileName().toString())
                    .replaceFirst(ending -> Matcher.quoteReplacement(own + ending.group()));
            try {
                aside.add(here.relativize(Files.move(file, file.resolveSibling(name))));
                return;
            } catch (FileAlreadyExistsException fromBefore) {
                // The next number is tried.
            }
        }
    }

    private void remove(Path file) throws IOException {
        try {
            Files.delete(file);
            for (var above = file.getParent(); above != null && !above.equals(here); above = above.getParent())
                Files.delete(above);
        } catch (DirectoryNotEmptyException hasOthers) {
            // Something else lies there.
        }
    }

    private static String sum(Path file) {
        return Incoming.of(file).sha256();
    }
}
