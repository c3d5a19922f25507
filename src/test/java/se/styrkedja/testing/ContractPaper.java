package se.styrkedja.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// docs/kvalitetsrapport-json.md, as those who read the file have it: the names in the first column of its tables.
public final class ContractPaper {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    public static final Set<String> FIELDS = names("A figure");
    public static final Set<String> PLACE = names("A source");
    public static final Set<String> COMPUTED = names("What is computed");
    public static final Set<String> KINDS = names("A finding");

    private ContractPaper() {}

    /// Whether what stands after a `~` is told of: by its own name, or as the interval of what is.
    public static boolean tells(String computed) {
        var of = computed.replaceFirst("(-rest)?-interval$", "");
        return COMPUTED.contains(computed) || COMPUTED.contains(of);
    }

    private static Set<String> names(String heading) {
        var names = new LinkedHashSet<String>();
        var lines = text().split("\n## " + heading + "\n", 2)[1]
                .split("\n## ", 2)[0]
                .lines();
        for (var row : lines.filter(line -> line.startsWith("| `")).toList())
            NAME.matcher(row.split("\\|", 3)[1]).results().forEach(found -> names.add(found.group(1)));
        if (names.isEmpty()) throw new IllegalStateException("no table under " + heading);
        return names;
    }

    private static String text() {
        try {
            return Files.readString(Path.of("docs", "kvalitetsrapport-json.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
