package se.styrkedja.web.wordings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// How things have been worded, each with what every wording changed.
///
/// @param withdrawn what has been taken back, also what was restored; none when nothing has
/// @param things those that have been written anew; none when none has
/// @param back the page of what they belong to
public record EarlierPage(Shell shell, List<Withdrawn> withdrawn, List<Thing> things, String back) {
    private static final Messages WORDS = Messages.of("web");

    public EarlierPage {
        withdrawn = List.copyOf(withdrawn);
        things = List.copyOf(things);
    }

    /// Of something of which nothing is taken back.
    public EarlierPage(Shell shell, List<Thing> things, String back) {
        this(shell, List.of(), things, back);
    }

    /// One step as a sentence: that it was taken back, or restored.
    ///
    /// @param reason empty when it was restored
    /// @param afterDecision whether it was taken back of what is decided
    public static String step(LocalDate on, String by, String reason, boolean afterDecision) {
        var day = Swedish.date(on);
        if (reason.isEmpty()) return WORDS.text("withdrawn.restored", day, by);
        return WORDS.text(afterDecision ? "withdrawn.told.after-decision" : "withdrawn.told", day, by, reason);
    }

    /// What is told whoever restores what has been restored and taken back again since she read why.
    public static String restoredAndGone(String by) {
        return StaleVersion.told(WORDS.text("withdrawn.stale", by));
    }

    /// @param text how it read last
    /// @param steps who took it back and restored it, when and why, the first first
    /// @param restore the address where it is restored; empty where it cannot be
    /// @param id names it there
    /// @param version of the steps, as it was seen
    public record Withdrawn(String title, String text, List<String> steps, String restore, String id, int version) {
        public Withdrawn {
            steps = List.copyOf(steps);
        }
    }

    /// @param wordings the latest first
    public record Thing(String title, List<Wording> wordings) {
        public Thing {
            wordings = List.copyOf(wordings);
        }

        /// A thing as it has been written.
        ///
        /// @param said the first first
        public static Thing of(String title, List<Said> said) {
            var wordings = new ArrayList<Wording>();
            for (int i = said.size() - 1; i >= 0; i--)
                wordings.add(new Wording(
                        said.get(i).by(),
                        Change.between(
                                i == 0 ? "" : said.get(i - 1).text(),
                                said.get(i).text()),
                        i == 0));
            return new Thing(title, wordings);
        }

        public boolean isChanged() {
            return wordings.size() > 1;
        }
    }

    /// @param by who wrote it and when, as a sentence
    public record Said(String by, String text) {}

    /// @param changes from the wording before it
    public record Wording(String by, List<Change> changes, boolean isFirst) {
        public Wording {
            changes = List.copyOf(changes);
        }
    }
}
