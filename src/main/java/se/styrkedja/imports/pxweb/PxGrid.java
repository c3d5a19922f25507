package se.styrkedja.imports.pxweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.styrkedja.imports.Cell;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Numerals;
import se.styrkedja.imports.parts.Part;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// A table as a workbook or as CSV: a title, and then measures, schools and school years to the left of the values and
/// above them, in whichever order they were laid. A text is known by what it says: a school year, whom it is of, and
/// else a measure. What stands once above or beside several values is of all of them.
final class PxGrid implements Layout {
    private static final int OPENING = 12;

    @Override
    public String id() {
        return "pxweb-rutnat";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EXPORT;
    }

    @Override
    public Stage stage() {
        return Stage.FACTS;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Table table
                && Parts.sheets(table).stream().anyMatch(sheet -> titled(sheet).isPresent());
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var said = new LinkedHashMap<Said, Cell>();
        for (var sheet : Parts.sheets(table))
            titled(sheet)
                    .ifPresentOrElse(
                            at -> new Sheet(sheet, at, said, draft).read(),
                            () -> sheet.rows().stream()
                                    .filter(row -> !row.blank())
                                    .findFirst()
                                    .ifPresent(row ->
                                            draft.remark(new Fault("sheet.unread", placed(sheet, row), row.sheet()))));
    }

    private static Place placed(Content.Table sheet, Content.Row row) {
        return new Cell(sheet.file(), row, "", 0).fault("").place();
    }

    /// The place of the title in a sheet.
    private static Optional<Integer> titled(Content.Table sheet) {
        return IntStream.range(0, Math.min(OPENING, sheet.rows().size()))
                .filter(i -> PxTable.of(Part.line(sheet.row(i))).isPresent())
                .boxed()
                .findFirst();
    }

    /// A figure, to be said once in a file.
    private record Said(IndicatorId indicator, Subject subject, Period year) {}

    /// What one text in a head or a stub says.
    private enum Side {
        MEASURE,
        LEVEL,
        TIME;

        static Side of(String text) {
            if (SchoolYear.parse(text).isPresent()) return TIME;
            return isLevel(text) ? LEVEL : MEASURE;
        }

        private static boolean isLevel(String text) {
            return List.of("country", "unit", "organiser", "municipality", "other").stream()
                    .anyMatch(role -> PxFigures.WORDS.matches(role, text));
        }
    }

    private static final class Sheet {
        private final Content.Table rows;
        private final Map<Said, Cell> said;
        private final Draft draft;
        private final PxTable table;
        private final PxMeasures measures;
        private final PxFigures figures;
        private final int first;
        private int data;
        private int stubs;

        Sheet(Content.Table rows, int title, Map<Said, Cell> said, Draft draft) {
            this.rows = rows;
            this.said = said;
            this.draft = draft;
            table = PxTable.of(Part.line(rows.row(title))).orElseThrow();
            measures = new PxMeasures(table, draft);
            figures = new PxFigures(table, draft);
            first = title + 1;
        }

        void read() {
            draft.note(Part.line(rows.row(first - 1)));
            find();
            if (stubs == 0) {
                draft.refuse(new Fault("pxweb.no-values", placed(rows, rows.row(first - 1))));
                return;
            }
            var heads = heads();
            var body = body();
            defineAll(heads, body);
            for (var row : body) read(row, heads);
            figures.tellOfTheRest();
        }

        /// The values begin in the first row that has a text to the left and a number or a mark to the right of it.
        private void find() {
            for (int i = first; i < rows.rows().size() && stubs == 0; i++) {
                var texts = rows.row(i).cells().stream().map(String::strip).toList();
                int column = 0;
                while (column < texts.size() && !texts.get(column).isEmpty() && !isValue(texts.get(column))) column++;
                var rest = texts.subList(column, texts.size());
                if (column == 0
                        || rest.stream().noneMatch(this::isValue)
                        || !rest.stream().allMatch(text -> text.isEmpty() || isValue(text))) continue;
                data = i;
                stubs = column;
            }
        }

        private boolean isValue(String text) {
            return table.marks().meaning(text).isPresent()
                    || Numerals.parse(text).isPresent();
        }

        /// What stands above each column, each row of heads carried to the right until its next text.
        private List<List<String>> heads() {
            int width =
                    rows.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
            var above = rows.rows().subList(first, data).stream()
                    .filter(row -> !row.blank())
                    .toList();
            var heads = new ArrayList<List<String>>();
            for (int column = 0; column < width; column++) heads.add(new ArrayList<>());
            for (var row : above) {
                var carried = "";
                for (int column = stubs; column < width; column++) {
                    if (!row.cell(column).isEmpty()) carried = row.cell(column);
                    if (!carried.isEmpty()) heads.get(column).add(carried);
                }
            }
            return heads;
        }

        /// The rows of values, each with what stands to its left carried down; what comes after is told.
        private List<Beside> body() {
            var body = new ArrayList<Beside>();
            var carried = new ArrayList<String>();
            for (int i = 0; i < stubs; i++) carried.add("");
            boolean ended = false;
            for (int i = data; i < rows.rows().size(); i++) {
                var row = rows.row(i);
                boolean hasValues = IntStream.range(stubs, row.cells().size())
                        .anyMatch(c -> !row.cell(c).isEmpty());
                ended |= PxFigures.WORDS.matches("note-begins", row.cell(0));
                if (ended || !hasValues) {
                    if (!row.blank()) draft.note(Part.line(row));
                    continue;
                }
                for (int c = 0; c < stubs; c++) if (!row.cell(c).isEmpty()) carried.set(c, row.cell(c));
                body.add(new Beside(row, List.copyOf(carried)));
            }
            return body;
        }

        private void defineAll(List<List<String>> heads, List<Beside> body) {
            var titles = new LinkedHashSet<String>();
            heads.forEach(titles::addAll);
            body.forEach(row -> titles.addAll(row.texts));
            measures.define(titles.stream()
                    .filter(text -> Side.of(text) == Side.MEASURE)
                    .toList());
        }

        private void read(Beside beside, List<List<String>> heads) {
            for (int column = stubs; column < beside.row.cells().size(); column++) {
                var cell = new Cell(rows.file(), beside.row, String.join(" ", heads.get(column)), column);
                if (cell.text().isEmpty()) continue;
                var texts = new ArrayList<>(beside.texts);
                texts.addAll(heads.get(column));
                read(cell, texts);
            }
        }

        private void read(Cell cell, List<String> texts) {
            var measure = only(texts, Side.MEASURE);
            var level = only(texts, Side.LEVEL);
            var time = only(texts, Side.TIME);
            if (measure.isEmpty() || level.isEmpty() || time.isEmpty()) {
                draft.refuse(cell.fault("pxweb.place", String.join(", ", texts)));
                return;
            }
            PxFigures.Wrong wrong = code -> cell.fault(code, level.get() + ' ' + time.get() + ' ' + cell.text());
            var indicator = measures.titled(measure.get()).orElseThrow();
            var subject = figures.subject(level.get(), wrong);
            var year = figures.year(time.get(), wrong);
            if (subject.isEmpty() || year.isEmpty()) return;
            figures.measurement(indicator, cell.text(), wrong).ifPresent(measurement -> {
                var before = said.putIfAbsent(new Said(indicator, subject.get(), year.get()), cell);
                if (before == null)
                    draft.observe(new SourceFigure(
                            indicator,
                            subject.get(),
                            year.get(),
                            Breakdown.TOTAL,
                            measurement,
                            cell.text(),
                            Population.NOT_STATED,
                            Messages.of("imports").text("source.pxweb"),
                            cell.spot()));
                else if (!before.text().equals(cell.text())) draft.refuse(wrong.fault("pxweb.twice"));
            });
        }

        private static Optional<String> only(List<String> texts, Side side) {
            var there = texts.stream()
                    .filter(text -> Side.of(text) == side)
                    .distinct()
                    .toList();
            return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
        }
    }

    /// A row of values and what is said to its left.
    private record Beside(Content.Row row, List<String> texts) {}
}
