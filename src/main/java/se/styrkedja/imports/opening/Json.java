package se.styrkedja.imports.opening;

import java.util.HashMap;
import java.util.Map;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.JsonLines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads JSON once, and remembers on which line each value stands. Numbers keep every digit.
final class Json {
    private static final int DEEPEST = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .maxStringLength(1_000_000)
                    .maxTokenCount(20_000_000)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LARGEST_EXPONENT = 100;

    private final JsonParser parser;
    private final Map<String, Long> lines = new HashMap<>();

    private Json(JsonParser parser) {
        this.parser = parser;
    }

    static Content.Tree read(String file, String text) throws Unopenable {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new Json(parser).tree(file);
        }
    }

    private Content.Tree tree(String file) throws Unopenable {
        try {
            parser.nextToken();
            var root = value("");
            if (parser.nextToken() != null) throw new Unopenable("file.json-more", line());
            return new Content.Tree(file, root, new JsonLines(Map.copyOf(lines)));
        } catch (StreamReadException broken) {
            throw new Unopenable("file.json-broken", broken.getLocation().getLineNr(), broken.getOriginalMessage());
        } catch (StreamConstraintsException beyond) {
            throw new Unopenable("file.json-beyond", parser.currentLocation().getLineNr(), Integer.toString(DEEPEST));
        } catch (JacksonException broken) {
            throw new Unopenable("file.json-broken", 0, broken.getOriginalMessage());
        }
    }

    private JsonNode value(String pointer) throws Unopenable {
        lines.put(pointer, line());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value at " + pointer);
        };
    }

    private JsonNode object(String pointer) throws Unopenable {
        var node = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            node.set(name, value(pointer + '/' + name.replace("~", "~0").replace("/", "~1")));
        }
        return node;
    }

    private JsonNode array(String pointer) throws Unopenable {
        var node = NODES.arrayNode();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) node.add(value(pointer + '/' + i));
        return node;
    }

    private JsonNode number() throws Unopenable {
        var number = parser.getDecimalValue();
        // A number such as 1e999999999 is short to write and fills the memory once it is computed with.
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT)
            throw new Unopenable("file.json-broken", line(), parser.getString());
        return NODES.numberNode(number);
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
