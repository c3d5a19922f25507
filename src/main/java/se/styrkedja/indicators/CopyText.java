package se.styrkedja.indicators;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.styrkedja.indicators.suppression.Told;
import se.styrkedja.vocabulary.Measurement;

/// Observations as rows of PostgreSQL's text format for COPY: tabs between columns, `\N` for nothing.
final class CopyText {
    private static final String NOTHING = "\\N";

    private final StringBuilder text = new StringBuilder();

    private CopyText() {}

    static String of(DeliveryId delivery, List<SourceFigure> all) {
        var rows = new CopyText();
        for (var one : all) rows.row(delivery, one, NOTHING);
        return rows.text.toString();
    }

    /// With what is told of each.
    static String ofOwn(DeliveryId delivery, List<SourceFigure> all, Function<SourceFigure, Told> told) {
        var rows = new CopyText();
        for (var one : all) rows.row(delivery, one, told.apply(one).name());
        return rows.text.toString();
    }

    /// The cells of one row; null for nothing.
    ///
    /// @param row as PostgreSQL sends it, with its line break
    static List<@Nullable String> cells(byte[] row) {
        var text = new String(row, StandardCharsets.UTF_8);
        var cells = new ArrayList<@Nullable String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\n') continue;
            cells.add(read(text.substring(from, i)));
            from = i + 1;
        }
        return cells;
    }

    private static @Nullable String read(String cell) {
        if (cell.indexOf('\\') < 0) return cell;
        if (cell.equals(NOTHING)) return null;
        var read = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\') c = unescaped(cell.charAt(++i));
            read.append(c);
        }
        return read.toString();
    }

    /// Source: PostgreSQL, COPY, text format.
    private static char unescaped(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> letter;
        };
    }

    private void row(DeliveryId delivery, SourceFigure o, String told) {
        text.append(delivery.value()).append('\t');
        cell(o.indicator().id());
        cell(o.subject().level().english());
        cell(o.subject().code());
        cell(o.period().toString());
        cell(o.breakdown().toString());
        cell(kind(o.measurement()));
        plain(o.measurement() instanceof Measurement.Known(var q) ? q.value().toPlainString() : NOTHING);
        cell(o.raw());
        plain(o.population() instanceof Population.Counted(int persons) ? Integer.toString(persons) : NOTHING);
        cell(o.source());
        plain(Long.toString(o.spot().line()));
        cell(o.spot().column());
        plain(Integer.toString(o.spot().columnIndex()));
        cell(o.spot().pointer());
        cell(o.spot().cell());
        plain(told);
        text.setCharAt(text.length() - 1, '\n');
    }

    private void plain(String value) {
        text.append(value).append('\t');
    }

    /// A zero character cannot be stored as text and is shown as U+FFFD.
    private void cell(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append('\ufffd');
                default -> text.append(c);
            }
        }
        text.append('\t');
    }

    private static String kind(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Known k -> "KNOWN";
            case Measurement.TooFew t -> "TOO_FEW";
            case Measurement.Uncounted u -> throw new IllegalArgumentException("no source states it: " + u);
            case Measurement.NearlyAll n -> "NEARLY_ALL";
            case Measurement.NearlyNone n -> "NEARLY_NONE";
            case Measurement.NotApplicable n -> "NOT_APPLICABLE";
            case Measurement.Missing m -> "MISSING";
            case Measurement.Cancelled c -> "CANCELLED";
        };
    }
}
