package se.styrkedja.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// All that is decided, frozen, closed or ended by one verb, part by part, as it reads in one snapshot. The page that
/// asks for the decision says which state of it was seen ([Seen], in the field [#FIELD]); the verb makes the basis
/// anew under its lock and refuses the decision as stale when it is another. What is decided is what was seen.
///
/// @param parts each with a key of its own; their order does not matter
public record DecisionBasis(List<Part> parts) {
    /// The field of a form that says which state was seen.
    public static final String FIELD = "version-underlag";

    /// Of what nobody reads before it is done.
    public static final DecisionBasis NOTHING = new DecisionBasis(List.of());

    private static final Messages MESSAGES = Messages.of("access");
    private static final int KEY_BYTES = 6;
    private static final int CONTENT_BYTES = 15;

    public DecisionBasis {
        parts = List.copyOf(parts);
        if (parts.stream().map(Part::key).distinct().count() < parts.size())
            throw new IllegalArgumentException("two parts of a decision with one key");
    }

    /// A version of the whole basis: one mark for each part. An empty text is that of a form that says nothing.
    public record Seen(String text) {
        private static final String MARK = "[A-Za-z0-9_-]{8}:[A-Za-z0-9_-]{20}";

        /// The mark of the content of each part, by the mark of its key; empty for what is no version.
        private Map<String, String> marks() {
            if (!text.matches("(%1$s)(\\.%1$s)*+".formatted(MARK))) return Map.of();
            return Stream.of(text.split("\\."))
                    .collect(Collectors.toMap(
                            mark -> mark.substring(0, mark.indexOf(':')),
                            mark -> mark.substring(mark.indexOf(':') + 1),
                            (one, other) -> other,
                            TreeMap::new));
        }
    }

    /// One part of it.
    ///
    /// @param key names it in every state of the same basis
    /// @param heading what it is, for a person
    /// @param words how it is shown when it has changed
    /// @param content what is compared
    /// @param told who wrote it and when, in words; empty when nobody has
    /// @param rest whether it holds what other parts say too, and is told of only when they say nothing
    public record Part(String key, String heading, String words, String content, String told, boolean rest) {

        /// A text, which is shown as it reads.
        public static Part text(String key, String heading, String words, String told) {
            return new Part(key, heading, words, words, told, false);
        }

        /// The same part in a basis of several things.
        public Part below(String prefix, String of) {
            return new Part(prefix + key, MESSAGES.text("basis.below", of, heading), words, content, told, rest);
        }
    }

    /// This, and what is decided with it.
    public DecisionBasis and(List<Part> others) {
        return new DecisionBasis(Stream.concat(parts.stream(), others.stream()).toList());
    }

    /// The version of this state.
    public Seen version() {
        var marks = new TreeMap<String, String>();
        parts.forEach(part -> marks.put(mark(part.key(), KEY_BYTES), mark(part.content(), CONTENT_BYTES)));
        return new Seen(marks.entrySet().stream()
                .map(mark -> mark.getKey() + ":" + mark.getValue())
                .collect(Collectors.joining(".")));
    }

    /// Who wrote a part and when, in words.
    public static String told(String by, LocalDate on) {
        return MESSAGES.text("basis.by", by, Swedish.date(on));
    }

    public boolean isSeen(Seen seen) {
        return seen.equals(version());
    }

    /// What the form says was seen.
    public static Seen seen(Form form) {
        return new Seen(form.typed(FIELD));
    }

    /// What a form on a page that shows this state says: the version that was seen when the page was opened, also
    /// when it is shown again because something else was wrong with it.
    public String field(Form form) {
        return form.typed(FIELD).isEmpty() ? version().text() : form.typed(FIELD);
    }

    /// The same form for one who has been told what has changed: sent again, it is about this state.
    public Form told(Form form) {
        return form.with(FIELD, version().text());
    }

    /// What has changed since the form was opened, told on top of its page too; [StaleVersion#NONE] when nothing has.
    ///
    /// @param earlier how parts have read before, where that is kept
    public StaleVersion tell(Form form, List<Part> earlier) {
        if (isSeen(seen(form))) return StaleVersion.NONE;
        var moved = moved(seen(form), earlier);
        form.wrong(StaleVersion.PLACE, moved.sentence());
        return moved;
    }

    /// What has changed since a version was seen, as a page tells it: how each part reads now, and how it read then.
    ///
    /// @param earlier how parts have read before, where that is kept
    public StaleVersion moved(Seen seen, List<Part> earlier) {
        var marks = seen.marks();
        if (marks.isEmpty()) return new StaleVersion(MESSAGES.text("basis.unseen"), lines(parts));
        var lines = new ArrayList<StaleVersion.Line>();
        var rest = new ArrayList<StaleVersion.Line>();
        for (var part : parts) {
            var key = mark(part.key(), KEY_BYTES);
            var then = marks.remove(key);
            if (mark(part.content(), CONTENT_BYTES).equals(then)) continue;
            var told = part.rest() ? rest : lines;
            told.add(line(then == null ? "basis.added" : "basis.now", part));
            if (then != null) before(earlier, key, then).forEach(was -> told.add(line("basis.then", was)));
        }
        marks.forEach((key, then) -> lines.add(before(earlier, key, then)
                .map(was -> line("basis.gone", was))
                .findFirst()
                .orElseGet(() -> new StaleVersion.Line(MESSAGES.text("basis.gone.unnamed"), ""))));
        return new StaleVersion(
                MESSAGES.text("basis.moved"), lines.isEmpty() ? rest : lines, MESSAGES.text("basis.again"));
    }

    private static Stream<Part> before(List<Part> earlier, String key, String content) {
        return earlier.stream()
                .filter(part -> mark(part.key(), KEY_BYTES).equals(key)
                        && mark(part.content(), CONTENT_BYTES).equals(content))
                .limit(1);
    }

    private static List<StaleVersion.Line> lines(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.rest())
                .map(part -> line("basis.now", part))
                .toList();
    }

    private static StaleVersion.Line line(String how, Part part) {
        var heading = MESSAGES.text(how, part.heading());
        return new StaleVersion.Line(
                part.told().isEmpty() ? heading : MESSAGES.text("basis.told", heading, part.told()), part.words());
    }

    private static String mark(String text, int bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(DigestUtils.sha256(text))
                .substring(0, bytes * 4 / 3);
    }
}
