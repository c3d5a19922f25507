package se.styrkedja.imports.planned;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as the interface writes them: texts with decimal comma, `cirka 610`, `44%`.
final class Numeral {
    private static final Pattern WRITTEN = Pattern.compile("(?:cirka )?([-\u2212]?\\d{1,12})(?:[,.](\\d{1,12}))?%?");

    private Numeral() {}

    static Optional<BigDecimal> read(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) return Optional.empty();
        var whole = written.group(1).replace('\u2212', '-');
        var part = written.group(2);
        return Optional.of(new BigDecimal(part == null ? whole : whole + '.' + part));
    }
}
