package se.styrkedja.imports.styrkedja;

import java.util.Optional;
import java.util.regex.Pattern;
import se.styrkedja.vocabulary.Period;

/// School years as people write them, and as a spreadsheet spoils them.
final class SchoolYears {
    private static final Pattern LONG = Pattern.compile("(\\d{4})/(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-01)?");
    private static final int MONTHS = 12;

    private SchoolYears() {}

    /// The period; `2024/2025` is `2024/25`, and the first day of December 2011 is none.
    static Optional<Period> parse(String text) {
        if (isMadeIntoDate(text)) return Optional.empty();
        var written = LONG.matcher(text);
        if (!written.matches()) return Period.parse(text);
        int next = Integer.parseInt(written.group(1)) + 1;
        return Integer.parseInt(written.group(2) + written.group(3)) == next
                ? Period.parse(written.group(1) + '/' + written.group(3))
                : Optional.empty();
    }

    /// Whether it is what a spreadsheet makes of `2011/12`: a month whose number is the year after.
    static boolean isMadeIntoDate(String text) {
        var written = MONTH.matcher(text);
        if (!written.matches()) return false;
        int month = Integer.parseInt(written.group(2));
        return month >= 1 && month <= MONTHS && (Integer.parseInt(written.group(1)) + 1) % 100 == month;
    }
}
