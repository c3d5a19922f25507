package se.styrkedja.imports.styrkedja;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.styrkedja.imports.Cell;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Marks;
import se.styrkedja.imports.Numerals;
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.Recorder;
import se.styrkedja.indicators.Population;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// Reads the rows of one table. Each is one figure, or has a fault for every cell that must be corrected.
final class TableFigures {
    private static final Pattern HYPHENATED = Pattern.compile("\\d{6}-\\d{4}");

    private final Draft draft;
    private final Recorder recorder;
    private final String ownSource = Messages.of("imports").text("source.own");
    private final Set<String> unknownUnits = new HashSet<>();
    private final Set<String> unknownWords = new HashSet<>();
    // A table says the same few periods, splits and indicators tens of thousands of times.
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, Breakdown> breakdowns = new HashMap<>(Map.of("", Breakdown.TOTAL));
    private final Map<String, IndicatorId> indicators = new HashMap<>();

    TableFigures(Draft draft) {
        this.draft = draft;
        this.recorder = new Recorder(draft, Marks.TABLE);
        draft.indicators().all().forEach(i -> indicators.put(i.id().id(), i.id()));
    }

    void read(Columns columns, Content.Row row) {
        var fault = columns.misfit(row);
        fault.ifPresent(draft::refuse);
        if (fault.isEmpty()) readWhole(columns, row);
    }

    private void readWhole(Columns columns, Content.Row row) {
        var indicator = read(columns, row, "indikator", "indicator.unknown", this::indicator);
        var subject = subject(columns, row);
        var period = period(columns, row);
        var breakdown = breakdown(columns, row);
        var population = read(columns, row, "antal", "population.unreadable", TableFigures::population);
        var cell = valueOrMark(columns, row);
        if (indicator.isEmpty() || subject.isEmpty() || period.isEmpty() || breakdown.isEmpty()) return;
        if (population.isEmpty() || cell.isEmpty()) return;
        var source = columns.text(row, "kalla");
        boolean taken = recorder.record(
                new Recorder.Figure(indicator.get(), subject.get(), period.get(), breakdown.get()),
                cell.get(),
                population.get(),
                source.isEmpty() ? ownSource : source);
        if (taken && subject.get().level() == Level.UNIT) remarkUnknown(columns, row, subject.get());
    }

    /// What the cell says; where the table has no such column, what an empty cell says.
    private <T> Optional<T> read(
            Columns columns, Content.Row row, String role, String code, Function<String, Optional<T>> reader) {
        var cell = columns.cell(row, role);
        var answer = reader.apply(cell.map(Cell::text).orElse(""));
        if (answer.isEmpty()) cell.ifPresent(c -> draft.refuse(c.fault(code, Quoted.text(c.text()))));
        return answer;
    }

    private Optional<Subject> subject(Columns columns, Content.Row row) {
        var level =
                read(columns, row, "niva", "level.unreadable", text -> Level.ofSwedish(text.toLowerCase(Locale.ROOT)));
        if (level.isEmpty()) return Optional.empty();
        var code = "code.unreadable." + level.get().english();
        return read(columns, row, "kod", code, text -> subject(level.get(), text));
    }

    private static Optional<Subject> subject(Level level, String text) {
        var number = HYPHENATED.matcher(text).matches() ? text.replace("-", "") : text;
        return Subject.isCode(level, number) ? Optional.of(new Subject(level, number)) : Optional.empty();
    }

    private Optional<Period> period(Columns columns, Content.Row row) {
        var text = columns.text(row, "period");
        var wrong = SchoolYears.isMadeIntoDate(text) ? "period.made-into-date" : "period.unreadable";
        var period = read(columns, row, "period", wrong, this::period);
        var ahead = period.filter(draft::isTooFarAhead);
        if (ahead.isPresent())
            columns.cell(row, "period").ifPresent(c -> draft.refuse(c.fault("period.ahead", Quoted.text(c.text()))));
        return ahead.isPresent() ? Optional.empty() : period;
    }

    private Optional<Breakdown> breakdown(Columns columns, Content.Row row) {
        var read = read(columns, row, "uppdelning", "breakdown.unreadable", this::breakdown);
        read.map(SplitWords::unknown)
                .filter(word -> !word.isEmpty() && unknownWords.add(word))
                .flatMap(word -> columns.cell(row, "uppdelning").map(c -> c.fault("breakdown.word", Quoted.text(word))))
                .ifPresent(draft::remark);
        return read;
    }

    /// The one of the two cells that is filled in.
    private Optional<Cell> valueOrMark(Columns columns, Content.Row row) {
        var value = columns.cell(row, "varde");
        var mark = columns.cell(row, "markering").filter(c -> !c.text().isEmpty());
        boolean hasValue = value.isPresent() && !value.get().text().isEmpty();
        if (mark.isEmpty()) {
            if (!hasValue) value.ifPresent(c -> draft.refuse(c.fault("value.missing", marks())));
            return value.filter(c -> hasValue);
        }
        if (Marks.TABLE.meaning(mark.get().text()).isEmpty())
            draft.refuse(mark.get().fault("mark.unknown", Quoted.text(mark.get().text()), marks()));
        else if (hasValue)
            draft.refuse(value.get()
                    .fault(
                            "value.and-mark",
                            Quoted.text(value.get().text()),
                            mark.get().text()));
        else return mark;
        return Optional.empty();
    }

    private void remarkUnknown(Columns columns, Content.Row row, Subject unit) {
        if (draft.register().unit(unit.code()).isPresent() || !unknownUnits.add(unit.code())) return;
        columns.cell(row, "kod").ifPresent(c -> draft.remark(c.fault("unit.unknown", unit.code())));
    }

    private Optional<IndicatorId> indicator(String text) {
        return Optional.ofNullable(indicators.get(text));
    }

    private Optional<Period> period(String text) {
        if (!periods.containsKey(text)) SchoolYears.parse(text).ifPresent(p -> periods.put(text, p));
        return Optional.ofNullable(periods.get(text));
    }

    private Optional<Breakdown> breakdown(String text) {
        if (!breakdowns.containsKey(text))
            Breakdown.parse(text).map(SplitWords::asWritten).ifPresent(b -> breakdowns.put(text, b));
        return Optional.ofNullable(breakdowns.get(text));
    }

    private static Optional<Population> population(String text) {
        if (text.isEmpty()) return Optional.of(Population.NOT_STATED);
        return Numerals.parse(text)
                .filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() < 9)
                .map(n -> new Population.Counted(n.intValueExact()));
    }

    private static String marks() {
        return Marks.TABLE.listed();
    }
}
