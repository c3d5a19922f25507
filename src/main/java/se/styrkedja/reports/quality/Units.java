package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Gap;
import se.styrkedja.analysis.Mean;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.Share;
import se.styrkedja.analysis.Spread;
import se.styrkedja.analysis.comparison.ManyTests;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Judgement;
import se.styrkedja.findings.Tone;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.Figures;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.findings.groups.GroupValues;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.reports.quality.ground.Weighed;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

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
    /// @param gap to the mean of the others: the least and the most that it can be
    /// @param size how many times what is notable
    private record Looked(
            Indicator indicator, Figure unit, List<ResolvedFigure> others, Gap gap, double p, double size) {
        /// Whether it was tested against the persons of the others; else against how the other units spread.
        boolean isOfPersons() {
            return indicator.isShareOfPersons() && Precision.share(unit).isPresent();
        }
    }

    /// @param judged what was found of it, be it by how the other units spread
    private record Deviation(Figure unit, Figure others, Figure gap, Judgement judged) {
        Indicator indicator() {
            return judged.indicator();
        }

        /// Whether it was tested against all persons of the others; else against how the other units spread.
        boolean isOfPersons() {
            return indicator().isShareOfPersons() && Precision.share(unit).isPresent();
        }

        Tone tone() {
            return Tone.of(judged.difference().signum(), indicator().direction());
        }
    }

    /// Who differs by more than chance among all that were looked at.
    private record Beyond(Looked looked, Chance chance) {}

    void write() {
        document.heading(2, "units");
        var looked = ground.indicators().all().stream()
                .filter(i -> i.direction() != Indicator.Direction.NEITHER)
                .filter(i -> COMPARED.contains(i.schoolForm()) && !LikeWithLike.isResidual(i.id()))
                .flatMap(i -> looked(i).stream())
                .toList();
        var found = Stream.concat(supported(looked), beyondChance(looked))
                .filter(one -> one.looked.size >= 1)
                .sorted(Comparator.comparingDouble((Beyond one) -> one.chance.remains())
                        .thenComparingDouble(one -> one.looked.size)
                        .reversed())
                .limit(LISTED)
                .map(this::deviation)
                .toList();
        if (found.isEmpty()) {
            if (looked.isEmpty())
                document.nothing(
                        "nothing.no-data",
                        "nothing.units.untested",
                        ground.year().toString());
            else if (looked.stream().anyMatch(Looked::isOfPersons))
                document.nothing("nothing.units", "nothing.units.text");
            else document.nothing("nothing.units", "nothing.units.spread");
            return;
        }
        for (var tone : List.of(Tone.CONCERN, Tone.STRENGTH))
            found.stream().filter(one -> one.tone() == tone).findFirst().ifPresent(this::told);
        table(found, looked);
    }

    /// Where the page of the unit has judged a figure, that counts.
    private Stream<Beyond> supported(List<Looked> looked) {
        return looked.stream()
                .filter(one -> findings.areJudged(one.indicator, one.unit))
                .flatMap(one -> findings
                        .distance(one.indicator, one.unit)
                        .filter(found -> found.backing() == Backing.SUPPORTED)
                        .map(found -> new Beyond(one, found.chance()))
                        .stream());
    }

    /// Of the others every unit is looked at in every figure: what few of them would show by chance, one of so many
    /// surely does.
    private Stream<Beyond> beyondChance(List<Looked> all) {
        var looked = all.stream()
                .filter(one -> !findings.areJudged(one.indicator, one.unit))
                .toList();
        var corrected =
                ManyTests.byFalseDiscoveryRate(looked.stream().map(Looked::p).toList());
        return IntStream.range(0, looked.size())
                .filter(i -> Difference.isBeyondChance(corrected.get(i)))
                .mapToObj(i -> new Beyond(looked.get(i), Chance.of(corrected.get(i))));
    }

    private List<Looked> looked(Indicator indicator) {
        return period(indicator)
                .map(p -> valued(indicator, p))
                .filter(units -> units.size() >= LEAST_UNITS)
                .map(units -> units.stream()
                        .filter(u -> u.known().isPresent())
                        .map(u -> published(indicator, u))
                        .sorted(Comparator.comparing(Figure::name, Swedish.order()))
                        .filter(u -> !LikeWithLike.isOfOtherPupils(indicator, u.subject()))
                        .flatMap(u -> looked(indicator, u, units).stream())
                        .toList())
                .orElse(List.of());
    }

    /// The own units that have a value, be it an interval.
    private List<ResolvedFigure> valued(Indicator indicator, Period period) {
        return ground.averages().units(indicator, ground.own(), period, Breakdown.TOTAL).stream()
                .filter(u -> GroupValues.part(u).isPresent())
                .toList();
    }

    private Figure published(Indicator indicator, ResolvedFigure unit) {
        return Figures.ofPublished(unit, indicator.scale(), ground.nameOf(code(unit)));
    }

    private static String code(ResolvedFigure unit) {
        return unit.observed().subject().code();
    }

    private Optional<Period> period(Indicator indicator) {
        return ground.ledger().periods(indicator.id(), Level.UNIT, Breakdown.TOTAL).stream()
                .filter(this::isOfTheYear)
                .filter(p -> !ground.ownNumbers(indicator, p).isEmpty())
                .reduce((a, b) -> b);
    }

    private Optional<Looked> looked(Indicator indicator, Figure unit, List<ResolvedFigure> units) {
        var others = others(indicator, unit, units);
        if (others.size() < LEAST_UNITS - 1) return Optional.empty();
        var own = new Mean.Exact(unit.number().orElseThrow(), 1);
        return Gap.of(own, GroupValues.unweighted(others)).flatMap(gap -> {
            var judged = new Judgement(indicator, gap.nearest(), Chance.untested(0));
            return p(indicator, unit, others, gap)
                    .map(p -> new Looked(
                            indicator, unit, others, gap, p, judged.isNotable() ? Math.max(1, judged.multiples()) : 0));
        });
    }

    /// What every school form has is compared between units of the same form.
    private List<ResolvedFigure> others(Indicator indicator, Figure unit, List<ResolvedFigure> units) {
        return indicator.schoolForm().equals("all")
                ? findings.others(indicator, unit)
                : units.stream()
                        .filter(u -> !code(u).equals(unit.subject().code()))
                        .toList();
    }

    /// Against all persons of the others where their numbers are known; else against how the other units spread. A unit
    /// that is only known as an interval counts as the end nearest the unit that is looked at, so that what is said
    /// holds whatever its value is.
    private static Optional<Double> p(Indicator indicator, Figure unit, List<ResolvedFigure> units, Gap gap) {
        if (gap.side() == Gap.Side.UNSETTLED) return Optional.of(1.0);
        var others = units.stream()
                .flatMap(u -> GroupValues.part(u).stream())
                .map(part -> part.at(gap.side() == Gap.Side.ABOVE ? part.high() : part.low()))
                .toList();
        var own = indicator.isShareOfPersons() ? Precision.share(unit) : Optional.<Share>empty();
        var together = indicator.isShareOfPersons() ? Precision.together(others) : Optional.<Share>empty();
        if (own.isPresent() && together.isPresent())
            return Variation.of(indicator).between(own.get(), together.get()) instanceof Difference.Tested tested
                    ? Optional.of(tested.p())
                    : Optional.empty();
        return Spread.of(others.stream()
                                .map(o -> new Score(o.code(), o.low().doubleValue()))
                                .toList())
                        instanceof Spread.Known spread
                ? Optional.of(spread.p(unit.number().orElseThrow().doubleValue()))
                : Optional.empty();
    }

    private Deviation deviation(Beyond beyond) {
        var one = beyond.looked;
        var unit = ground.figures().add(one.unit);
        var all = ground.figures().meanOfUnits(unit, "others", one.others).orElseThrow();
        var gap = ground.figures()
                .computed(
                        unit,
                        "gap-others",
                        one.indicator.scale().ofDifferences(),
                        Figure.Amount.of(one.gap),
                        List.of(unit, all));
        return new Deviation(unit, all, gap, new Judgement(one.indicator, one.gap.nearest(), beyond.chance));
    }

    /// One unit against the spread of the others claims nothing of chance, and never leads a page.
    private void told(Deviation one) {
        document.found(
                "unit",
                Prose.sentence(
                        "units.point",
                        Prose.words(one.unit.name()),
                        Prose.words(one.indicator().title()),
                        Prose.value(one.unit),
                        Prose.value(one.others)),
                Prose.sentence(one.isOfPersons() ? "units.meaning.persons" : "units.meaning"),
                List.of(one.unit, one.others, one.gap),
                one.isOfPersons()
                        ? Weighed.ofUnit(one.judged, Finding.Kind.DISTANCE_TO_OTHERS, one.tone())
                        : Weighed.inChapter(
                                new Judgement(one.indicator(), one.judged.difference(), Chance.untested(0)),
                                Finding.Kind.DISTANCE_TO_OTHERS));
    }

    /// Whom the table is of: how many units have something that was tested, and how many only what is not
    /// compared here, only what is hidden, or nothing.
    private List<Inline> covered(List<Looked> looked) {
        var tested = looked.stream().map(one -> one.unit.subject()).collect(Collectors.toSet());
        var others = ground.own().units(ground.year()).stream()
                .map(unit -> Subject.unit(unit.code()))
                .filter(unit -> !tested.contains(unit))
                .toList();
        int shown = (int) others.stream().filter(this::isShown).count();
        int hidden = (int) others.stream().filter(this::isOnlyHidden).count();
        return Prose.sentence(
                "units.covered",
                Prose.words(tested.size()),
                Prose.words(tested.size() + others.size()),
                Prose.words(shown),
                Prose.words(hidden),
                Prose.words(others.size() - shown - hidden));
    }

    private boolean isShown(Subject unit) {
        return ofTheYear(unit).anyMatch(figure -> figure.known().isPresent());
    }

    private boolean isOnlyHidden(Subject unit) {
        return !isShown(unit)
                && ofTheYear(unit)
                        .map(f -> f.observed().measurement())
                        .anyMatch(m -> m instanceof Measurement.TooFew || m instanceof Measurement.Uncounted);
    }

    private Stream<ResolvedFigure> ofTheYear(Subject unit) {
        return ground.ledger().of(unit).stream()
                .filter(figure -> isOfTheYear(figure.observed().period()));
    }

    private boolean isOfTheYear(Period period) {
        return !period.firstDay().isBefore(ground.year().firstDay())
                && !period.firstDay().isAfter(ground.year().lastDay());
    }

    private void table(List<Deviation> found, List<Looked> looked) {
        var rows = new ArrayList<List<List<Inline>>>();
        for (var one : found)
            rows.add(List.of(
                    List.of(Prose.words(one.unit.name())),
                    List.of(Prose.words(one.indicator().title())),
                    List.of(Prose.cell(one.unit)),
                    List.of(Prose.cell(one.others)),
                    List.of(Prose.cellOfDifference(one.gap)),
                    List.of(Prose.words(
                            Prose.text("whole-alone.chance." + (one.isOfPersons() ? "BEYOND" : "UNTESTED"))))));
        document.table(
                Prose.text("units.table", ground.year().toString()),
                List.of(
                        Prose.text("column.unit"),
                        Prose.text("units.column.what"),
                        Prose.text("units.column.value"),
                        GroupNames.ofOthers(),
                        Prose.text("units.column.gap"),
                        Prose.text("whole-alone.column.chance")),
                rows,
                Prose.together(covered(looked), Prose.sentence("units.note")));
    }
}
