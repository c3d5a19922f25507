package se.styrkedja.imports;

/// Text from a file made fit to stand in a sentence about it: at most 80 characters, and what cannot be seen made
/// visible.
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /// `abc\u0000` becomes `abc` and U+0000 in angle brackets; a longer text ends with an ellipsis.
    public static String text(String found) {
        var shown = new StringBuilder();
        found.codePoints().limit(LONGEST + 1L).forEach(c -> append(shown, c));
        return shown.length() <= LONGEST ? shown.toString() : shown.substring(0, LONGEST - 1) + '\u2026';
    }

    private static void append(StringBuilder shown, int c) {
        boolean invisible = Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || (Character.isSpaceChar(c) && c != ' ');
        if (invisible) shown.append("<U+%04X>".formatted(c));
        else shown.appendCodePoint(c);
    }
}
