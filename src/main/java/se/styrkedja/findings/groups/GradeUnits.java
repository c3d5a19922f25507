package se.styrkedja.findings.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// How many compulsory schools of a group have a grade. A file of some schools does not say what the others have: those
/// that it leaves out are asked of the register, and where that is silent too it is not known.
final class GradeUnits {
    /// What each school with a grade has, by indicator, with a reason.
    private static final Map<String, String> GRADES = grades(false);

    /// Those of them that show which schools have it.
    private static final Map<String, String> SHOW_GRADE = grades(true);

    private static final List<Breakdown> OF_A_GRADE = Stream.concat(
                    Stream.of(Breakdown.TOTAL),
                    Stream.of("sve", "sva", "eng", "ma")
                            .map(subject -> Breakdown.TOTAL.with(Breakdown.Key.AMNE, subject)))
            .toList();

    private static final int YEARS_BACK = 2;

    private final Ledger ledger;
    private final List<IndicatorId> everywhere;
    private final ComparisonGroup country;
    private final Map<Grade, Concerned> kept = new ConcurrentHashMap<>();

    private record Grade(ComparisonGroup.Kind whole, String code, IndicatorId indicator, Period period, Period known) {}

    /// What the files say of whether a school has a grade.
    private enum Said {
        HAS,
        HAS_NOT,
        NOTHING
    }

    /// @param everywhere what every school has, so that one with such a figure has been looked at
    GradeUnits(Ledger ledger, Register register, List<IndicatorId> everywhere) {
        this.ledger = ledger;
        this.everywhere = everywhere;
        country = ComparisonGroup.country(register);
    }

    private static Map<String, String> grades(boolean only) {
        return DataRows.of("/findings/grades.csv").stream()
                .filter(row -> !only || row.getField("shows").equals("yes"))
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("indicator"), row -> row.getField("grade")));
    }

    static boolean isOfGrade(IndicatorId indicator) {
        return GRADES.containsKey(indicator.id());
    }

    /// @param known the latest year whose files are asked: what comes later changes nothing of what is
    /// said of it
    Concerned concerned(IndicatorId indicator, ComparisonGroup whole, Period period, Period known) {
        return kept.computeIfAbsent(
                new Grade(whole.kind(), whole.subject().code(), indicator, period, known),
                k -> count(indicator, Objects.requireNonNull(GRADES.get(indicator.id())), whole, period, known));
    }

    private Concerned count(IndicatorId indicator, String grade, ComparisonGroup whole, Period period, Period known) {
        var shown = new HashSet<String>();
        var ids = Stream.concat(Stream.of(indicator), showing(grade)).distinct().toList();
        var others = whole.units(period).stream()
                .filter(unit ->
                        !has(ids, OF_A_GRADE, unit, period, GradeUnits::showsTheGrade) || !shown.add(unit.code()))
                .toList();
        var later = later(period, known);
        boolean isOfTheCountry = isOfTheCountry(grade, period);
        if (isOfTheCountry && later.isEmpty()) return Concerned.known(shown.size());
        int given = 0;
        int open = 0;
        for (var unit : others)
            switch (said(unit, grade, ids, period, isOfTheCountry, later)) {
                case HAS -> given++;
                case NOTHING -> open++;
                case HAS_NOT -> {}
            }
        return new Concerned(shown.size(), shown.size() + given, shown.size() + given + open);
    }

    /// The years after it that are known, the nearest first.
    private static List<SchoolYear> later(Period period, Period known) {
        return period instanceof SchoolYear year && known instanceof SchoolYear last
                ? Stream.iterate(year.next(), y -> y.compareTo(last) <= 0, SchoolYear::next)
                        .toList()
                : List.of();
    }

    /// Of a school that the year's files do not show the grade of. One that later years' do may have
    /// had it: a file of the schools with a value leaves out those without. Where the register does not
    /// say which it has, and no source of the year has a row of it, the years before are asked, where
    /// the latest that tells anything settles it, and then those after.
    private Said said(
            Unit unit,
            String grade,
            List<IndicatorId> ids,
            Period period,
            boolean isOfTheCountry,
            List<SchoolYear> later) {
        if (!isOfTheCountry && unit.grades().contains(Integer.valueOf(grade))) return Said.HAS;
        if (!unit.forms().contains(SchoolForm.GR) || !isSilent(unit, ids, period)) return Said.HAS_NOT;
        if (later.stream().anyMatch(year -> has(ids, OF_A_GRADE, unit, year, GradeUnits::showsTheGrade)))
            return Said.HAS;
        if (isOfTheCountry || !unit.grades().isEmpty()) return Said.HAS_NOT;
        var before = before(unit, grade, ids, period);
        boolean isTold = later.stream().anyMatch(year -> tells(unit, grade, ids, year));
        return before == Said.NOTHING && isTold ? Said.HAS_NOT : before;
    }

    private Said before(Unit unit, String grade, List<IndicatorId> ids, Period period) {
        var before = period;
        for (int back = 0; back < YEARS_BACK && before instanceof SchoolYear year; back++) {
            before = year.previous();
            if (has(ids, OF_A_GRADE, unit, before, GradeUnits::showsTheGrade)) return Said.HAS;
            if (tells(unit, grade, ids, before)) return Said.HAS_NOT;
        }
        return Said.NOTHING;
    }

    /// Whether the files of a year tell that a school that they do not show the grade of has not got
    /// it.
    private boolean tells(Unit unit, String grade, List<IndicatorId> ids, Period year) {
        return isOfTheCountry(grade, year) || !isSilent(unit, ids, year);
    }

    /// Whether no source of the year has a row for the school that tells whether it has the grade.
    private boolean isSilent(Unit unit, List<IndicatorId> ids, Period period) {
        return !has(ids, OF_A_GRADE, unit, period, row -> true)
                && !has(everywhere, List.of(Breakdown.TOTAL), unit, period, row -> true);
    }

    private boolean has(
            List<IndicatorId> indicators,
            List<Breakdown> breakdowns,
            Unit unit,
            Period period,
            Predicate<ResolvedFigure> which) {
        return indicators.stream()
                .flatMap(id -> breakdowns.stream()
                        .flatMap(b -> ledger.figure(id, Subject.unit(unit.code()), period, b).stream()))
                .anyMatch(which);
    }

    private static Stream<IndicatorId> showing(String grade) {
        return SHOW_GRADE.entrySet().stream()
                .filter(e -> e.getValue().equals(grade))
                .map(e -> new IndicatorId(e.getKey()));
    }

    /// Whether some source has the schools with the grade in nearly all the country, so that one it leaves out has not.
    private boolean isOfTheCountry(String grade, Period period) {
        return showing(grade)
                .map(id -> ledger.everybody(id, Level.UNIT, period, Breakdown.TOTAL).stream()
                        .map(s -> s.observed().subject().code())
                        .toList())
                .anyMatch(codes -> country.covered(codes, period).suffices());
    }

    /// A row without a value is there for schools without the grade too.
    private static boolean showsTheGrade(ResolvedFigure stated) {
        return switch (stated.observed().measurement()) {
            case Measurement.Known k -> true;
            case Measurement.NearlyAll n -> true;
            case Measurement.NearlyNone n -> true;
            case Measurement.TooFew t -> true;
            case Measurement.Uncounted u -> true;
            case Measurement.Cancelled c -> true;
            case Measurement.NotApplicable n -> false;
            case Measurement.Missing m -> false;
        };
    }
}
