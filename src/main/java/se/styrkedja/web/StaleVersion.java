package se.styrkedja.web;

import java.util.List;

/// What somebody else saved while one was writing, shown beside what one typed oneself. The form then carries the
/// version that is shown, so that what is sent again is sent by one who has seen both.
///
/// @param sentence who saved it, and what to do now
/// @param theirs what stands there now, heading by heading; empty when nobody else has saved anything
/// @param then what to do when it has been read, where the sentence stands on top of the page; empty where the sentence
/// says it
public record StaleVersion(String sentence, List<Line> theirs, String then) {
    /// The place of the page where it is shown: a fault that is told of it is nothing to correct.
    public static final String PLACE = "deras";

    /// Nobody else has saved anything.
    public static final StaleVersion NONE = new StaleVersion("", List.of());

    public StaleVersion {
        theirs = List.copyOf(theirs);
    }

    public StaleVersion(String sentence, List<Line> theirs) {
        this(sentence, theirs, "");
    }

    public record Line(String heading, String text) {}

    /// What stands now in one field of the form.
    public record Named(Form.Field field, String heading, String text) {}

    /// The fields in which what stands now differs from what was typed; all of them when none does.
    public static List<Line> differing(Form typed, List<Named> theirs) {
        var differing = theirs.stream()
                .filter(one -> !typed.optional(one.field()).equals(one.text()))
                .toList();
        return (differing.isEmpty() ? theirs : differing)
                .stream().map(one -> new Line(one.heading(), one.text())).toList();
    }

    public boolean isNone() {
        return theirs.isEmpty();
    }
}
