package se.styrkedja.web;

import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// Says a fault in Swedish: what is wrong and what to do, and where.
public final class Faults {
    private static final Messages WORDS = Messages.of("web");
    private static final Messages SENTENCES = Messages.of("imports");

    private Faults() {}

    /// What is wrong and what to do.
    public static String sentence(Fault fault) {
        var key = "fault." + fault.code();
        return SENTENCES.has(key)
                ? SENTENCES.text(key, fault.values().toArray(String[]::new))
                : WORDS.text("fault.unnamed", fault.code(), String.join(", ", fault.values()));
    }

    /// The same after its place: `fil.csv, rad 7, kolumnen varde: …`.
    public static String placed(Fault fault) {
        return place(fault.place()) + ": " + sentence(fault);
    }

    private static String place(Place place) {
        var line = Long.toString(place.line());
        if (place.line() == 0) return place.file();
        return place.column().isEmpty()
                ? WORDS.text("place.line", place.file(), line)
                : WORDS.text("place.column", place.file(), line, place.column());
    }
}
