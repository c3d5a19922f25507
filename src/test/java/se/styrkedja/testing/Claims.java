package se.styrkedja.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.Report;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// What a report says is missing, hidden or too few, and what it says a figure covers and how it is
/// weighed, held against the figures themselves.
public final class Claims {
    private static final Pattern MISSING =
            Pattern.compile("Ingen av filerna inneh\u00e5ller uppgiften \u201d(.*)\u201d");
    private static final Pattern HIDDEN = Pattern.compile("Uppgiften \u201d(.*)\u201d har inget tal som kan visas");
    private static final Pattern PART = Pattern.compile("(dold|saknas) f\u00f6r (alla|[\\d\u00a0]+)");
    private static final Pattern SCHOOLS = Pattern.compile("([\\d\u00a0]+)[ \u00a0]skol(a|or)");
    private static final String EQUAL = "alla skolor v\u00e4ger lika";

    private final Report report;
    private final Ledger ledger;
    private final Set<String> units;
    private final Map<String, Figure> figures;
    private final List<String> unborne = new ArrayList<>();

    private Claims(Report report, Ledger ledger, Set<String> units) {
        this.report = report;
        this.ledger = ledger;
        this.units = units;
        figures = report.figures().stream().collect(Collectors.toMap(Figure::id, Function.identity()));
    }

    /// The sentences that the figures do not bear.
    ///
    /// @param units the codes of the own units
    public static List<String> unborne(Report report, Ledger ledger, Set<String> units) {
        var claims = new Claims(report, ledger, units);
        report.document().blocks().forEach(claims::look);
        claims.summary();
        return List.copyOf(claims.unborne);
    }

    private void look(Block block) {
        switch (block) {
            case Block.Nothing(String word, String reason) -> nothing(reason);
            case Block.Paragraph(var text) -> covered(text);
            case Block.Found(var point, var text) -> {
                covered(point);
                covered(text);
            }
            case Block.Table table -> table(table);
            case Block.Chart chart -> gender(chart);
            default -> {}
        }
    }

    private void wrong(String why, String said) {
        unborne.add(why + ": " + said);
    }

    /// What is said to be in no file is in none, and what is hidden or missing is so for so many.
    private void nothing(String reason) {
        var missing = MISSING.matcher(reason);
        if (missing.find() && !rows(missing.group(1)).isEmpty()) wrong("a file has it", reason);
        if (reason.contains("nationella prov")
                && rows(i -> i.id().id().matches("national-test-y\\d"))
                        .findAny()
                        .isPresent()) wrong("a file has results of tests", reason);
        if (reason.contains("andelen nyinvandrade f\u00f6r skolorna")) wrong("no reading decides it", reason);
        var hidden = HIDDEN.matcher(reason);
        if (!hidden.find()) return;
        var rows = rows(hidden.group(1));
        if (rows.isEmpty()) wrong("no file has it", reason);
        long few = marks(rows, Measurement.TooFew.class);
        long uncounted = marks(rows, Measurement.Uncounted.class);
        if (reason.contains("inte s\u00e4ger hur m\u00e5nga") != uncounted > 0) wrong("uncounted " + uncounted, reason);
        if (reason.contains("f\u00e5 st\u00e5r bakom") != few > 0) wrong("few " + few, reason);
        PART.matcher(reason)
                .results()
                .filter(part -> part.group(1).equals("dold") && !part.group(2).equals("alla"))
                .mapToLong(part -> Long.parseLong(part.group(2).replace("\u00a0", "")))
                .filter(n -> n != few && n != uncounted)
                .forEach(n -> wrong("few " + few + ", uncounted " + uncounted, reason));
        if (reason.contains("dold f\u00f6r alla skolor") && rows.size() != Math.max(few, uncounted))
            wrong("not all " + rows.size(), reason);
    }

    private static long marks(List<ResolvedFigure> rows, Class<? extends Measurement> mark) {
        return rows.stream()
                .filter(row -> mark.isInstance(row.observed().measurement()))
                .count();
    }

    /// The rows of the own units of the measure that is called so, of the year.
    private List<ResolvedFigure> rows(String title) {
        return rows(i -> title.startsWith(i.title()))
                .filter(row -> title.equals(called(row.observed())))
                .toList();
    }

    private static String called(SourceFigure row) {
        var title = Indicators.builtIn().find(row.indicator()).orElseThrow().title();
        var part = row.breakdown().equals(Breakdown.TOTAL) ? "" : new Wording().breakdown(row.breakdown());
        return part.isEmpty() || Wording.says(title, part) ? title : title + ", " + part;
    }

    private Stream<ResolvedFigure> rows(Predicate<Indicator> which) {
        return Indicators.builtIn().all().stream()
                .filter(which)
                .flatMap(indicator -> units.stream()
                        .flatMap(unit -> ledger.of(Subject.unit(unit)).stream())
                        .filter(row -> row.observed().indicator().equals(indicator.id()))
                        .filter(row ->
                                SchoolYear.of(row.observed().period().lastDay()).equals(report.year())));
    }

    /// So many schools, where the JSON knows of how many, says of how many; and all are all.
    private void covered(List<Inline> text) {
        var said = Inline.text(text);
        for (var run : text)
            if (run instanceof Inline.Value(String shown, String id)) {
                var figure = figures.get(id);
                var of = report.ownThatCouldHave().get(id);
                if (figure == null || of == null || of <= figure.shown()) continue;
                if (said.contains(EQUAL)) wrong(figure.shown() + " of " + of, said);
                if (SCHOOLS.matcher(shown).matches()
                        && SCHOOLS.matcher(shown).replaceAll("$1").equals(Integer.toString(figure.shown())))
                    wrong(figure.shown() + " of " + of, said);
            }
    }

    private void table(Block.Table table) {
        var note = Inline.text(table.note());
        var own = table.rows().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMap(run -> run instanceof Inline.Value(var shown, var id) ? Stream.of(id) : Stream.empty())
                .flatMap(id -> Stream.ofNullable(figures.get(id)))
                .filter(figure -> figure.subject().equals(report.about()) && figure.basis() == Figure.Basis.COMPUTED)
                .toList();
        if (table.header().getFirst().equals("\u00c4mne")) {
            if (note.contains("ov\u00e4gda") && own.stream().noneMatch(f -> f.weighting() == Figure.Weighting.UNITS))
                wrong("weighed", note);
            if (note.contains("v\u00e4gda med antalet")
                    && own.stream().noneMatch(f -> f.weighting() == Figure.Weighting.PUPILS)) wrong("unweighed", note);
        }
        int schools = table.header().indexOf("Skolor");
        if (schools >= 0)
            table.rows()
                    .forEach(row -> row.get(schools).forEach(run -> {
                        if (run instanceof Inline.Value(var shown, var id)
                                && report.ownThatCouldHave().getOrDefault(id, 0)
                                        > figures.get(id).shown()
                                && !shown.contains(" av "))
                            wrong("of " + report.ownThatCouldHave().get(id), table.caption());
                    }));
        marks(table, note);
    }

    /// Two points stand for few, which are hidden, and never for what nobody counted.
    private void marks(Block.Table table, String note) {
        boolean few = table.rows().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> Inline.text(cell).equals(".."));
        if (note.contains("Skolor med prickar") && !few) wrong("no points", note);
        for (var row : table.rows())
            for (var cell : row)
                for (var run : cell)
                    if (run instanceof Inline.Value(var shown, var id)
                            && shown.equals("..")
                            && figures.get(id).sources().getFirst().observed().measurement()
                                    instanceof Measurement.Uncounted) wrong("uncounted", table.caption());
    }

    private void gender(Block.Chart chart) {
        var note = Inline.text(chart.note());
        if (note.contains("b\u00e5de flickor och pojkar") && !note.contains("Antal skolor")) wrong("how many", note);
        if (note.contains("b\u00e5de flickor och pojkar") && !note.matches("(?s).*(v\u00e4gda|v\u00e4ger).*"))
            wrong("how weighed", note);
    }

    /// That nothing of the whole is more than chance is said only where something of it was tested.
    private void summary() {
        boolean tested = report.tested() == Report.Tested.SOME;
        report.document().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> Inline.text(((Block.Paragraph) block).text()))
                .filter(said -> said.contains("inget av l\u00e4s\u00e5rets tal visas skilja sig"))
                .filter(said -> !tested)
                .forEach(said -> wrong("nothing was tested", said));
        if (report.figures().stream().noneMatch(f -> f.subject().level() == Level.UNIT))
            wrong("no units", report.name());
    }
}
