package se.styrkedja.demo.nydala;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What stands in a row: a value or a mark.
record Cell(String value, String mark) {
    static final String FEW = "..";
    static final String NEARLY_ALL = "~100";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_NOT_SHOWN = 4;

    static Cell mark(String mark) {
        return new Cell("", mark);
    }

    static Cell count(int persons) {
        return new Cell(Integer.toString(persons), "");
    }

    /// The numerator over the denominator, with so many decimals.
    static Cell ratio(long numerator, long denominator, int decimals) {
        var value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
        return new Cell(value.toPlainString().replace('.', ','), "");
    }

    /// A mean of what was added up in tenths.
    static Cell meanOfTenths(long tenths, int persons) {
        return ratio(tenths, 10L * persons, 1);
    }

    /// Half up, as Skolverket prints it: 33 of 48 is 68,8.
    static Cell percent(long reached, long of) {
        return ratio(reached * HUNDRED.longValue(), of, 1);
    }

    /// A share where one to four who did not reach it are not shown: `~100`.
    static Cell percentOrNearlyAll(int reached, int of) {
        int not = of - reached;
        return not >= 1 && not <= MOST_NOT_SHOWN ? mark(NEARLY_ALL) : percent(reached, of);
    }
}
