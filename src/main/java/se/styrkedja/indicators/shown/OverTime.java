package se.styrkedja.indicators.shown;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// One indicator over time for one subject, ready for a page: the picture, where its latest figure stands, and the same
/// as a table.
///
/// @param source where the latest figure stands, as a sentence; empty when there is none
public record OverTime(Chart chart, String source, List<String> header, List<Row> rows) {
    public static final ZoneId HERE = Swedish.ZONE;
    private static final Messages MESSAGES = Messages.of("indicators-web");

    public OverTime {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// One period, with a cell for each column.
    public record Row(String period, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public static OverTime of(
            Indicator indicator, Subject about, Breakdown breakdown, Ledger ledger, Register register) {
        return of(indicator, breakdown, Lines.of(ledger, indicator, about, breakdown, register), about, register);
    }

    /// The same of lines that are there already.
    public static OverTime of(Indicator indicator, Breakdown breakdown, Lines lines, Subject about, Register register) {
        var words = new Wording();
        var names = new Names(register);
        return of(indicator, lines, new Finding(indicator, lines, words).ofChart(names.of(about)), breakdown, names);
    }

    /// Girls beside boys over time.
    ///
    /// @param first those that it is about
    public static OverTime ofGenders(
            Indicator indicator, Subject about, Breakdown first, Ledger ledger, Register register) {
        var lines = Lines.ofGenders(ledger, indicator.id(), about, first);
        var names = new Names(register);
        var title = new Finding(indicator, lines, new Wording()).ofParts(names.of(about));
        return of(indicator, lines, title, Breakdown.TOTAL, names);
    }

    private static OverTime of(Indicator indicator, Lines lines, String title, Breakdown breakdown, Names names) {
        var words = new Wording();
        return new OverTime(
                new IndicatorChart(indicator, lines, names, words).drawn(title, subtitle(indicator, breakdown, words)),
                source(lines),
                header(lines, names, words),
                rows(lines, new Cells(indicator.scale(), words)));
    }

    private static String subtitle(Indicator indicator, Breakdown breakdown, Wording words) {
        var unit = words.unit(indicator);
        return breakdown.equals(Breakdown.TOTAL)
                ? MESSAGES.text("chart.subtitle", indicator.title(), unit)
                : MESSAGES.text("chart.subtitle.breakdown", indicator.title(), unit, words.breakdown(breakdown));
    }

    private static String source(Lines lines) {
        return lines.all().stream()
                .findFirst()
                .map(line -> line.byPeriod().lastEntry().getValue().shown())
                .map(one -> MESSAGES.text(
                        "source",
                        one.observed().source(),
                        Long.toString(one.observed().spot().line()),
                        one.delivery().file(),
                        Swedish.date(one.delivery().takenInAt().atZone(HERE).toLocalDate())))
                .orElse("");
    }

    private static List<String> header(Lines lines, Names names, Wording words) {
        var header = new ArrayList<String>();
        for (var line : lines.all()) {
            header.add(lines.label(line, names, words));
            if (line.role() == Role.OWN) header.add(MESSAGES.text("table.persons"));
        }
        return header;
    }

    private static List<Row> rows(Lines lines, Cells cells) {
        return lines.periods().stream()
                .map(period -> new Row(
                        new Wording().named(period),
                        lines.all().stream()
                                .flatMap(line -> row(line, period, cells))
                                .toList()))
                .toList();
    }

    private static Stream<Cell> row(Lines.Line line, Period period, Cells cells) {
        var cell = line.at(period).map(cells::of).orElse(Cell.NONE);
        return line.role() == Role.OWN
                ? Stream.of(cell, new Cell(cell.persons().isEmpty() ? "–" : cell.persons(), "", false, ""))
                : Stream.of(cell);
    }
}
