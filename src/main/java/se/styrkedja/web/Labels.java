package se.styrkedja.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a form and its fields are called on the page where it was filled in. Each field for text carries its label
/// along ([#TEXTS]); the form, and the answers that were chosen in it, are told by the browser when it is sent
/// (`forms.js`): `{"form": "Ny dialog", "fields": [{"name": "inbjudna", "label": "Inbjudna"}]}`, where `shown` is the
/// text of an answer. It is only shown, to the one who sent it.
///
/// @param text what the browser told; empty without script
/// @param texts the labels of the fields for text, by their names, in the order of the page
public record Labels(String text, JsonNode told, Map<String, String> texts) {
    /// The field that carries what the browser tells.
    public static final String FIELD = "_ord";

    /// The field that carries the name of a field for text, a blank, and its label; one for each.
    public static final String TEXTS = "_falt";

    /// The field by which a page says what its form is about, where that is more than what the form is called.
    public static final String ABOUT = "_om";

    /// What was typed in a form that came to nothing.
    ///
    /// @param about what the form was about, or was called; empty where that is not told
    public record Lost(String about, List<Told> texts) {
        public Lost {
            about = seen(about);
            texts = List.copyOf(texts);
        }
    }

    /// What was answered.
    ///
    /// @param field its name; empty where it is not told
    /// @param label of the field; empty where it is not told
    public record Told(String field, String label, String text) {
        private static final Pattern UNSEEN =
                Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

        /// Without what is not seen or turns the direction of writing.
        public Told {
            text = UNSEEN.matcher(text).replaceAll("");
        }

        public Told(String label, String text) {
            this("", label, text);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Labels read(String text, List<String> texts) {
        var labels = texts.stream()
                .map(named -> named.split(" ", 2))
                .filter(named -> named.length == 2)
                .collect(Collectors.toMap(
                        named -> named[0], named -> seen(named[1]), (one, same) -> one, LinkedHashMap::new));
        try {
            return new Labels(text, JSON.readTree(text.isEmpty() ? "{}" : text), labels);
        } catch (JacksonException unreadable) {
            return new Labels("", JSON.createObjectNode(), labels);
        }
    }

    static Labels of(HttpServletRequest request) {
        return read(
                Optional.ofNullable(request.getParameter(FIELD)).orElse(""),
                Optional.ofNullable(request.getParameterValues(TEXTS)).stream()
                        .flatMap(Stream::of)
                        .toList());
    }

    /// What a form was about, or was called; empty where neither is told.
    public static String about(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(ABOUT))
                .orElseGet(() -> of(request).form());
    }

    /// Whether the browser told.
    public boolean isThere() {
        return told.path("fields").isArray();
    }

    public String form() {
        return told.path("form").asString("");
    }

    /// Without what is not seen or turns the direction of writing: what a browser shows of a file is its name.
    private static String seen(String shown) {
        return shown.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    }

    /// What a field for text is called; empty for any other.
    public String of(String name) {
        return texts.getOrDefault(name, "");
    }

    /// What was answered, in the order of the page.
    ///
    /// @param fields what was sent
    public List<Told> told(Map<String, List<String>> fields) {
        var all = new ArrayList<Told>();
        for (var field : told.path("fields")) {
            var shown = seen(field.path("shown").asString(""));
            var label = field.path("label").asString("");
            if (!shown.isEmpty()) all.add(new Told(label, shown));
            else
                fields.getOrDefault(field.path("name").asString(""), List.of())
                        .forEach(text -> all.add(new Told(label, text)));
        }
        return all;
    }
}
