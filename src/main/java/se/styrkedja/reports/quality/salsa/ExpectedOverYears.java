package se.styrkedja.reports.quality.salsa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import se.styrkedja.analysis.comparison.Shrinkage;
import se.styrkedja.analysis.salsa.Residuals;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.BesideExpected;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Period;

/// The difference from the expected over several years, school by school: one year of one school says little.
final class ExpectedOverYears {
    private static final int LEAST_SURE = se.styrkedja.findings.Expected.SURE_YEARS;

    private final FigureContext ground;
    private final DocumentBuilder document;
    private final UnitFindings units;
    private final Indicator residual;

    /// @param residual of which measure
    ExpectedOverYears(FigureContext ground, DocumentBuilder document, UnitFindings units, Indicator residual) {
        this.ground = ground;
        this.document = document;
        this.units = units;
        this.residual = residual;
    }

    /// A school's differences by year, as published, and their mean.
    private record Row(SortedMap<Period, Figure> years, Figure mean, Residuals.OverYears over) {}

    void write() {
        var schools = BesideExpected.of(ground, residual);
        if (schools.isOfOneYear()) {
            schools.mean(ground).ifPresent(mean -> together(schools, mean));
            return;
        }
        var rows = schools.schools().stream().map(this::row).toList();
        if (rows.isEmpty()) return;
        var periods = schools.periods();
        var funnel = SchoolFunnel.of(ground, residual, periods);
        document.heading(3, "expected.years." + residual.id());
        var together = schools.mean(ground);
        together.ifPresent(mean -> together(schools, mean));
        found(rows, periods, together.orElse(rows.getFirst().mean));
        for (var tone : List.of(Tone.CONCERN, Tone.STRENGTH)) sure(rows, tone);
        document.table(
                Prose.text(
                        "expected.years.table." + residual.id(),
                        periods.getFirst().toString(),
                        periods.getLast().toString()),
                header(periods),
                rows.stream().map(r -> cells(r, periods, funnel)).toList(),
                Prose.sentence("expected.years.note"));
    }

    private Row row(BesideExpected.School school) {
        var years = school.years();
        years.values().forEach(ground.figures()::add);
        var mean = ground.figures()
                .computed(
                        years.sequencedValues().getLast(),
                        "mean-of-years",
                        residual.scale(),
                        new Figure.Amount.Exact(BigDecimal.valueOf(school.over().mean())),
                        years.values());
        return new Row(years, mean, school.over());
    }

    /// How the schools lie together, as it is judged on the page of the organiser. The interval stands with the mean
    /// wherever it is told.
    private void together(BesideExpected schools, Figure mean) {
        var tested = schools.tested(ground);
        var interval = tested.map(t -> ExpectedMean.interval(ground, mean, t));
        var alone = Judgement.besideExpected(residual, mean, tested);
        var judged = document.judged(Finding.Kind.SALSA_RESIDUAL, alone, mean);
        document.found(
                "expected-mean",
                Prose.sentence(
                        "expected.together." + side(judged),
                        Prose.value(mean),
                        interval.map(Prose::value).orElseGet(() -> Prose.words("")),
                        Prose.words(Prose.text("expected.years.of." + residual.id())),
                        Prose.words(Prose.text(
                                schools.hasAllYears() ? "expected.together.years" : "expected.together.years.at-most",
                                Integer.toString(schools.periods().size())))),
                Prose.together(
                        Prose.sentence("expected.together.meaning." + chance(judged, alone)),
                        Prose.sentence("expected.together.schools", Prose.schools(mean.shown(), mean))),
                Stream.concat(Stream.of(mean), interval.stream()).toList(),
                Weighed.of(judged, Finding.Kind.SALSA_RESIDUAL));
    }

    private static String side(Judgement judged) {
        if (judged.chance().sureness() == Chance.Sureness.UNTESTED) return "untested";
        if (!judged.isSupported()) return "asked";
        return judged.difference().signum() > 0 ? "above" : "below";
    }

    private static String chance(Judgement judged, Judgement alone) {
        boolean beyond = alone.chance().sureness() == Chance.Sureness.BEYOND;
        if (!judged.isNotable() && beyond) return "SMALL";
        return judged.chance().sureness() == Chance.Sureness.COULD_BE && beyond
                ? "MANY"
                : judged.chance().sureness().name();
    }

    /// @param counted the figure that carries how many schools there are
    private void found(List<Row> rows, List<Period> periods, Figure counted) {
        var all = rows.stream().filter(r -> r.over.years() == periods.size()).toList();
        long below = all.stream().filter(r -> r.over.below() == periods.size()).count();
        long above = all.stream().filter(r -> r.over.above() == periods.size()).count();
        document.found(
                "expected-years",
                Prose.sentence(
                        "expected.years." + told(all.size(), below, above, periods.size()),
                        Prose.count((int) below, counted),
                        Prose.count((int) above, counted),
                        Prose.schools(all.size(), counted),
                        Prose.words(Integer.toString(periods.size())),
                        Prose.words(Prose.text("expected.years.of." + residual.id()))),
                rows.stream().allMatch(r -> sure(r).isEmpty()) ? noneSure(rows) : List.of(),
                Stream.concat(
                                all.stream()
                                        .sorted(Comparator.comparing(r ->
                                                r.over.below() < periods.size() && r.over.above() < periods.size())),
                                rows.stream().filter(r -> !all.contains(r)))
                        .map(Row::mean)
                        .toList(),
                Weighed.DESCRIBED);
    }

    /// Only a school with a value of the year is judged in its report.
    private List<Inline> noneSure(List<Row> rows) {
        boolean all = rows.stream().allMatch(r -> r.years.lastKey().equals(ground.year()));
        return Prose.sentence(
                all ? "expected.years.none-sure" : "expected.years.none-sure.of-year",
                Prose.words(ground.year().toString()));
    }

    private static String told(int schools, long below, long above, int years) {
        var both = years == 2 ? ".both" : "";
        if (schools == 0) return "nobody" + both;
        if (schools == 1) return "one." + (below == 1 ? "below" : above == 1 ? "above" : "mixed") + both;
        return (below == 0 ? "none" : "point") + both;
    }

    /// The schools that surely lie on one side of the expected, also among all schools that are judged.
    private void sure(List<Row> rows, Tone tone) {
        var sure = rows.stream()
                .filter(r -> sure(r).filter(f -> f.tone() == tone).isPresent())
                .toList();
        if (sure.isEmpty()) return;
        var first = sure.stream()
                .flatMap(r -> sure(r).stream())
                .min(Finding.byEvidence())
                .orElseThrow();
        document.found(
                "unit-expected",
                Prose.joined(
                        Prose.sentence(
                                (tone == Tone.CONCERN ? "expected.years.sure.below." : "expected.years.sure.above.")
                                        + residual.id()),
                        names(sure)),
                Prose.sentence("expected.years.sure.meaning", Prose.words(LEAST_SURE)),
                sure.stream().map(Row::mean).toList(),
                Weighed.ofUnit(new Judgement(residual, first.difference(), first.chance()), first.kind(), tone));
    }

    private Optional<Finding> sure(Row row) {
        return units.sureBesideExpected(residual, row.over.code());
    }

    private static List<Inline> names(List<Row> rows) {
        var names = new ArrayList<Inline>();
        for (var row : rows) {
            if (!names.isEmpty()) names.add(Prose.words(", "));
            names.add(Prose.words(row.mean.name() + " ("));
            names.add(Prose.value(row.mean));
            names.add(Prose.words(")"));
        }
        return names;
    }

    private static List<String> header(List<Period> periods) {
        var header = new ArrayList<String>(List.of(Prose.text("column.school")));
        periods.forEach(p -> header.add(p.toString()));
        header.add(Prose.text("expected.years.mean"));
        header.add(Prose.text("expected.years.drawn"));
        return header;
    }

    private List<List<Inline>> cells(Row row, List<Period> periods, SchoolFunnel funnel) {
        var cells = new ArrayList<List<Inline>>(List.of(List.of(Prose.words(row.mean.name()))));
        for (var period : periods) {
            var figure = row.years.get(period);
            cells.add(List.of(figure == null ? Prose.words(Prose.text("mark.none")) : Prose.cell(figure)));
        }
        cells.add(List.of(Prose.cell(row.mean)));
        cells.add(List.of(Optional.ofNullable(funnel.drawn().get(row.over.code()))
                .map(drawn -> Prose.cell(drawn(row, drawn)))
                .orElseGet(() -> Prose.words(Prose.text("mark.none")))));
        return cells;
    }

    /// The mean drawn towards all schools', the more the fewer the pupils: what the school is likely to show another
    /// year.
    private Figure drawn(Row row, Shrinkage.Shrunken drawn) {
        return ground.figures()
                .computed(
                        row.mean,
                        "drawn",
                        residual.scale(),
                        new Figure.Amount.Exact(BigDecimal.valueOf(drawn.drawn())),
                        row.years.values());
    }
}
