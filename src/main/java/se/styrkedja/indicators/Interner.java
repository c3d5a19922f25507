package se.styrkedja.indicators;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// One object for each period, breakdown, subject and often repeated word of the ledger: a hundred thousand rows
/// name a few thousand of them, and reading their text once is most of the time and memory that a ledger takes.
final class Interner {
    private final Map<String, Period> periods = new ConcurrentHashMap<>();
    private final Map<String, Breakdown> breakdowns = new ConcurrentHashMap<>();
    private final Map<Level, Map<String, Subject>> subjects = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();

    Period period(String text) {
        return periods.computeIfAbsent(text, t -> Period.parse(t).orElseThrow());
    }

    Breakdown breakdown(String text) {
        return breakdowns.computeIfAbsent(text, t -> Breakdown.parse(t).orElseThrow());
    }

    Subject subject(Level level, String code) {
        return subjects.computeIfAbsent(level, l -> new ConcurrentHashMap<>())
                .computeIfAbsent(code, c -> new Subject(level, c));
    }

    /// The same text as one object: for header texts and names of sources, not for what differs in every row.
    String word(String text) {
        return words.computeIfAbsent(text, t -> t);
    }
}
