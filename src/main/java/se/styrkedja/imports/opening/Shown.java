package se.styrkedja.imports.opening;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/// A number as its format shows it: `0125` where the format is `0000`, `68.8%` where it is per cent, a day or a month
/// where it is a date. Always with every decimal there is, since a format that rounds hides what the reader needs.
final class Shown {
    /// What a spreadsheet keeps of a number; beyond it only noise of binary fractions.
    private static final MathContext PRECISION = new MathContext(15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /// What a format says between quotes or after a backslash, and its blanks, fillers, colours and conditions.
    private static final Pattern SPOKEN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|[_*].");

    private static final Pattern LITERAL = Pattern.compile("\\[[^]]*]|[_*].|\"([^\"]*)\"|\\\\(.)|(?s)(.)");
    private static final Pattern DECIMALS = Pattern.compile("0\\.(0{1,10})");
    private static final Pattern DATE = Pattern.compile("(?i)[^#0?]*[ymdhs].*");
    private static final Pattern ZEROS = Pattern.compile("[^.,%/eE]*0[^.,%/eE]*0[^.,%/eE]*");

    private Shown() {}

    /// @param from1904 whether days are counted from 1904 instead of 1900
    static String number(String raw, String format, boolean from1904) {
        try {
            var number = new BigDecimal(raw.strip()).round(PRECISION);
            if (Math.abs((long) number.scale()) > 40) return raw;
            if (format.equals("General")) return decimals(number, 0);
            var code = section(format);
            var plain = SPOKEN.matcher(code).replaceAll("");
            if (plain.isEmpty() || plain.equalsIgnoreCase("General")) return decimals(number, 0);
            if (DATE.matcher(plain).matches()) return moment(number, plain.toLowerCase(Locale.ROOT), from1904);
            if (plain.contains("%")) return decimals(number.multiply(HUNDRED), inFormat(plain)) + '%';
            boolean isWhole =
                    number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
            return isWhole && ZEROS.matcher(plain).matches() ? masked(number, code) : decimals(number, inFormat(plain));
        } catch (NumberFormatException | DateTimeException noNumber) {
            return raw;
        }
    }

    /// The part of the format for numbers above zero.
    private static String section(String format) {
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (c == '\\') i++;
            else if (c == ';' && !quoted) return format.substring(0, i);
        }
        return format;
    }

    private static int inFormat(String plain) {
        var shown = DECIMALS.matcher(plain);
        return shown.find() ? shown.group(1).length() : 0;
    }

    /// With the zeros that the format shows, so that `18,0` stays `18.0`; never with fewer decimals than there are.
    private static String decimals(BigDecimal number, int shown) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.setScale(Math.max(shown, Math.max(0, plain.scale()))).toPlainString();
    }

    /// Its digits in the places of the format from the right, with zeros where there are none, and what stands between.
    private static String masked(BigDecimal number, String code) {
        var digits = new StringBuilder(number.toBigInteger().toString());
        var places = new StringBuilder();
        var shown = new StringBuilder();
        for (var part = LITERAL.matcher(code); part.find(); ) {
            var said = part.group(1) != null ? part.group(1) : part.group(2) != null ? part.group(2) : "";
            var one = part.group(3) == null ? "" : part.group(3);
            boolean isPlace = one.matches("[0#?]");
            places.append(isPlace ? one : "\u0000".repeat(said.length() + one.length()));
            shown.append(isPlace ? one : said + one);
        }
        int first = places.toString().replaceAll("[#?]", "0").indexOf('0');
        for (int i = places.length() - 1; i >= 0; i--) {
            char place = places.charAt(i);
            if (place == '\u0000') continue;
            var digit = i == first ? digits.toString() : digits.isEmpty() ? "" : digits.substring(digits.length() - 1);
            digits.setLength(Math.max(0, digits.length() - digit.length()));
            shown.replace(i, i + 1, digit.isEmpty() && place == '0' ? "0" : digit);
        }
        return shown.toString().strip();
    }

    /// A day, or the month, the year or the time that is all the format shows of it.
    private static String moment(BigDecimal number, String plain, boolean from1904) {
        long days = number.setScale(0, RoundingMode.FLOOR).longValueExact();
        boolean hasTime = plain.matches(".*[hs].*");
        if (hasTime && !plain.matches(".*[yd].*")) return time(number);
        var day = (from1904 ? FROM_1904 : FROM_1900).plusDays(days);
        if (plain.indexOf('d') >= 0 || hasTime) return day.toString();
        var year = "%04d".formatted(day.getYear());
        return plain.indexOf('m') >= 0 ? year + "-%02d".formatted(day.getMonthValue()) : year;
    }

    private static String time(BigDecimal number) {
        var seconds = number.remainder(BigDecimal.ONE).abs().multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        return LocalTime.MIDNIGHT.plusSeconds(seconds.longValueExact()).toString();
    }
}
