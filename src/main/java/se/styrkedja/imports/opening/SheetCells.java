package se.styrkedja.imports.opening;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The cells of a sheet as the text a person sees. A formula is never run: its saved result is read, and where none is
/// saved the formula itself stands as text, so that it is refused as what it is.
final class SheetCells {
    /// What a spreadsheet keeps of a number; beyond it only noise of binary fractions.
    private static final MathContext PRECISION = new MathContext(15);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");
    private static final Pattern DECIMALS = Pattern.compile("#?[#,]*0\\.(0{1,10})");

    private SheetCells() {}

    static List<String> texts(Row row, Limits limits) throws Unopenable {
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var text = row.getOptionalCell(i).map(SheetCells::text).orElse("");
            limits.checkCell(text, row.getRowNum());
            texts.add(text);
        }
        return texts;
    }

    private static String text(Cell cell) {
        var raw = orEmpty(cell.getRawValue());
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, BOOLEAN, ERROR -> orEmpty(cell.getText());
            case NUMBER -> number(cell, raw);
            case FORMULA -> raw.isEmpty() ? '=' + orEmpty(cell.getFormula()) : number(cell, raw);
        };
    }

    private static String number(Cell cell, String raw) {
        var format = QUOTED.matcher(orEmpty(cell.getDataFormatString())).replaceAll("");
        try {
            var number = new BigDecimal(raw).round(PRECISION);
            if (Math.abs((long) number.scale()) > 40) return raw;
            return isDate(format) ? cell.asDate().toLocalDate().toString() : decimals(number, format);
        } catch (RuntimeException noNumber) {
            return raw;
        }
    }

    /// With the zeros that the format shows, so that `18,0` stays `18.0`; never with fewer decimals than there are.
    private static String decimals(BigDecimal number, String format) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        var shown = DECIMALS.matcher(format);
        int decimals = shown.matches() ? shown.group(1).length() : 0;
        return plain.setScale(Math.max(decimals, Math.max(0, plain.scale()))).toPlainString();
    }

    private static boolean isDate(String format) {
        return format.matches("(?i).*[ymd].*") && !format.equalsIgnoreCase("General");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
