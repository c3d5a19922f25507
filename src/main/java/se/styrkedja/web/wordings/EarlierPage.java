package se.styrkedja.web.wordings;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.web.Shell;

/// How things have been worded, each with what every wording changed.
///
/// @param things those that have been written anew; none when none has
/// @param back the page of what they belong to
public record EarlierPage(Shell shell, List<Thing> things, String back) {
    public EarlierPage {
        things = List.copyOf(things);
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
