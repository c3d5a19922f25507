package se.styrkedja.demo.nydala;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;

/// Upper-secondary results by unit and programme, counted from the cohorts that began 2016 to 2024.
final class UpperSecondary {
    private static final int FIRST_COHORT = 2016;

    /// What each unit offers, by the codes of the programmes from autumn 2025.
    private static final List<List<String>> OFFERS = List.of(
            List.of("NA25", "SA25", "EK25"),
            List.of("SA25", "TE25", "ES25"),
            List.of("BA25", "EE25", "FT25"),
            List.of("EK25", "BF25"),
            List.of("VO25"));

    private static final List<String> PREPARATORY = List.of("NA25", "SA25", "EK25", "TE25", "ES25");

    private final long seed;
    private final Table table;

    /// Students by year of start, then unit and programme.
    private final Map<Integer, Map<String, List<Student>>> cohorts = new TreeMap<>();

    private UpperSecondary(long seed, Town town, Table table) {
        this.seed = seed;
        this.table = table;
        var units = town.those(Years.all().getLast(), k -> k == Node.Kind.UPPER_SECONDARY);
        for (int start = FIRST_COHORT; start <= Years.LAST; start++) {
            var groups = new TreeMap<String, List<Student>>();
            for (int i = 0; i < units.size(); i++)
                for (var programme : OFFERS.get(i))
                    groups.put(units.get(i).code() + ' ' + programme, drawn(units.get(i), programme, start));
            cohorts.put(start, groups);
        }
    }

    static String table(long seed, Town town, Words words) {
        var schools = new UpperSecondary(seed, town, Table.published(words));
        for (var year : Years.all()) {
            for (var unit : town.those(year, k -> k == Node.Kind.UPPER_SECONDARY)) {
                schools.all(Whom.of(unit), year, Breakdown.TOTAL, key -> key.startsWith(unit.code()));
                for (var programme : programmes(key -> true, schools))
                    schools.all(
                            Whom.of(unit),
                            year,
                            programme(programme),
                            key -> key.equals(unit.code() + ' ' + programme));
            }
            schools.all(Whom.NYDALA, year, Breakdown.TOTAL, key -> true);
            for (var programme : programmes(key -> true, schools))
                schools.all(Whom.NYDALA, year, programme(programme), key -> key.endsWith(programme));
        }
        return schools.table.text();
    }

    private static List<String> programmes(Predicate<String> which, UpperSecondary schools) {
        return schools.cohort(FIRST_COHORT).keySet().stream()
                .filter(which)
                .map(key -> key.substring(key.indexOf(' ') + 1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Breakdown programme(String code) {
        return Breakdown.TOTAL.with(Breakdown.Key.PROGRAM, code);
    }

    private void all(Whom whom, SchoolYear year, Breakdown within, Predicate<String> which) {
        for (int years = 3; years <= 5; years++) diploma(whom, year, within, which, years);
        var leavers = those(year.startYear() - 2, which).stream()
                .filter(Student::left)
                .toList();
        var holders = leavers.stream().filter(s -> s.diplomaAfter() == 3).toList();
        table.byGender(whom, "grade-points-leavers", year, within, leavers, UpperSecondary::points);
        table.byGender(whom, "grade-points-diploma", year, within, holders, UpperSecondary::points);
        table.byGender(
                whom,
                "basic-eligibility-upper-secondary",
                year,
                within,
                leavers,
                s -> Cell.percent(s.stream().filter(Student::eligible).count(), s.size()));
        admission(whom, new CalendarYear(year.startYear()), within, those(year.startYear(), which));
    }

    private void diploma(Whom whom, SchoolYear year, Breakdown within, Predicate<String> which, int years) {
        table.byGender(
                whom,
                "diploma-within-" + years + "-years",
                year,
                within,
                those(year.startYear() + 1 - years, which),
                s -> Cell.percent(
                        s.stream()
                                .filter(one -> one.diplomaAfter() > 0 && one.diplomaAfter() <= years)
                                .count(),
                        s.size()));
    }

    private void admission(Whom whom, CalendarYear autumn, Breakdown within, List<Student> admitted) {
        if (within.equals(Breakdown.TOTAL) || admitted.isEmpty()) return;
        int fewest = whom.fewestShown(new SchoolYear(autumn.year()));
        long sum = admitted.stream().mapToLong(Student::admissionTenths).sum();
        int lowest = admitted.stream().mapToInt(Student::admissionTenths).min().orElse(0);
        var mean = Cell.meanOfTenths(sum, admitted.size());
        table.shown(whom, "admission-points-mean", autumn, within, mean, admitted.size(), fewest);
        table.shown(
                whom, "admission-points-lowest", autumn, within, Cell.ratio(lowest, 10, 1), admitted.size(), fewest);
    }

    private static Cell points(List<Student> students) {
        return Cell.meanOfTenths(
                students.stream().mapToLong(Student::pointTenths).sum(), students.size());
    }

    private Map<String, List<Student>> cohort(int start) {
        return cohorts.getOrDefault(start, Map.of());
    }

    private List<Student> those(int start, Predicate<String> which) {
        return cohort(start).entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    private List<Student> drawn(Node unit, String programme, int start) {
        var chance = Chance.of(seed, unit.code(), programme, Integer.toString(start));
        boolean preparatory = PREPARATORY.contains(programme);
        int size = programme.equals("VO25") ? chance.between(11, 17) : chance.between(22, 64);
        double girls = preparatory ? 0.53 : programme.equals("VO25") || programme.equals("BF25") ? 0.78 : 0.14;
        var students = new ArrayList<Student>();
        for (int i = 0; i < size; i++) students.add(one(chance, chance.happens(girls), preparatory));
        return students;
    }

    private static Student one(Chance chance, boolean girl, boolean preparatory) {
        int after = 0;
        if (chance.happens((preparatory ? 0.77 : 0.72) + (girl ? 0.03 : -0.02))) after = 3;
        else if (chance.happens(0.22)) after = 4;
        else if (chance.happens(0.09)) after = 5;
        boolean left = after == 3 || chance.happens(0.45);
        double points = chance.around((after == 3 ? 14.0 : 9.5) + (girl ? 0.5 : 0), 2.1);
        return new Student(
                girl,
                after,
                left,
                after == 3 && (preparatory || chance.happens(0.55)),
                Math.clamp(Math.round(points * 10), 0, 200),
                Math.clamp(Math.round(chance.around(preparatory ? 232 : 196, 30) / 2.5), 60, 136) * 25);
    }
}
