package se.styrkedja.imports.opening;

import java.util.regex.Pattern;

/// The blanks around a cell's text, of every kind: those that do not break a line, thin ones and those of no width
/// come with text from web pages and word processors, and nobody sees them.
final class Blanks {
    private static final Pattern AROUND = Pattern.compile(
            "\\A[\\s\\p{Z}\\u200b\\ufeff]++|(?<![\\s\\p{Z}\\u200b\\ufeff])[\\s\\p{Z}\\u200b\\ufeff]++\\z");

    private Blanks() {}

    static String trimmed(String text) {
        if (text.isEmpty() || (isSeen(text.charAt(0)) && isSeen(text.charAt(text.length() - 1)))) return text;
        return AROUND.matcher(text).replaceAll("");
    }

    private static boolean isSeen(char c) {
        return (c > ' ' && c < '\u007f') || Character.isLetterOrDigit(c);
    }
}
