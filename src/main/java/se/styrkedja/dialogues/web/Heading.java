package se.styrkedja.dialogues.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The heading of a dialogue: the question of the school, made of its first topic.
final class Heading {
    private static final Messages WORDS = Messages.of("dialogues");
    private static final Set<String> VERBS = Set.of(WORDS.text("question.verbs").split(" "));
    private static final List<String> AFTER_PLACE =
            Arrays.stream(WORDS.text("question.after-place").split(" ")).toList();

    private static final Set<String> COMPARATIVES =
            Set.of(WORDS.text("question.comparatives").split(" "));

    private Heading() {}

    static String of(Dialogue dialogue, String place) {
        return dialogue.agenda().topics().stream()
                .findFirst()
                .map(topic -> topic.isByHand()
                        ? WORDS.text("question.seen", withoutStop(topic.point()))
                        : question(topic.point(), new Nodes.Named(dialogue.node(), place).placed()))
                .orElseGet(() -> kind(dialogue, place));
    }

    /// What it is, where and when.
    static String kind(Dialogue dialogue, String place) {
        return WORDS.text("title", kind(dialogue.agenda()), place, Swedish.date(dialogue.day()));
    }

    static String kind(Agenda agenda) {
        return WORDS.text("kind." + agenda.kind());
    }

    /// A point begins with a claim before its colon, such as `Fewer reach all subjects than in the country`: the
    /// verb goes to the front, and the place before what it is compared with. Where the figures carry no claim it
    /// begins with what is measured, and the question is what to say of that.
    ///
    /// @param place with the word before it
    static String question(String point, String place) {
        var words = List.of(claim(point).split(" "));
        if (!COMPARATIVES.contains(words.getFirst())) return WORDS.text("question.asked", lower(claim(point)), place);
        var placed = placed(words, place);
        int verb = 0;
        while (verb < placed.size() && !VERBS.contains(placed.get(verb))) verb++;
        if (verb == placed.size()) return WORDS.text("question.claim", String.join(" ", placed));
        var rest = new ArrayList<>(placed);
        var first = rest.remove(verb);
        return WORDS.text("question.why", first, lower(String.join(" ", rest)));
    }

    /// What a point says before its colon.
    static String claim(String point) {
        return point.replaceFirst("(?s):.*", "").strip();
    }

    private static List<String> placed(List<String> words, String place) {
        int at = 0;
        while (at < words.size() && !AFTER_PLACE.contains(words.get(at))) at++;
        var placed = new ArrayList<>(words);
        placed.add(at, place);
        return placed;
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Swedish.LOCALE) + text.substring(1);
    }

    private static String withoutStop(String text) {
        return text.strip().replaceFirst("[.!?]+$", "");
    }
}
