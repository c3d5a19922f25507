package se.styrkedja.reports.texts;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What stands in a place, with its number: each new writing is one more, and none is lost.
///
/// @param version 0 where nobody has written yet
/// @param by who wrote it, also when somebody else has moved it here
/// @param movedBy who moved it here from a place that was gone; empty when it was written here
/// @param on when it was written or moved here
public record Text(String place, int version, String text, String by, String movedBy, LocalDate on) {
    private static final Messages MESSAGES = Messages.of("reports");

    /// What is said elsewhere and stands here until somebody writes.
    public static Text drawn(String place, String text) {
        return new Text(place, 0, text, "", "", LocalDate.EPOCH);
    }

    static Text none(String place) {
        return drawn(place, "");
    }

    /// The next version of this place.
    Text written(String text, String by, LocalDate on) {
        return new Text(place, version + 1, text, by, "", on);
    }

    /// The next version of this place, with what stood in another at the end: both are by those who wrote them.
    Text joined(Text other, String mover, LocalDate on) {
        var both = isWritten() ? Stream.of(this, other) : Stream.of(other);
        var here = isWritten() ? text + "\n\n" + other.text : other.text;
        var writers = both.map(Text::by).filter(by -> !by.isEmpty()).distinct().collect(Collectors.joining(", "));
        return new Text(place, version + 1, here, writers, mover, on);
    }

    /// Whether there is anything to read: a place that is emptied again is not written, whatever its version.
    public boolean isWritten() {
        return !text.isBlank();
    }

    /// Who put it here: the one who must know of it who would write something else.
    public String lastBy() {
        return movedBy.isEmpty() ? by : movedBy;
    }

    /// `Skrivet 20 augusti 2026 av Maja Forsell`, and by whom it was moved.
    public String told() {
        var day = Swedish.date(on);
        return movedBy.isEmpty()
                ? MESSAGES.text("text.written", day, by)
                : MESSAGES.text("text.moved", by, day, movedBy);
    }
}
