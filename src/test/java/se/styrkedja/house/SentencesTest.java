package se.styrkedja.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.oversight.Wait;
import se.styrkedja.rooms.Tasks;
import se.styrkedja.server.AllRooms;

/// Every sentence that the sources ask for stands in the files, also when its key is put together at run time; and
/// every sentence that stands there is asked for. A key with a piece that the sources do not tell, or with a value that
/// never comes, has a row in `house/sentences.csv`: the values that come, or `file` for those that stand in the file,
/// or `-` for none, and why.
class SentencesTest {
    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final String MESSAGES = "se.styrkedja.web.Messages";

    private static List<Asked> asked;
    private static List<Row> rows;

    /// A key, perhaps with a piece that is not known, and where it is asked for.
    private record Asked(String room, String key, String place, boolean mustBeThere) {}

    private record Row(String room, String key, String values) {
        boolean speaksOf(Asked asked) {
            return room.equals(asked.room)
                    && (key.equals(asked.key) || pattern(key).matcher(asked.key).matches());
        }

        Stream<String> keys() {
            return Set.of("file", "-").contains(values)
                    ? Stream.empty()
                    : Arrays.stream(values.split("\\|")).map(value -> key.replace(Texts.ANYTHING, value));
        }
    }

    @BeforeAll
    static void readTheSources() throws IOException {
        var code = SourceCode.below(Path.of("src/main/java"));
        var texts = new Texts(code);
        asked = Stream.of("text", "has")
                .flatMap(method ->
                        code.calls(MESSAGES, method).flatMap(call -> asked(code, texts, call, method.equals("text"))))
                .filter(one ->
                        Stream.of("Rooms.java", "Section.java", "Tasks.java").noneMatch(one.place::startsWith))
                .toList();
        asked = Stream.concat(asked.stream(), declared()).toList();
        assertThat(Stream.of("text", "has")
                        .flatMap(method -> code.references(MESSAGES, method).map(code::place)))
                .as("called by its name alone, where no key can be seen")
                .isEmpty();
        try (var lines = Files.lines(Path.of("src/test/resources/house/sentences.csv"))) {
            rows = lines.skip(1)
                    .map(line -> line.split(";"))
                    .map(cells -> new Row(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    private static Stream<Asked> asked(SourceCode code, Texts texts, SourceCode.Call call, boolean must) {
        var select = (MemberSelectTree) ((MethodInvocationTree) call.path().getLeaf()).getMethodSelect();
        var rooms = texts.of(new TreePath(new TreePath(call.path(), select), select.getExpression()));
        var keys = texts.of(call.argument(0));
        var place = code.place(call.path());
        return rooms.stream().flatMap(room -> keys.stream().map(key -> new Asked(room, key, place, must)));
    }

    /// The words of what rooms declare, which their declarations name.
    private static Stream<Asked> declared() {
        return Stream.of(
                        AllRooms.ROOMS.sections().stream()
                                .map(section ->
                                        new Asked(section.room(), "section." + section.name(), "Section.java", true)),
                        tasks().flatMap(kind -> ways(kind)
                                .map(way -> new Asked(kind.room(), "task." + kind.name() + way, "Tasks.java", true))),
                        AllRooms.ROOMS.all().stream()
                                .flatMap(room -> room.actions().stream()
                                        .map(action ->
                                                new Asked(room.name(), "action." + action.name(), "Rooms.java", true))))
                .flatMap(Function.identity());
    }

    private static Stream<Tasks.Kind> tasks() {
        var rooms = Classes.HOUSE.stream()
                .filter(c -> c.isAssignableTo(Tasks.class) && !c.isInterface())
                .map(SentencesTest::made);
        return Stream.concat(
                rooms.flatMap(room -> room.kinds().stream()), Stream.of(Wait.END_EFFORT, Wait.WHEEL_EVENT));
    }

    private static Tasks made(JavaClass tasks) {
        try {
            return (Tasks) tasks.reflect().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(tasks + " needs a public constructor without arguments", e);
        }
    }

    private static Stream<String> ways(Tasks.Kind kind) {
        return kind.audience().picked() ? Stream.of("", ".at", ".many", ".assigned") : Stream.of("", ".at", ".many");
    }

    @Test
    void every_sentence_that_is_asked_for_is_there() throws IOException {
        var there = sentences();
        var missing = new TreeSet<String>();
        for (var one : asked)
            if (one.mustBeThere
                    && !there.getOrDefault(one.room, Set.of()).contains(one.key)
                    && rows.stream().noneMatch(row -> row.speaksOf(one)))
                missing.add(one.room + ": " + one.key + " at " + one.place);
        for (var row : rows)
            row.keys()
                    .filter(key -> !there.getOrDefault(row.room, Set.of()).contains(key))
                    .forEach(key -> missing.add(row.room + ": " + key + " of " + row.key));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_sentence_is_asked_for() throws IOException {
        var unused = new TreeSet<String>();
        var patterns = asked.stream()
                .collect(Collectors.groupingBy(
                        Asked::room, Collectors.mapping(one -> pattern(one.key), Collectors.toList())));
        sentences()
                .forEach((room, keys) -> keys.stream()
                        .filter(key -> patterns.getOrDefault(room, List.of()).stream()
                                .noneMatch(pattern -> pattern.matcher(key).matches()))
                        .forEach(key -> unused.add(room + ": " + key)));
        assertThat(unused).isEmpty();
    }

    @Test
    void the_table_of_keys_names_only_what_is_asked_for() {
        assertThat(rows).allMatch(row -> asked.stream().anyMatch(row::speaksOf));
    }

    @Test
    void templates_hold_their_own_sentences() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> read(file).contains("Messages"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(
                Arrays.stream(key.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static Map<String, Set<String>> sentences() throws IOException {
        var all = new HashMap<String, Set<String>>();
        try (var files = Files.list(FILES)) {
            for (var file : files.toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                all.put(file.getFileName().toString().replace(".properties", ""), properties.stringPropertyNames());
            }
        }
        return all;
    }
}
