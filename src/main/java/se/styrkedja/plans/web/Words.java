package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// Small numbers as words.
final class Words {
    private static final List<String> NUMBERS =
            List.of(Messages.of("plans").text("number.words").split(";"));

    private Words() {}

    /// As the first word of a sentence.
    static String first(int count) {
        var word = number(count);
        return word.substring(0, 1).toUpperCase(Swedish.LOCALE) + word.substring(1);
    }

    static String number(int count) {
        return count >= 0 && count < NUMBERS.size() ? NUMBERS.get(count) : Swedish.whole(count);
    }
}
