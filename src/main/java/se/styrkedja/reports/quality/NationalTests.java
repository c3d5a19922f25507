package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Value;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.findings.groups.LikeForLike;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;

/// National tests subject by subject: this year beside last year and the country's municipal schools. A cancelled
/// test is cancelled, not missing and not zero.
final class NationalTests {
    static final List<String> INDICATORS = List.of("national-test-y9", "national-test-y6", "national-test-y3");
    private static final int LEAST = 3;
    private static final List<String> SUBJECTS = List.of("sve", "sva", "eng", "ma");

    private final FigureContext ground;
    private final DocumentBuilder document;

    NationalTests(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    /// One subject: both years over the schools that have a value in both where that can be told, else the year's mean
    /// alone; perhaps the country's.
    private record Row(Breakdown subject, Figure own, Optional<LikeForLike.Known> known, Optional<Figure> country) {
        /// The value of the year, over the same schools as the year before stands for.
        Figure latest() {
            return known.map(LikeForLike.Known::latest).orElse(own);
        }
    }

    /// How a subject moved over the schools that have a value in both years.
    private record Moved(Row row, LikeForLike.Known known, Figure change, Judgement judged) {
        /// As the numbers are shown, both when the difference is rounded and when the reader takes the one shown
        /// number from the other.
        boolean isAsFarAs(Moved other) {
            return shown(change).abs().compareTo(shown(other.change).abs()) >= 0
                    || ofShown().compareTo(other.ofShown()) >= 0;
        }

        private BigDecimal ofShown() {
            return shown(known.latest()).subtract(shown(known.earlier())).abs();
        }

        private static BigDecimal shown(Figure figure) {
            return Prose.shown(figure).orElseThrow();
        }
    }

    void write() {
        document.heading(2, "tests");
        int before = document.blocks().size();
        for (var id : INDICATORS) section(ground.indicator(id));
        if (document.blocks().size() == before) nothing();
    }

    private void nothing() {
        var tests = INDICATORS.stream()
                .flatMap(id -> SUBJECTS.stream()
                        .map(subject -> new Lacking.Measure(
                                ground.indicator(id),
                                ground.year(),
                                Breakdown.TOTAL.with(Breakdown.Key.AMNE, subject))));
        if (!new Lacking(ground, document).tellOf(tests))
            document.nothing(
                    "nothing.no-data",
                    "nothing.tests",
                    ground.own().name(),
                    ground.year().toString());
    }

    private void section(Indicator indicator) {
        var rows = SUBJECTS.stream()
                .map(s -> Breakdown.TOTAL.with(Breakdown.Key.AMNE, s))
                .flatMap(b -> row(indicator, b).stream())
                .toList();
        if (rows.isEmpty()) return;
        largest(indicator, rows);
        var country = rows.stream().flatMap(r -> r.country().stream()).toList();
        document.table(
                Prose.text("tests.table", indicator.title(), ground.year().toString(), Prose.axis(indicator)),
                List.of(
                        Prose.text("tests.column.subject"),
                        ground.year().previous().toString(),
                        ground.year().toString(),
                        Prose.text("column.schools"),
                        GroupNames.ofColumn(country)),
                rows.stream().map(this::cells).toList(),
                Prose.together(
                        Prose.sentence("tests.note." + indicator.scale(), Prose.words(weighed(rows))),
                        isMean(rows) ? Prose.sentence("tests.note.years") : List.of(),
                        Prose.sentence("tests.note.of-all"),
                        asked(indicator, rows)));
    }

    /// Which of its changes are asked about: of what is published the page Resultat asks of each, and of means only
    /// the one that has moved the most is looked at.
    private static List<Inline> asked(Indicator indicator, List<Row> rows) {
        var limit = Prose.words(Judgement.Limit.of(indicator).size());
        boolean published = rows.stream().anyMatch(row -> row.own().basis() == Figure.Basis.PUBLISHED);
        return Prose.together(
                published ? Prose.sentence("tests.asked.published", limit) : List.of(),
                isMean(rows)
                        ? Prose.sentence("tests.asked.mean", limit, Prose.words(LEAST), Prose.words(Chance.CLASS))
                        : List.of());
    }

    /// What the own values are: published, or means weighed as each of them is.
    private static String weighed(List<Row> rows) {
        var which = rows.stream()
                .flatMap(row ->
                        Stream.concat(Stream.of(row.latest()), row.known().map(LikeForLike.Known::earlier).stream()))
                .map(one -> one.basis() == Figure.Basis.PUBLISHED
                        ? "NONE"
                        : one.weighting().name())
                .distinct()
                .sorted()
                .toList();
        return Prose.text("tests.weighed." + String.join("-", which));
    }

    /// Whether any of the own values is a mean of schools.
    private static boolean isMean(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.own().basis() == Figure.Basis.COMPUTED);
    }

    private Optional<Row> row(Indicator indicator, Breakdown subject) {
        return mean(indicator, ground.own(), ground.year(), subject)
                .map(own -> new Row(
                        subject,
                        own,
                        mean(indicator, ground.own(), ground.year().previous(), subject)
                                .flatMap(before -> known(indicator, own, before, subject)),
                        mean(indicator, ground.nation(), ground.year(), subject)));
    }

    private Optional<LikeForLike.Known> known(Indicator indicator, Figure own, Figure before, Breakdown subject) {
        return LikeForLike.of(ground, indicator, own, before, subject) instanceof LikeForLike.Known known
                ? Optional.of(known)
                : Optional.empty();
    }

    /// Unweighted, since no source says how many took each test; a published mean stands before ours.
    private Optional<Figure> mean(Indicator indicator, ComparisonGroup whole, Period period, Breakdown subject) {
        return ground.mean(indicator, whole, period, subject, Figure.Weighting.PUPILS)
                .or(() -> ground.mean(indicator, whole, period, subject, Figure.Weighting.UNITS));
    }

    /// The subject that has moved the most, when that is more than a little. A subject with fewer pupils than a class
    /// moves much by itself, and is left out.
    private void largest(Indicator indicator, List<Row> rows) {
        var all = rows.stream().flatMap(r -> moved(indicator, r).stream()).toList();
        var large = all.stream().filter(m -> !isOfFew(m)).toList();
        large.stream()
                .max(Comparator.comparingDouble(m -> m.judged.multiples()))
                .filter(m -> m.judged.isNotable())
                .ifPresent(m -> told(indicator, m, chosen(m, all, large)));
    }

    private static boolean isOfFew(Moved moved) {
        return Stream.of(moved.known.latest(), moved.known.earlier())
                .anyMatch(f -> f.persons() instanceof Figure.Persons.Known(int n) && n < Chance.CLASS);
    }

    /// Why just that one, where there are several; those that have moved as far are named.
    private static List<Inline> chosen(Moved told, List<Moved> all, List<Moved> large) {
        if (all.size() == 1) return List.of();
        var asFar = large.stream()
                .filter(m -> !m.equals(told) && m.isAsFarAs(told))
                .map(m -> Prose.breakdown(m.row.subject()))
                .toList();
        boolean isOfAll = large.size() == all.size();
        if (asFar.isEmpty())
            return isOfAll
                    ? Prose.sentence("tests.chosen")
                    : Prose.sentence("tests.chosen.large", Prose.words(Chance.CLASS));
        var others = Prose.words(Prose.list(asFar));
        return isOfAll
                ? Prose.sentence("tests.chosen.tied", others)
                : Prose.sentence("tests.chosen.tied.large", Prose.words(Chance.CLASS), others);
    }

    private Optional<Moved> moved(Indicator indicator, Row row) {
        return row.known()
                .filter(known -> row.own().basis() == Figure.Basis.PUBLISHED || known.units() >= LEAST)
                .flatMap(known -> LikeForLike.difference(known).map(d -> moved(indicator, row, known, d)));
    }

    private Moved moved(Indicator indicator, Row row, LikeForLike.Known known, BigDecimal difference) {
        var latest = known.latest();
        var earlier = known.earlier();
        var scale = indicator.scale().ofDifferences();
        return new Moved(
                row,
                known,
                ground.figures().computed(latest, "change", scale, difference, latest, earlier),
                Judgement.of(
                        indicator,
                        Value.of(latest).orElseThrow(),
                        Value.of(earlier).orElseThrow()));
    }

    /// @param chosen why it is told of several: for how far it moved
    private void told(Indicator indicator, Moved moved, List<Inline> chosen) {
        var latest = moved.known.latest();
        boolean onThePage = document.isFound(Finding.Kind.CHANGE, moved.judged, latest);
        var judged = document.judged(Finding.Kind.CHANGE, moved.judged, latest);
        document.found(
                "change-test",
                Prose.sentence(
                        "tests.point",
                        Prose.words(ground.named(Prose.text("short." + indicator.id()), latest)),
                        Prose.words(Prose.breakdown(moved.row.subject())),
                        Prose.value(latest),
                        Prose.value(moved.known.earlier())),
                Prose.together(
                        CoreResults.behind(ground, latest),
                        chosen,
                        Precision.ofJudged(ground, latest, moved.known.earlier(), judged),
                        Prose.sentence(moved.row.country().isPresent() ? "tests.meaning" : "tests.meaning.alone")),
                List.of(latest, moved.known.earlier(), moved.change),
                onThePage ? Weighed.of(judged, Finding.Kind.CHANGE) : Weighed.inChapter(judged, Finding.Kind.CHANGE));
    }

    private List<List<Inline>> cells(Row row) {
        var cells = new ArrayList<List<Inline>>();
        cells.add(List.of(Prose.words(Prose.breakdown(row.subject()))));
        cells.add(cell(row.known().map(LikeForLike.Known::earlier)));
        cells.add(List.of(Prose.cell(row.latest())));
        cells.add(List.of(
                row.own().basis() == Figure.Basis.PUBLISHED
                        ? Prose.words(Prose.text("mark.none"))
                        : Prose.units(ground, row.latest())));
        cells.add(cell(row.country()));
        return cells;
    }

    private static List<Inline> cell(Optional<Figure> figure) {
        return List.of(figure.map(Prose::cell).orElseGet(() -> Prose.words(Prose.text("mark.none"))));
    }
}
