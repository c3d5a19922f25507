package se.styrkedja.fetching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.styrkedja.fetching.network.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer taken apart so far as to see whether it is one to what was asked. What it says is for the layouts to read.
record Answers(JsonNode root) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    /// Empty when it is no JSON, or not all of it.
    static Optional<Answers> of(String text) {
        try {
            var root = MAPPER.readTree(text);
            return root == null || root.isMissingNode() ? Optional.empty() : Optional.of(new Answers(root));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /// The items that the question is about; one where there is no list.
    List<JsonNode> items(Question question) {
        var at = root.at(question.items());
        if (at.isObject()) return List.of(at);
        return at.valueStream().filter(item -> !item.isNull()).toList();
    }

    /// Whether the source answers, in good order, that it has nothing.
    boolean isNothing(Question question) {
        return question.each() == Question.Each.UNIT
                && root.isObject()
                && "OK".equals(root.path("status").asString(""))
                && (root.path("body").isNull() || isEmpty(root.at(question.items())));
    }

    private static boolean isEmpty(JsonNode at) {
        return at.isArray() && at.isEmpty();
    }

    /// Why it cannot be an answer to that; empty when it can.
    Optional<Failure> wrongWith(Series series) {
        var question = series.question();
        var at = root.at(question.items());
        if (!at.isObject() && !at.isArray()) {
            // A page of nothing has no list at all in HAL.
            if (question.pages() == Question.Pages.NUMBERED && "0".equals(pageOf("totalElements")))
                return Optional.empty();
            return Optional.of(new Failure(Failure.Reason.CHANGED, question.items()));
        }
        var link = root.path("body").path("_links").path("self").path("href").asString("");
        if (!link.isEmpty() && !link.endsWith(question.link()))
            return Optional.of(new Failure(Failure.Reason.OTHER_THAN_ASKED, link));
        var about = series.about();
        for (var item : items(question)) {
            for (var field : question.fields())
                if (!item.has(field)) return Optional.of(new Failure(Failure.Reason.CHANGED, field));
            for (var one : about.entrySet()) {
                var found = item.path(one.getKey()).asString("");
                if (!one.getValue().contains(found))
                    return Optional.of(new Failure(Failure.Reason.OTHER_THAN_ASKED, one.getKey() + " " + found));
            }
        }
        return Optional.empty();
    }

    /// How many figures there are in it.
    int figures(Question question) {
        if (question.counts().pattern().isEmpty()) return items(question).size();
        int count = 0;
        var left = new ArrayList<JsonNode>(items(question));
        while (!left.isEmpty()) {
            var node = left.removeLast();
            for (var field : node.properties())
                if (question.counts().matcher(field.getKey()).matches() && isFigure(field.getValue())) count++;
            node.valueStream().filter(JsonNode::isContainer).forEach(left::add);
        }
        return count;
    }

    private static boolean isFigure(JsonNode value) {
        if (value.isNumber()) return true;
        return value.isString()
                && NUMBER.matcher(value.asString().replace("~", "")).matches();
    }

    /// The address of the next page, empty on the last.
    String next() {
        return root.path("next_url").asString("");
    }

    /// What it says of its own place among numbered pages.
    String pageOf(String what) {
        return root.path("body").path("page").path(what).asString("");
    }
}
