package se.styrkedja.indicators;

import java.util.List;
import java.util.Set;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// One thing that is measured, as docs/indicators describes it.
///
/// @param title Swedish, as a head teacher would say it
/// @param scale the unit of measure
/// @param direction whether high is good, low is good, or neither
/// @param levels for whom it is published
/// @param breakdowns the keys it can be split by, written as in the exchange table (`kon`, `amne`)
/// @param schoolForm the code of the school form: `fsk`, `fs`, `gr`, `gran`, `gy`, `gyan`, `all`
/// @param source who publishes it
/// @param definition what is counted, out of what
/// @param pitfalls what misleads
/// @param sourceIds what publishers call it in their lists: of an indicator of the house the ids at Kolada that have
/// been
/// checked against its catalogue
public record Indicator(
        IndicatorId id,
        String title,
        Scale scale,
        Direction direction,
        Set<Level> levels,
        List<String> breakdowns,
        String schoolForm,
        String source,
        String definition,
        String pitfalls,
        List<String> sourceIds) {

    /// Whether it is so many per cent of the persons behind it. A share of time, of answers or of posts is not, and
    /// what chance can do with persons says nothing of it.
    public boolean isShareOfPersons() {
        return Limits.builtIn().isShareOfPersons(id, scale);
    }

    /// What is counted where it is said how many stand behind a figure.
    public Counted counted() {
        return Limits.builtIn().counted(id, schoolForm);
    }

    /// What stands behind a figure, by its school form and by what it is a share or a mean of; named in
    /// `messages/counted.properties`.
    public enum Counted {
        PUPILS,
        /// In a preschool.
        CHILDREN,
        ANSWERS,
        POSTS;

        /// So many of them in words: `19 heltidstjänster`.
        public String words(int number) {
            return WORDS.text(name(), Swedish.whole(number));
        }

        private static final Messages WORDS = Messages.of("counted");
    }

    /// Which way is good. The system never says so of an indicator where people may disagree.
    public enum Direction {
        HIGH_IS_GOOD,
        LOW_IS_GOOD,
        NEITHER
    }
}
