package se.styrkedja.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A form as it stands in a page, with something typed in every field.
///
/// @param action the address it is sent to
/// @param fields what is sent, the hidden ones among them
/// @param limits how many characters each text takes, as its page says; 0 where it says nothing
/// @param choices the fields that are chosen in: lists, radio buttons, several boxes of one name
/// and buttons with a value
/// @param html what stands in it
public record FilledForm(
        String action, Map<String, String> fields, Map<String, Integer> limits, Set<String> choices, String html) {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");
    private static final Pattern LABEL =
            Pattern.compile("<label[^>]*for=\"([^\"]+)\"[^>]*>(.*?)</label>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:input|textarea|select)([^>]*)>");
    private static final Pattern BUTTON = Pattern.compile("<button([^>]*)>");
    private static final Map<String, Pattern> ATTRIBUTES = new ConcurrentHashMap<>();

    /// Every form of a page that is sent, in the order of the page.
    public static List<FilledForm> in(String page) {
        var forms = new ArrayList<FilledForm>();
        var found = FORM.matcher(page);
        while (found.find())
            forms.add(new FilledForm(
                    text(found.group(1)),
                    fields(found.group(2)),
                    limits(found.group(2)),
                    choices(found.group(2)),
                    found.group(2)));
        return forms;
    }

    public FilledForm with(Map<String, String> others) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(others);
        return new FilledForm(action, all, limits, choices, html);
    }

    /// As a server is told it.
    public String address() {
        return action.replaceAll("\\?$", "");
    }

    public String key() {
        return fields.getOrDefault("_nyckel", "");
    }

    /// The fields whose label says that they may be left out.
    public Set<String> optional() {
        return LABEL.matcher(html)
                .results()
                .filter(label -> label.group(2).contains("(valfritt)"))
                .flatMap(label -> named(label.group(1)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> named(String id) {
        return TAG.matcher(html)
                .results()
                .map(tag -> tag.group(1))
                .filter(tag -> attribute(tag, "id").equals(id))
                .map(tag -> attribute(tag, "name"))
                .findFirst();
    }

    /// The answers that are offered in each field that is chosen in.
    public Map<String, Set<String>> answers() {
        var answers = new LinkedHashMap<String, Set<String>>();
        var selects = SELECT.matcher(html);
        while (selects.find())
            OPTION.matcher(selects.group(2))
                    .results()
                    .forEach(option -> answers.computeIfAbsent(
                                    attribute(selects.group(1), "name"), name -> new TreeSet<>())
                            .add(attribute(option.group(1), "value")));
        Stream.concat(
                        INPUT.matcher(html)
                                .results()
                                .map(tag -> tag.group(1))
                                .filter(tag -> attribute(tag, "type").equals("radio")),
                        BUTTON.matcher(html)
                                .results()
                                .map(tag -> tag.group(1))
                                .filter(tag -> !attribute(tag, "name").isEmpty()))
                .forEach(tag -> answers.computeIfAbsent(attribute(tag, "name"), name -> new TreeSet<>())
                        .add(attribute(tag, "value")));
        return answers;
    }

    /// Whether Enter in one of its lines presses a button that answers one thing of several: a browser presses the
    /// first.
    public boolean isAnsweredByEnter() {
        var buttons = BUTTON.matcher(html).results().map(tag -> tag.group(1)).toList();
        return buttons.size() > 1
                && !attribute(buttons.getFirst(), "name").isEmpty()
                && INPUT.matcher(html)
                        .results()
                        .map(tag -> attribute(tag.group(1), "type"))
                        .anyMatch(
                                type -> !List.of("hidden", "checkbox", "radio").contains(type));
    }

    private static Map<String, Integer> limits(String form) {
        var limits = new LinkedHashMap<String, Integer>();
        Stream.concat(INPUT.matcher(form).results(), AREA.matcher(form).results())
                .map(tag -> tag.group(1))
                .filter(tag -> List.of("", "text", "email").contains(attribute(tag, "type")))
                .forEach(tag -> limits.put(
                        attribute(tag, "name"),
                        attribute(tag, "maxlength").isEmpty() ? 0 : Integer.parseInt(attribute(tag, "maxlength"))));
        return limits;
    }

    private static Set<String> choices(String form) {
        var inputs = INPUT.matcher(form).results().map(tag -> tag.group(1)).toList();
        var boxes = inputs.stream()
                .filter(tag -> attribute(tag, "type").equals("checkbox"))
                .map(tag -> attribute(tag, "name"))
                .toList();
        return Stream.of(
                        SELECT.matcher(form).results().map(tag -> attribute(tag.group(1), "name")),
                        BUTTON.matcher(form).results().map(tag -> attribute(tag.group(1), "name")),
                        inputs.stream()
                                .filter(tag -> attribute(tag, "type").equals("radio"))
                                .map(tag -> attribute(tag, "name")),
                        boxes.stream().filter(name -> Collections.frequency(boxes, name) > 1))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(form);
        while (inputs.find()) input(inputs.group(1), fields);
        var areas = AREA.matcher(form);
        while (areas.find()) fields.put(attribute(areas.group(1), "name"), "Prov");
        var selects = SELECT.matcher(form);
        while (selects.find()) {
            var options = OPTION.matcher(selects.group(2));
            var value = "";
            while (options.find()) {
                var option = attribute(options.group(1), "value");
                if (!option.isEmpty() && (value.isEmpty() || options.group(1).contains(" selected"))) value = option;
            }
            fields.put(attribute(selects.group(1), "name"), value);
        }
        var buttons = BUTTON.matcher(form);
        if (buttons.find() && !attribute(buttons.group(1), "name").isEmpty())
            fields.putIfAbsent(attribute(buttons.group(1), "name"), attribute(buttons.group(1), "value"));
        return fields;
    }

    private static void input(String input, Map<String, String> fields) {
        var name = attribute(input, "name");
        var value = attribute(input, "value");
        switch (attribute(input, "type")) {
            case "hidden" -> fields.put(name, value);
            case "radio", "checkbox" -> fields.putIfAbsent(name, value);
            case "date" -> fields.put(name, value.isEmpty() ? "2026-12-20" : value);
            case "number" -> fields.put(name, value.isEmpty() ? "3" : value);
            case "file", "submit" -> {}
            default -> fields.put(name, value.isEmpty() ? words(name) : value);
        }
    }

    private static String words(String name) {
        return name.matches("(antal|varde|mal-varde).*") ? "3" : "Prov";
    }

    private static String attribute(String tag, String name) {
        var found = ATTRIBUTES
                .computeIfAbsent(name, one -> Pattern.compile("\\b" + one + "=\"([^\"]*)\""))
                .matcher(tag);
        return found.find() ? text(found.group(1)) : "";
    }

    private static String text(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }
}
