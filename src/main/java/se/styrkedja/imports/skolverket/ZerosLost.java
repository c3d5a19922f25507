package se.styrkedja.imports.skolverket;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.imports.Cell;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.parts.Part;

/// Municipality codes that a spreadsheet has taken for numbers: 0125 became 125. That is so when
/// some have three digits and none begins with a zero; a code of three digits among others that
/// begin with zero is a slip of the pen.
final class ZerosLost {
    private static final String ROLE = "municipality-code";

    private ZerosLost() {}

    /// The part with its zeros again, and a remark at the first of them.
    static Part put(Part part, Draft draft) {
        var codes = part.rows().stream()
                .flatMap(row -> part.columns().cell(row, ROLE).stream())
                .toList();
        var lost = codes.stream().filter(cell -> isShort(cell.text())).toList();
        if (lost.isEmpty() || codes.stream().anyMatch(cell -> cell.text().startsWith("0"))) return part;
        var first = lost.getFirst();
        draft.remark(first.fault("municipality-code.zero", Quoted.text(first.text()), "0" + first.text()));
        return new Part(
                part.before(),
                part.header(),
                part.above(),
                part.columns(),
                part.rows().stream().map(row -> put(part, row)).toList(),
                part.after());
    }

    private static Content.Row put(Part part, Content.Row row) {
        return part.columns()
                .cell(row, ROLE)
                .filter(cell -> isShort(cell.text()))
                .map(cell -> with(row, cell))
                .orElse(row);
    }

    private static Content.Row with(Content.Row row, Cell cell) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(cell.index(), "0" + cell.text());
        return new Content.Row(row.line(), cells, row.sheet());
    }

    private static boolean isShort(String code) {
        return code.matches("[1-9]\\d{2}");
    }
}
