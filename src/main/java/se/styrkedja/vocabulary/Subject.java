package se.styrkedja.vocabulary;

import java.util.Comparator;
import java.util.regex.Pattern;

/// Whom a figure is about: a school unit by its eight-digit code (skolenhetskod), a municipality by its four digits
/// with the
/// leading zero, an organiser by its ten-digit organisation number, the country `0000`, or a group by its id.
///
/// Errors: `IllegalArgumentException` when the code has not the form of its level.
public record Subject(Level level, String code) implements Comparable<Subject> {
    public static final Subject COUNTRY = new Subject(Level.COUNTRY, "0000");

    private static final int UNIT_DIGITS = 8;
    private static final int MUNICIPALITY_DIGITS = 4;
    private static final int ORGANISER_DIGITS = 10;
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::level).thenComparing(Subject::code);

    public Subject {
        if (!isCode(level, code)) throw new IllegalArgumentException("%s is no code of a %s".formatted(code, level));
    }

    /// Whether the text has the form of a code at that level.
    public static boolean isCode(Level level, String code) {
        return switch (level) {
            case UNIT -> isNumber(code, UNIT_DIGITS);
            case MUNICIPALITY -> isNumber(code, MUNICIPALITY_DIGITS);
            case ORGANISER -> isNumber(code, ORGANISER_DIGITS);
            case COUNTRY -> code.equals("0000");
            case GROUP -> GROUP.matcher(code).matches();
        };
    }

    public static Subject unit(String code) {
        return new Subject(Level.UNIT, code);
    }

    public static Subject municipality(String code) {
        return new Subject(Level.MUNICIPALITY, code);
    }

    public static Subject organiser(String code) {
        return new Subject(Level.ORGANISER, code);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    private static boolean isNumber(String code, int digits) {
        for (int i = 0; i < code.length(); i++) if (code.charAt(i) < '0' || code.charAt(i) > '9') return false;
        return code.length() == digits;
    }
}
