package se.styrkedja.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which kind of whole a figure is about. The municipality means the schools that the municipality itself runs.
public enum Level {
    UNIT("enhet"),
    MUNICIPALITY("kommun"),
    ORGANISER("huvudman"),
    COUNTRY("riket"),
    GROUP("grupp");

    private final String swedish;

    Level(String swedish) {
        this.swedish = swedish;
    }

    /// The word of the exchange table (the Styrkedja table).
    public String swedish() {
        return swedish;
    }

    /// The word of kvalitetsrapport.json: `unit`, `municipality`, `organiser`, `country` or `group`.
    public String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the word of kvalitetsrapport.json and of the database; anything else is empty.
    public static Optional<Level> ofEnglish(String word) {
        return Arrays.stream(values()).filter(l -> l.english().equals(word)).findFirst();
    }

    /// Reads the word of the exchange table; anything else is empty.
    public static Optional<Level> ofSwedish(String word) {
        return Arrays.stream(values()).filter(l -> l.swedish.equals(word)).findFirst();
    }
}
