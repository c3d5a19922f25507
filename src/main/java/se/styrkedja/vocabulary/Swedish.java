package se.styrkedja.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/// How numbers and dates are written in Swedish, on pages and in documents alike: `1 234,5`, `−11,3`, `3 september
/// 2026`.
///
/// Rounding is half up, once, here: a number is never rounded before it is shown.
public final class Swedish {
    public static final Locale LOCALE = Locale.of("sv", "SE");

    /// Where the schools are.
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", LOCALE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE);
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private Swedish() {}

    /// The number with so many decimals, decimal comma, a no-break space between thousands and a real minus sign.
    public static String decimal(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        var plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var text = new StringBuilder();
        if (rounded.signum() < 0) text.append(MINUS);
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) text.append(NO_BREAK_SPACE);
            text.append(whole.charAt(i));
        }
        if (point >= 0) text.append(',').append(plain, point + 1, plain.length());
        return text.toString();
    }

    /// A count: `1 234`.
    public static String whole(long count) {
        return decimal(BigDecimal.valueOf(count), 0);
    }

    /// The same with a plus sign before what is above zero: for differences.
    public static String signed(BigDecimal value, int decimals) {
        var text = decimal(value, decimals);
        return value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
    }

    /// `3 september 2026`.
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /// `3 september 2026 kl. 08.35`, in Sweden.
    public static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    /// Alphabetical order with å, ä and ö last. A new one for each caller: a collator is not safe for several
    /// threads.
    public static Comparator<String> order() {
        return Collator.getInstance(LOCALE)::compare;
    }
}
