package se.styrkedja.web;

import java.util.regex.Pattern;

/// The control characters that no text holds: all but tab, line feed and carriage return. Neither the database nor the
/// XML of documents takes them.
final class Controls {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\t\\n\\r]]");

    private Controls() {}

    static boolean in(String text) {
        return CONTROL.matcher(text).find();
    }

    /// The text without them; the line break of a word processor becomes one.
    static String without(String text) {
        return in(text) ? CONTROL.matcher(text.replace('\013', '\n')).replaceAll("") : text;
    }
}
