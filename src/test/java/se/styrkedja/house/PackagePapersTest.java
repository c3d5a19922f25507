package se.styrkedja.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a `package-info.java` says of whom a package knows, and who knows it, is what the classes do.
class PackagePapersTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String HOUSE = "se.styrkedja.";
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`|\\[se\\.styrkedja\\.([a-z.]+)]");

    /// Words that speak of many rooms at once: they need not be named one by one.
    private static final Pattern MANY =
            Pattern.compile("room|whoever|every|all\\b|rest of|below|other packages|the areas|this room");

    /// Rooms that all may know, and those that put all together.
    private static final Set<String> UNSAID = Set.of("vocabulary", "web", "rooms", "server", "demo", "cli");

    static Stream<Path> papers() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(f -> f.endsWith("package-info.java")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void whom_it_knows_is_whom_its_classes_know(Path paper) throws IOException {
        holds(
                "Knows: ",
                paper,
                named -> named.getClassDependenciesFromThisPackageTree().stream()
                        .map(Dependency::getTargetClass)
                        .map(c -> c.getPackageName()));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void by_whom_it_is_known_is_by_whose_classes(Path paper) throws IOException {
        holds(
                "Is known by: ",
                paper,
                named -> named.getClassDependenciesToThisPackageTree().stream()
                        .map(Dependency::getOriginClass)
                        .map(c -> c.getPackageName()));
    }

    private interface Others {
        Stream<String> of(JavaPackage one);
    }

    private static void holds(String word, Path paper, Others others) throws IOException {
        var text = Files.readString(paper).replaceAll("\\s*\n/// ?", " ");
        int at = text.indexOf(word);
        if (at < 0) return;
        var said = text.substring(at + word.length()).split("\\.(\\s|$)", 2)[0];
        var name = SOURCES.relativize(paper.getParent()).toString().replace('/', '.');
        var there = others.of(Classes.HOUSE.getPackage(name))
                .filter(p -> p.startsWith(HOUSE))
                .map(p -> p.substring(HOUSE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        var named = names(said);
        assertThat(named)
                .as("%s: %s", name, said)
                .allSatisfy(n -> assertThat(there).anyMatch(p -> (p + ".").startsWith(n + ".")));
        if (MANY.matcher(said).find()) return;
        assertThat(rooms(named, name)).as("%s: %s", name, said).isEqualTo(rooms(there, name));
    }

    /// The other rooms that need to be named.
    private static Set<String> rooms(Set<String> packages, String own) {
        return packages.stream()
                .map(PackagePapersTest::room)
                .filter(r -> !r.equals(room(own.substring(HOUSE.length()))) && !UNSAID.contains(r))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String said) {
        return NAME.matcher(said)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String room(String name) {
        return name.split("\\.", 2)[0];
    }
}
