package se.styrkedja.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as Swedish sources write them.
///
/// Decimal comma or point, one of them once: `1.234` is one and a bit, never twelve hundred. Thousands only with a
/// blank
/// (plain, no-break, narrow or thin). A hyphen or a real minus sign. `cirka 210` is 210: Skolverket rounds pupils to
/// tens.
public final class Numerals {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:cirka |ca )?([+\u2212-]?)(\\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\\d{3})+|\\d{1,18})(?:[.,](\\d{1,18}))?");
    private static final Pattern BLANK = Pattern.compile("[ \u00a0\u2007\u2009\u202f]");

    /// One to three digits, not a zero first, and three decimals.
    private static final Pattern THOUSANDS = Pattern.compile("[+\u2212-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private static final Pattern PER_CENT = Pattern.compile("(.*\\d)[ \u00a0\u2007\u2009\u202f]?%");

    private Numerals() {}

    /// The number, with as many decimals as it was written with; anything else is empty.
    public static Optional<BigDecimal> parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) return Optional.empty();
        var sign = written.group(1).isEmpty() || "+".equals(written.group(1)) ? "" : "-";
        var whole = BLANK.matcher(written.group(2)).replaceAll("");
        var fraction = written.group(3) == null ? "" : '.' + written.group(3);
        return Optional.of(new BigDecimal(sign + whole + fraction));
    }

    /// Whether it can as well be a whole number of thousands, such as `1.234`: only a person can tell.
    static boolean canBeThousands(String text) {
        return THOUSANDS.matcher(text.strip()).matches();
    }

    /// `45 %` as `45`; any other text as it is.
    static String withoutPerCent(String text) {
        var written = PER_CENT.matcher(text.strip());
        return written.matches() ? written.group(1) : text;
    }
}
