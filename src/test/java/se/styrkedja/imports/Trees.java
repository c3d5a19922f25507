package se.styrkedja.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON for the tests of layouts, with the line of every node.
public final class Trees {
    private static final JsonMapper JSON = new JsonMapper();

    private Trees() {}

    public static Content.Tree ofFile(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A sample of our own under `src/test/resources/imports`.
    public static Content.Tree sample(String name) {
        return ofFile(Path.of("src/test/resources/imports", name));
    }

    public static Content.Tree of(String name, String text) {
        var lines = new TreeMap<String, Long>();
        try (var parser = JSON.createParser(text)) {
            parser.nextToken();
            walk(parser, "", lines);
        }
        return new Content.Tree(name, JSON.readTree(text), new JsonLines(lines));
    }

    /// What a layout that must recognise the content makes of it.
    public static Draft read(List<Layout> layouts, Content content, Fact... known) {
        var draft = new Draft(Indicators.builtIn(), Register.of(List.of(known)));
        var recognising = layouts.stream().filter(l -> l.recognises(content)).toList();
        if (recognising.size() != 1)
            throw new AssertionError(content.file() + " is recognised by "
                    + recognising.stream().map(Layout::id).toList());
        recognising.getFirst().read(content, draft);
        return draft;
    }

    private static void walk(JsonParser at, String pointer, Map<String, Long> lines) {
        lines.put(pointer, (long) at.currentTokenLocation().getLineNr());
        if (at.currentToken() == JsonToken.START_OBJECT)
            while (at.nextToken() != JsonToken.END_OBJECT) {
                var name = at.currentName();
                at.nextToken();
                walk(at, pointer + '/' + name, lines);
            }
        else if (at.currentToken() == JsonToken.START_ARRAY)
            for (int i = 0; at.nextToken() != JsonToken.END_ARRAY; i++) walk(at, pointer + '/' + i, lines);
    }
}
