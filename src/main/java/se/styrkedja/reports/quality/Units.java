package se.styrkedja.reports.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.Share;
import se.styrkedja.analysis.Spread;
import se.styrkedja.analysis.comparison.ManyTests;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Expected;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;

/// Units that differ from the organiser's others by more than chance or ordinary spread: where to ask first, not a
/// list of good and bad schools.
final class Units {
    private static final int LEAST_UNITS = 4;
    private static final int LISTED = 10;

    /// The school forms whose units are alike enough: upper-secondary units differ by what programmes they have.
    private static final Set<String> COMPARED = Set.of("fs", "fsk", "gr", "all");

    private final FigureContext ground;
    private final DocumentBuilder document;

    private final UnitFindings findings;

    Units(FigureContext ground, DocumentBuilder document, UnitFindings findings) {
        this.ground = ground;
        this.document = document;
        this.findings = findings;
    }

    /// A unit that was looked at.
    ///
    /// @param p how often chance and ordinary spread alone make at least so much
    /// @param size how many times what is notable
    private record Looked(Indicator indicator, Figure unit, List<Figure> others, double mean, double p, double size) {}

    /// @param size how many times what is notable
    private record Deviation(Indicator indicator, Figure unit, Figure others, Figure gap, double size) {
        /// Whether it was tested against all persons of the others; else against how the other units spread.
        boolean isOfPersons() {
            return indicator.isShareOfPersons() && Precision.share(unit).isPresent();
        }

        Tone tone() {
            return Tone.of(gap.number().orElseThrow().signum(), indicator.direction());
        }
    }

    void write() {
        document.heading(2, "units");
        var looked = ground.indicators().all().stream()
                .filter(i -> i.direction() != Indicator.Direction.NEITHER)
                .filter(i -> COMPARED.contains(i.schoolForm()) && !i.id().id().startsWith("salsa-"))
                .flatMap(i -> looked(i).stream())
                .toList();
        var found = Stream.concat(supported(looked), beyondChance(looked))
                .filter(one -> one.size >= 1)
                .map(this::deviation)
                .sorted(Comparator.comparingDouble(Deviation::size).reversed())
                .limit(LISTED)
                .toList();
        if (found.isEmpty()) {
            document.nothing("nothing.units", "nothing.units.text");
            return;
        }
        for (var tone : List.of(Tone.CONCERN, Tone.STRENGTH))
            found.stream().filter(d -> d.tone() == tone).findFirst().ifPresent(this::told);
        table(found);
    }

    /// Where the page of the unit has judged a figure, that counts.
    private Stream<Looked> supported(List<Looked> looked) {
        return looked.stream()
                .filter(one -> findings.areJudged(one.indicator, one.unit))
                .filter(one -> findings.distance(one.indicator, one.unit)
                        .filter(found -> found.backing() == Backing.SUPPORTED)
                        .isPresent());
    }

    /// Of the others every unit is looked at in every figure: what few of them would show by chance, one of so many
    /// surely does.
    private Stream<Looked> beyondChance(List<Looked> all) {
        var looked = all.stream()
                .filter(one -> !findings.areJudged(one.indicator, one.unit))
                .toList();
        var corrected =
                ManyTests.byFalseDiscoveryRate(looked.stream().map(Looked::p).toList());
        return IntStream.range(0, looked.size())
                .filter(i -> Difference.isBeyondChance(corrected.get(i)))
                .mapToObj(looked::get);
    }

    private List<Looked> looked(Indicator indicator) {
        return period(indicator)
                .map(p -> ground.ownNumbers(indicator, p))
                .filter(units -> units.size() >= LEAST_UNITS)
                .map(units -> units.stream()
                        .filter(u -> !Expected.isKnown(ground.ledger(), indicator.id(), u.subject(), u.period()))
                        .flatMap(u -> looked(indicator, u, units).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Period> period(Indicator indicator) {
        return ground.ledger().periods(indicator.id(), Level.UNIT, Breakdown.TOTAL).stream()
                .filter(p -> !p.firstDay().isBefore(ground.year().firstDay())
                        && !p.firstDay().isAfter(ground.year().lastDay()))
                .filter(p -> !ground.ownNumbers(indicator, p).isEmpty())
                .reduce((a, b) -> b);
    }

    private Optional<Looked> looked(Indicator indicator, Figure unit, List<Figure> units) {
        var others = units.stream()
                .filter(u -> !u.equals(unit) && areAlike(indicator, unit, u))
                .toList();
        if (others.size() < LEAST_UNITS - 1) return Optional.empty();
        double mean = others.stream().mapToDouble(Units::value).average().orElseThrow();
        var judged = new Judgement(indicator, BigDecimal.valueOf(value(unit) - mean), Chance.untested(0));
        return p(indicator, unit, others)
                .map(p -> new Looked(
                        indicator, unit, others, mean, p, judged.isNotable() ? Math.max(1, judged.multiples()) : 0));
    }

    /// What every school form has is compared between units that have a form in common.
    private boolean areAlike(Indicator indicator, Figure one, Figure other) {
        if (!indicator.schoolForm().equals("all")) return true;
        var forms = forms(one);
        return forms(other).stream().anyMatch(forms::contains);
    }

    private Set<SchoolForm> forms(Figure unit) {
        return ground.register()
                .unit(unit.subject().code())
                .map(u -> Set.copyOf(u.forms()))
                .orElse(Set.of());
    }

    /// Against all persons of the others where their numbers are known; else against how the other units spread.
    private static Optional<Double> p(Indicator indicator, Figure unit, List<Figure> others) {
        var own = indicator.isShareOfPersons() ? Precision.share(unit) : Optional.<Share>empty();
        var together = indicator.isShareOfPersons() ? Precision.together(others) : Optional.<Share>empty();
        if (own.isPresent() && together.isPresent())
            return Variation.of(indicator).between(own.get(), together.get()) instanceof Difference.Tested tested
                    ? Optional.of(tested.p())
                    : Optional.empty();
        return Spread.of(others.stream()
                                .map(u -> new Score(u.subject().code(), value(u)))
                                .toList())
                        instanceof Spread.Known spread
                ? Optional.of(spread.p(value(unit)))
                : Optional.empty();
    }

    private Deviation deviation(Looked one) {
        var unit = one.unit;
        var all = ground.figures()
                .computed(
                        unit,
                        "others",
                        one.indicator.scale(),
                        new Figure.Amount.Exact(BigDecimal.valueOf(one.mean)),
                        one.others);
        var gap = ground.figures()
                .computed(
                        unit,
                        "gap-others",
                        one.indicator.scale().ofDifferences(),
                        BigDecimal.valueOf(value(unit) - one.mean),
                        unit,
                        all);
        return new Deviation(one.indicator, ground.figures().add(unit), all, gap, one.size);
    }

    /// One school against the spread of the others never leads a page. A result is told with
    /// what SALSA expects of the school, and stands here alone: several years together are what may be summed up.
    private void told(Deviation one) {
        boolean expected = Beside.isExpected(one.indicator);
        document.found(
                "unit",
                expected
                        ? Prose.joined(
                                Prose.sentence("units.point.expected", Prose.words(one.indicator.title())),
                                Beside.named(ground, one.indicator, one.unit),
                                Prose.sentence("units.point.others", Prose.value(one.others)))
                        : Prose.sentence(
                                "units.point",
                                Prose.words(one.unit.name()),
                                Prose.words(one.indicator.title()),
                                Prose.value(one.unit),
                                Prose.value(one.others)),
                Prose.sentence(one.isOfPersons() ? "units.meaning.persons" : "units.meaning"),
                List.of(one.unit, one.others, one.gap),
                expected ? Weighed.DESCRIBED : Weighed.ofUnit(Math.min(one.size, 4) / 2, one.tone()));
    }

    private void table(List<Deviation> found) {
        var rows = new ArrayList<List<List<Inline>>>();
        for (var one : found)
            rows.add(List.of(
                    List.of(Prose.words(one.unit.name())),
                    List.of(Prose.words(one.indicator.title())),
                    List.of(Prose.cell(one.unit)),
                    List.of(Prose.cell(one.others)),
                    List.of(Prose.cell(one.gap)),
                    List.of(Beside.of(ground, one.indicator, one.unit)
                            .map(Prose::cell)
                            .orElseGet(() -> Prose.words(Prose.text("mark.none"))))));
        document.table(
                Prose.text("units.table", ground.year().toString()),
                List.of(
                        Prose.text("column.unit"),
                        Prose.text("units.column.what"),
                        Prose.text("units.column.value"),
                        Prose.text("units.column.others"),
                        Prose.text("units.column.gap"),
                        Prose.text("units.column.expected")),
                rows,
                Prose.sentence("units.note"));
    }

    private static double value(Figure figure) {
        return figure.number().orElseThrow().doubleValue();
    }
}
