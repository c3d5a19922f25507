package se.styrkedja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is run from its sources shows a changed template at the next reading, although what it shows is a
/// record that only its own package sees, and although another template shows it.
class ChangingSourcesTest {
    private static final Path GENERATED = Path.of("target/generated-sources/jte");

    @TempDir
    private static Path folder;

    @Test
    void changed_templates_are_seen_at_the_next_reading_each_time_they_change() throws IOException {
        var templates = Files.createDirectory(folder.resolve("templates"));
        var template = Files.writeString(templates.resolve("shell.jte"), "changes");
        var generated = folder.resolve("generated");
        var texts = new HashMap<>(Map.of("Hoppa till", "Skutta till", "Till startsidan", "Hem igen"));
        var sources = new ChangingSources(templates, generated, folder, () -> copy(generated, texts));
        var shell = new ErrorPages.UnreadableAddress.Unknown(new Site(true, "/assets")).opening(Section.START, "Fel");
        var page = new TroublePage(shell, "Det gick inte.", "", "");

        assertThat(sources.render("web/trouble", page)).contains("Skutta till", "Hem igen", "Det gick inte.");
        texts.put("Till startsidan", "Hem till startsidan");
        assertThat(sources.render("web/trouble", page)).doesNotContain("Hem till startsidan");
        assertThat(template.toFile().setLastModified(System.currentTimeMillis() + 60_000))
                .isTrue();
        assertThat(sources.render("web/trouble", page)).contains("Skutta till", "Hem till startsidan");
    }

    private static void copy(Path to, Map<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(GENERATED)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var copy = to.resolve(GENERATED.relativize(file).toString());
                var text = Files.readString(file);
                for (var one : texts.entrySet()) text = text.replace(one.getKey(), one.getValue());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, text);
            }
        }
    }
}
