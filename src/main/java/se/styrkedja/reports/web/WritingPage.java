package se.styrkedja.reports.web;

import java.util.List;
import java.util.Optional;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// One marked place of a report to write in, with what it speaks of beside it; and the way to the others.
///
/// @param beside the chapter as HTML, written and escaped by `reports`
/// @param keep the address where what is typed is kept while it is not saved
/// @param targets the places the text can be moved to when its own is gone; none when it is not
/// @param unfinished when what stands in the field was typed, as it is not saved; empty when it is
/// @param versions where the earlier wordings are read; empty when there are none
/// @param comments those on the place that are not settled, with who wrote them
/// @param discussion where they are answered
/// @param none the answer that there were none in the year; empty where something is written, and where it is no answer
/// @param decided that the report is decided, so that what is written now is not in it
/// @param version the one that stands there now
/// @param theirs what somebody else has written in the meantime; empty when nobody has
record WritingPage(
        Shell shell,
        Form form,
        String action,
        String back,
        String heading,
        String prompt,
        int version,
        String written,
        String theirs,
        String beside,
        String keep,
        List<Choice> targets,
        String unfinished,
        String versions,
        List<Said> comments,
        String discussion,
        String none,
        Optional<ReportPage.Decided> decided,
        List<Other> others) {
    public static final Form.Field TEXT = Form.Field.optional("text", 20_000).withoutSayingSo();

    public WritingPage {
        others = List.copyOf(others);
        comments = List.copyOf(comments);
        targets = List.copyOf(targets);
    }

    /// The same, with what was typed and not saved in the field.
    WritingPage unfinished(String since) {
        return new WritingPage(
                shell,
                form,
                action,
                back,
                heading,
                prompt,
                version,
                written,
                theirs,
                beside,
                keep,
                targets,
                since,
                versions,
                comments,
                discussion,
                none,
                decided,
                others);
    }

    /// The address of the place after this one; empty when this is the last.
    public String next() {
        return others.stream()
                .dropWhile(other -> !other.here())
                .skip(1)
                .findFirst()
                .map(Other::address)
                .orElse("");
    }

    /// What somebody said of the place.
    public record Said(String text, String by) {}

    /// How far a place has come.
    public enum State {
        WRITTEN,
        TO_WRITE,
        TO_ANSWER,
        OPTIONAL,
        ORPHANED
    }

    public record Other(String title, String address, State state, boolean here) {
        public String colour() {
            return switch (state) {
                case WRITTEN -> "success";
                case TO_WRITE, TO_ANSWER -> "warning";
                case OPTIONAL -> "neutral";
                case ORPHANED -> "danger";
            };
        }
    }
}
