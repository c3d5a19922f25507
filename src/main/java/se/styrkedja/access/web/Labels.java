package se.styrkedja.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a form and its fields are called on the page where it was filled in, as the browser tells
/// it when the form is sent (`forms.js`): `{"form": "Ny dialog", "fields": [{"name": "inbjudna",
/// "label": "Inbjudna"}]}`. For an answer that was chosen, `shown` is its text. Empty without
/// script; it is only shown, to the one who sent it.
record Labels(String text, JsonNode told) {
    /// The field that carries it.
    static final String FIELD = "_ord";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Labels read(String text) {
        try {
            return new Labels(text, JSON.readTree(text.isEmpty() ? "{}" : text));
        } catch (JacksonException unreadable) {
            return new Labels("", JSON.createObjectNode());
        }
    }

    boolean isThere() {
        return told.path("fields").isArray();
    }

    String form() {
        return told.path("form").asString("");
    }

    /// Without what is not seen or turns the direction of writing: what a browser shows of a file is its name.
    private static String seen(String shown) {
        return shown.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    }

    /// What was answered, in the order of the page.
    ///
    /// @param fields what was sent
    List<ContinuePage.Told> told(Map<String, List<String>> fields) {
        var all = new ArrayList<ContinuePage.Told>();
        for (var field : told.path("fields")) {
            var shown = seen(field.path("shown").asString(""));
            var label = field.path("label").asString("");
            if (!shown.isEmpty()) all.add(new ContinuePage.Told(label, shown));
            else
                fields.getOrDefault(field.path("name").asString(""), List.of())
                        .forEach(text -> all.add(new ContinuePage.Told(label, text)));
        }
        return all;
    }
}
