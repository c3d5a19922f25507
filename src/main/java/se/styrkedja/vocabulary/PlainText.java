package se.styrkedja.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people type, as a text that the database, pages and documents take: without characters that nobody sees.
public final class PlainText {
    /// Blanks, format characters, fillers and selectors of variants (Unicode, `Default_Ignorable_Code_Point`).
    private static final String NOTHING_SEEN =
            "[\\s\\p{Z}\\p{Cf}\\u2800\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0]";

    /// What is not seen at both ends of a text, and marks that turn the direction of writing. A text of nothing else
    /// is no text. A run of blanks is looked at once, however long it is.
    private static final Pattern UNSEEN =
            Pattern.compile("\\A%1$s++|(?<!%1$s)%1$s++\\z|[\\u202A-\\u202E\\u2066-\\u2069]".formatted(NOTHING_SEEN));

    /// The control characters that no text holds: all but tab, line feed and carriage return. Neither the database nor
    /// the XML of documents takes them.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\t\\n\\r]]");

    private static final Pattern BREAKS = Pattern.compile("\\R++");

    private static final String NAMELESS = "fil";
    private static final int LONGEST_FILE_NAME = 200;

    private PlainText() {}

    /// Whether a control character stands in it that no text holds.
    public static boolean hasControls(String text) {
        return CONTROL.matcher(text).find();
    }

    /// The text without them; the line break of a word processor becomes one.
    public static String withoutControls(String text) {
        return hasControls(text) ? CONTROL.matcher(text.replace('\013', '\n')).replaceAll("") : text;
    }

    /// The text without what is not seen at its ends, with a line break as one character.
    public static String stripped(String text) {
        return UNSEEN.matcher(text).replaceAll("").replace("\r\n", "\n");
    }

    /// The text with a blank for line breaks.
    public static String inOneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    /// What a file that was sent is called here, wherever it is shown: the last part of what the sender calls it,
    /// without what is not seen or turns the direction of writing.
    ///
    /// @param called what the sender calls it; nothing when that is not told
    public static String fileName(@Nullable String called) {
        var last = (called == null ? "" : called).replaceFirst("(?s).*[/\\\\]", "");
        var seen = last.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\p{Cf}\\p{Zl}\\p{Zp}\\u034F\\u2800\\u3164]", "")
                .strip();
        return seen.matches("\\.*") ? NAMELESS : seen.substring(0, Math.min(LONGEST_FILE_NAME, seen.length()));
    }
}
