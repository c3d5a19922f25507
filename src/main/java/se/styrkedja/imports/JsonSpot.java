package se.styrkedja.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;
import tools.jackson.databind.JsonNode;

/// A node of a JSON tree and where it stands. Asking for what is not there gives a node that is missing, never an
/// error.
///
/// @param name the field the node was reached by; empty for the root
/// @param pointer RFC 6901
public record JsonSpot(Content.Tree tree, JsonNode node, String name, String pointer) {
    public static JsonSpot root(Content.Tree tree) {
        return new JsonSpot(tree, tree.root(), "", "");
    }

    public JsonSpot field(String field) {
        var escaped = field.replace("~", "~0").replace("/", "~1");
        return new JsonSpot(tree, node.path(field), field, pointer + '/' + escaped);
    }

    /// The elements of a list; none when it is no list.
    public List<JsonSpot> items() {
        var items = new ArrayList<JsonSpot>();
        if (node.isArray())
            for (int i = 0; i < node.size(); i++) items.add(new JsonSpot(tree, node.path(i), name, pointer + '/' + i));
        return items;
    }

    /// The names of an object's fields, in order.
    public List<String> fields() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    /// A string, a number or a truth value as it is written; empty for anything else.
    public String text() {
        return node.isString() || node.isNumber() || node.isBoolean()
                ? node.asString("").strip()
                : "";
    }

    /// Whether there is nothing here: no such field, or null.
    public boolean nothing() {
        return node.isMissingNode() || node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isList() {
        return node.isArray();
    }

    /// The node's line, or that of the nearest node around it whose line is known.
    public long line() {
        var at = pointer;
        while (!at.isEmpty() && tree.lines().of(at) == 0) at = at.substring(0, at.lastIndexOf('/'));
        return tree.lines().of(at);
    }

    /// A fault at this place.
    public Fault fault(String code, String... values) {
        return new Fault(code, new Place(tree.file(), line(), pointer), values);
    }

    /// What stands here, short enough for a sentence.
    public String quote() {
        return Quoted.text(Optional.of(text()).filter(t -> !t.isEmpty()).orElseGet(node::toString));
    }
}
