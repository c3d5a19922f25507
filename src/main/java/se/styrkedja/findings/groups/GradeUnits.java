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

    private record Grade(ComparisonGroup.Kind whole, String code, IndicatorId indicator, Period period) {}

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

    Concerned concerned(IndicatorId indicator, ComparisonGroup whole, Period period) {
        return kept.computeIfAbsent(
                new Grade(whole.kind(), whole.subject().code(), indicator, period),
                k -> count(indicator, Objects.requireNonNull(GRADES.get(indicator.id())), whole, period));
    }

    private Concerned count(IndicatorId indicator, String grade, ComparisonGroup whole, Period period) {
        var shown = new HashSet<String>();
        var ids = Stream.concat(Stream.of(indicator), showing(grade)).distinct().toList();
        var others = whole.units(period).stream()
                .filter(unit ->
                        !has(ids, OF_A_GRADE, unit, period, GradeUnits::showsTheGrade) || !shown.add(unit.code()))
                .toList();
        if (isOfTheCountry(grade, period)) return Concerned.known(shown.size());
        int open = 0;
        for (var unit : others)
            if (unit.grades().contains(Integer.valueOf(grade)) || mayHave(unit, grade, ids, period)) open++;
        return new Concerned(shown.size(), shown.size() + open);
    }

    /// Whether a compulsory school may have the grade: no register says which it has, and no source of the year does;
    /// nor of the years before, where the latest that tells anything of it settles that it had not.
    private boolean mayHave(Unit unit, String grade, List<IndicatorId> ids, Period period) {
        if (!unit.forms().contains(SchoolForm.GR) || !unit.grades().isEmpty()) return false;
        if (!isSilent(unit, ids, period)) return false;
        var before = period;
        for (int back = 0; back < YEARS_BACK && before instanceof SchoolYear year; back++) {
            before = year.previous();
            if (has(ids, OF_A_GRADE, unit, before, GradeUnits::showsTheGrade)) return true;
            if (isOfTheCountry(grade, before) || !isSilent(unit, ids, before)) return false;
        }
        return true;
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
            case Measurement.Cancelled c -> true;
            case Measurement.NotApplicable n -> false;
            case Measurement.Missing m -> false;
        };
    }
}
