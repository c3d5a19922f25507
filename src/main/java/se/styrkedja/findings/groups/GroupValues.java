package se.styrkedja.findings.groups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.styrkedja.analysis.Mean;
import se.styrkedja.analysis.Means;
import se.styrkedja.analysis.Part;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// Means over wholes, computed once and kept, since every report of a run compares with the same country.
public final class GroupValues {
    /// A unit is shown from ten persons on (Skolverket, from 2023/24 at unit level, everywhere before).
    private static final int LEAST_SHOWN = 10;

    /// So many units are looked up one by one; of more, those are picked out of all that have the figure.
    private static final int FEW = 300;

    /// The subject of tests that only some pupils study, so that not every school has it: Swedish as a second language.
    private static final String SOME_STUDY = "sva";

    /// What every unit of its school form has, each with a reason.
    public static final List<IndicatorId> EVERY_UNIT_HAS = DataRows.of("/findings/every-unit.csv").stream()
            .map(row -> new IndicatorId(row.getField("indicator")))
            .toList();

    private static final Set<String> EVERYWHERE =
            EVERY_UNIT_HAS.stream().map(IndicatorId::id).collect(Collectors.toUnmodifiableSet());

    /// Whom Skolenkäten asks, by how the one who answers is named in a breakdown.
    private static final Map<String, Answering> ANSWERING = Map.of(
            "elev-ak5", new Answering(SchoolForm.GR, 5),
            "elev-ak8", new Answering(SchoolForm.GR, 8),
            "elev-gy2", new Answering(SchoolForm.GY, 0),
            "vardnadshavare", new Answering(SchoolForm.GR, 0));

    /// @param grade of the pupils; 0 where every unit of the form has them
    private record Answering(SchoolForm form, int grade) {}

    private final Ledger ledger;
    private final Map<Key, Optional<Figure>> kept = new ConcurrentHashMap<>();
    private final GradeUnits grades;

    private record Key(
            ComparisonGroup.Kind whole,
            String code,
            Indicator indicator,
            Period period,
            Breakdown breakdown,
            Figure.Weighting by) {}

    /// @param register asked which grades a school has, where the figures do not tell
    public GroupValues(Ledger ledger, Register register) {
        this.ledger = ledger;
        grades = new GradeUnits(ledger, register, EVERY_UNIT_HAS);
    }

    /// What the values are taken from.
    public Ledger ledger() {
        return ledger;
    }

    /// The figure a publisher states for the whole, or the mean of its units that have a value. Empty when the ledger
    /// has neither.
    Optional<Figure> of(
            Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown, Figure.Weighting by) {
        var key = new Key(whole.kind(), whole.subject().code(), indicator, period, breakdown, by);
        return kept.computeIfAbsent(key, k -> read(indicator, whole, period, breakdown, by));
    }

    /// A publisher's own mean is the true one, since hidden units are in it; only the unweighted mean of an
    /// organiser's units is always computed.
    private Optional<Figure> read(
            Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown, Figure.Weighting by) {
        var stated = stated(indicator, whole, period, breakdown);
        boolean published = !whole.isOwn() || by == Figure.Weighting.PUPILS;
        return stated.filter(f -> published && f.number().isPresent())
                .or(() -> computed(indicator, whole, period, breakdown, by))
                .or(() -> stated);
    }

    /// The mean of a whole's units, whatever a publisher says of it; not kept.
    Optional<Figure> computedAlone(
            Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown, Figure.Weighting by) {
        return computed(indicator, whole, period, breakdown, by);
    }

    /// What each unit of the group states, in order of code, whatever the units cover.
    public List<ResolvedFigure> units(Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown) {
        return units(indicator.id(), whole, period, breakdown);
    }

    private List<ResolvedFigure> units(
            IndicatorId indicator, ComparisonGroup whole, Period period, Breakdown breakdown) {
        var members = whole.members().apply(period).keySet();
        if (members.size() < FEW)
            return members.stream()
                    .sorted()
                    .flatMap(code -> ledger.figure(indicator, Subject.unit(code), period, breakdown).stream())
                    .toList();
        return ledger.everybody(indicator, Level.UNIT, period, breakdown).stream()
                .filter(s -> members.contains(s.observed().subject().code()))
                .toList();
    }

    /// The same where the units cover the group, so that they may be called by its name; else none.
    public List<ResolvedFigure> covering(
            Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown) {
        var units = units(indicator, whole, period, breakdown);
        return isCovered(indicator, whole, units, period) ? units : List.of();
    }

    /// Whether it can be said of how many units such a figure could be, which is then said in words as
    /// in figures; of any other only those with a row are known, or nobody knows.
    static boolean isSayable(Indicator indicator, Breakdown breakdown, Concerned of) {
        if (SOME_STUDY.equals(breakdown.by().get(Breakdown.Key.AMNE))) return false;
        return of.isSayable()
                && (GradeUnits.isOfGrade(indicator.id())
                        || EVERYWHERE.contains(indicator.id().id())
                        || LikeWithLike.isByTurns(indicator.id()));
    }

    /// How many of a group's units could have the figure. Of a measure that every unit of a school form has, such
    /// as how many of its teachers are certified, those that are of the form; of the results of a grade, those
    /// that have the grade, as far as it is known; of any other, those that a source has a row for.
    Concerned concerned(Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown) {
        return concerned(indicator, whole, period, breakdown, period);
    }

    /// The same of an earlier year.
    ///
    /// @param known the latest year that is asked which units have the grade
    Concerned concerned(Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown, Period known) {
        return concerned(
                indicator, whole, units(indicator, whole, period, breakdown).size(), period, known);
    }

    private Concerned concerned(Indicator indicator, ComparisonGroup whole, int stated, Period period, Period known) {
        if (GradeUnits.isOfGrade(indicator.id()))
            return grades.concerned(indicator.id(), whole, period, known).atLeast(stated);
        if (!EVERYWHERE.contains(indicator.id().id())) return Concerned.known(stated);
        return SchoolForm.ofCode(indicator.schoolForm())
                .map(form -> (int) whole.units(period).stream()
                        .filter(u -> u.forms().contains(form))
                        .count())
                .map(registered -> new Concerned(0, registered, registered))
                .orElseGet(() -> Concerned.known(stated))
                .atLeast(stated);
    }

    /// How many of a group's units may be asked what those answer who have the turn: those of the school
    /// form, or those that have the grade of the pupils who answer, where the register says which grades
    /// they have.
    Concerned askable(Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown) {
        int stated = units(indicator, whole, period, breakdown).size();
        var answering = ANSWERING.get(breakdown.by().getOrDefault(Breakdown.Key.SVARANDE, ""));
        if (answering == null) return new Concerned(stated, stated, stated + 1);
        var ofForm = whole.units(period).stream()
                .filter(unit -> unit.forms().contains(answering.form))
                .toList();
        int open = answering.grade == 0
                ? 0
                : (int) ofForm.stream().filter(unit -> unit.grades().isEmpty()).count();
        int asked = answering.grade == 0
                ? ofForm.size()
                : (int) ofForm.stream()
                        .filter(unit -> unit.grades().contains(answering.grade))
                        .count();
        return new Concerned(0, asked, asked + open).atLeast(stated);
    }

    /// In municipalities and in units: one unit with a value makes its municipality covered, however many it has.
    private boolean isCovered(Indicator indicator, ComparisonGroup whole, List<ResolvedFigure> units, Period period) {
        if (whole.municipalities().isEmpty()) return true;
        var known = units.stream()
                .filter(s -> part(s).isPresent())
                .map(s -> s.observed().subject().code())
                .toList();
        return whole.covered(known, period).suffices()
                && concerned(indicator, whole, units.size(), period, period).areMost(units.size());
    }

    private Optional<Figure> stated(Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown) {
        return ledger.figure(indicator.id(), whole.subject(), period, breakdown)
                .map(s -> Figures.ofPublished(
                        s,
                        indicator.scale(),
                        whole.isOwn()
                                ? whole.name()
                                : GroupNames.published(whole.subject().level())));
    }

    private Optional<Figure> computed(
            Indicator indicator, ComparisonGroup whole, Period period, Breakdown breakdown, Figure.Weighting by) {
        var stated = covering(indicator, whole, period, breakdown);
        if (stated.isEmpty()) return Optional.empty();
        boolean weighted = by == Figure.Weighting.PUPILS;
        var parts = new ArrayList<Part>();
        var behind = new ArrayList<ResolvedFigure>();
        var without = new ArrayList<ResolvedFigure>();
        for (var one : stated)
            part(one)
                    .filter(p -> !weighted || one.persons().orElse(0) > 0)
                    .ifPresentOrElse(
                            p -> {
                                parts.add(p);
                                behind.add(one);
                            },
                            () -> without.add(one));
        var means = Means.of(parts);
        return amount(weighted ? means.weighted() : means.unweighted())
                .map(amount -> new Figure(
                        Figures.id(
                                indicator.id().id(),
                                whole.kind().key(),
                                whole.subject().code(),
                                period,
                                breakdown,
                                by),
                        indicator.id().id(),
                        indicator.scale(),
                        whole.subject(),
                        weighted || whole.isOwn() || parts.size() == 1
                                ? whole.name()
                                : GroupNames.perSchool(whole.name()),
                        period,
                        breakdown,
                        amount,
                        by,
                        weighted ? new Figure.Persons.Known(means.persons()) : Figure.Persons.UNKNOWN,
                        parts.size(),
                        LeftOut.of(without),
                        Figure.Basis.COMPUTED,
                        List.of(),
                        Figures.sources(behind),
                        List.of()));
    }

    /// The mean of some units, each weighing the same: an interval where one of them is only known as one.
    public static Mean unweighted(List<ResolvedFigure> units) {
        return Means.of(units.stream().flatMap(u -> part(u).stream()).toList()).unweighted();
    }

    /// A unit's part in a mean; empty when it has neither a number nor an interval.
    public static Optional<Part> part(ResolvedFigure stated) {
        var code = stated.observed().subject().code();
        int persons = stated.persons().orElse(0);
        return switch (stated.observed().measurement()) {
            case Measurement.Known(var quantity) -> Optional.of(Part.of(code, quantity.value(), persons));
            case Measurement.NearlyAll n -> {
                if (persons <= 4) yield Optional.of(Part.nearlyAllOfAtLeast(code, LEAST_SHOWN));
                boolean own = stated.shown().delivery().own();
                yield Optional.of(own ? Part.allButFour(code, persons) : Part.nearlyAll(code, persons));
            }
            case Measurement.NearlyNone n ->
                persons == 0 ? Optional.empty() : Optional.of(Part.atMostFour(code, persons));
            case Measurement.TooFew t -> Optional.empty();
            case Measurement.Uncounted u -> Optional.empty();
            case Measurement.NotApplicable n -> Optional.empty();
            case Measurement.Missing m -> Optional.empty();
            case Measurement.Cancelled c -> Optional.empty();
        };
    }

    /// As a figure has it; empty where no unit has a value.
    public static Optional<Figure.Amount> amount(Mean mean) {
        return switch (mean) {
            case Mean.Exact(BigDecimal value, int units) -> Optional.of(new Figure.Amount.Exact(value));
            case Mean.Between(BigDecimal low, BigDecimal high, int units) ->
                Optional.of(new Figure.Amount.Interval(low, high));
            case Mean.NotEnough n -> Optional.empty();
        };
    }
}
