package se.styrkedja.cli;

import java.io.PrintStream;
import java.util.Map;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.web.Messages;

/// Where a command talks: what programs read goes to `out`, everything else to `err`, one line a thing.
record Console(Map<String, String> environment, PrintStream out, PrintStream err) {
    private static final Messages WORDS = Messages.of("cli");

    /// A line for programs and people alike.
    void print(String line) {
        out.println(line);
    }

    /// How far it has come.
    void progress(String key, String... texts) {
        err.println(WORDS.text(key, texts));
    }

    /// What went wrong, where, and what to do, in one line.
    void complain(String line) {
        err.println("styrkedja: " + line);
    }

    void complain(Fault fault) {
        complain(sentence(fault));
    }

    static String sentence(Fault fault) {
        var sentence = Messages.of("imports")
                .text("fault." + fault.code(), fault.values().toArray(String[]::new));
        return place(fault.place()) + sentence;
    }

    private static String place(Place place) {
        if (place.line() == 0) return WORDS.text("place.file", place.file());
        return place.column().isEmpty()
                ? WORDS.text("place.line", place.file(), Long.toString(place.line()))
                : WORDS.text("place.column", place.file(), Long.toString(place.line()), place.column());
    }
}
