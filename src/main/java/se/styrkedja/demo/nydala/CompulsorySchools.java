package se.styrkedja.demo.nydala;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.SchoolYear;

/// Results of year 9 and year 6, school by school and for the municipality, all counted from the same pupils.
final class CompulsorySchools {
    private static final List<String> SUBJECTS = List.of("sve", "sva", "eng", "ma");
    private static final int SALSA_FEWEST = 15;

    private final long seed;
    private final Town town;
    private final String cancelled;
    private final Table table;

    private CompulsorySchools(long seed, Town town, Words words) {
        this.seed = seed;
        this.town = town;
        cancelled = words.the("cancelled");
        table = Table.published(words);
    }

    static String table(long seed, Town town, Words words, List<SchoolYear> years) {
        var schools = new CompulsorySchools(seed, town, words);
        for (var year : years) {
            schools.year("y9", year, Node.Kind::hasYear9);
            schools.year("y6", year, Node.Kind::hasYear6);
        }
        return schools.table.text();
    }

    private void year(String group, SchoolYear year, Predicate<Node.Kind> has) {
        var all = new ArrayList<Pupil>();
        for (var school : town.those(year, has)) {
            var leavers = YearGroup.drawn(seed, school, year, group);
            results(group, Whom.of(school), year, leavers.pupils());
            if (group.equals("y9") && leavers.pupils().size() >= SALSA_FEWEST) salsa(leavers);
            all.addAll(leavers.pupils());
        }
        results(group, Whom.NYDALA, year, all);
    }

    private void results(String group, Whom whom, SchoolYear year, List<Pupil> pupils) {
        figure(whom, "all-subjects-" + group, year, pupils, p -> Cell.percent(count(p, Pupil::allSubjects), p.size()));
        if (group.equals("y9")) {
            figure(whom, "pupils-y9", year, pupils, p -> Cell.count(p.size()));
            figure(whom, "merit-average-y9", year, pupils, CompulsorySchools::merit);
            figure(
                    whom,
                    "vocational-eligibility-y9",
                    year,
                    pupils,
                    p -> Cell.percentOrNearlyAll(count(p, Pupil::eligible), p.size()));
            tests(whom, "national-test-average-y9", year, Breakdown.TOTAL, pupils);
        }
        for (var subject : SUBJECTS)
            tests(
                    whom,
                    "national-test-" + group,
                    year,
                    Breakdown.TOTAL.with(Breakdown.Key.AMNE, subject),
                    pupils.stream()
                            .filter(p -> p.testTenths().containsKey(subject))
                            .map(p -> only(p, subject))
                            .toList());
    }

    private void figure(
            Whom whom, String indicator, SchoolYear year, List<Pupil> pupils, Function<List<Pupil>, Cell> figure) {
        table.byGender(whom, indicator, year, Breakdown.TOTAL, pupils, figure);
    }

    /// The national tests were cancelled in the spring of 2021.
    private void tests(Whom whom, String indicator, SchoolYear year, Breakdown within, List<Pupil> pupils) {
        if (year.startYear() == Years.FIRST) {
            if (!pupils.isEmpty()) table.row(whom, indicator, year, within, Cell.mark(cancelled), 0);
            return;
        }
        if (within.equals(Breakdown.TOTAL))
            table.byGender(whom, indicator, year, within, pupils, CompulsorySchools::testMean);
        else if (!pupils.isEmpty())
            table.shown(whom, indicator, year, within, testMean(pupils), pupils.size(), whom.fewestShown(year));
    }

    private void salsa(YearGroup leavers) {
        var whom = Whom.of(leavers.school());
        int n = leavers.pupils().size();
        int boys = count(leavers.pupils(), p -> !p.girl());
        int newcomers = count(leavers.pupils(), Pupil::newcomer);
        double education = leavers.school().education();
        var expected = Expectation.of(education, n, boys, newcomers);
        double merit = leavers.pupils().stream().mapToInt(Pupil::meritTenths).sum() / (10.0 * n);
        double share = 100.0 * count(leavers.pupils(), Pupil::allSubjects) / n;
        var rows = new TreeMap<String, Cell>(Map.of(
                "salsa-parents-education", Cell.ratio(Math.round(education * 100), 100, 2),
                "salsa-boys", whole(100.0 * boys / n),
                "salsa-newly-arrived", whole(100.0 * newcomers / n),
                "salsa-merit-actual", whole(merit),
                "salsa-merit-expected", whole(expected.merit()),
                "salsa-merit-residual", whole(merit - expected.merit()),
                "salsa-all-subjects-actual", whole(share),
                "salsa-all-subjects-expected", whole(100 * expected.share()),
                "salsa-all-subjects-residual", whole(share - 100 * expected.share())));
        rows.forEach((indicator, cell) -> table.row(whom, indicator, leavers.year(), Breakdown.TOTAL, cell, n));
    }

    /// SALSA is printed in whole numbers, each rounded for itself: actual minus expected may differ from the residual
    /// by one.
    private static Cell whole(double value) {
        return new Cell(Long.toString(Math.round(value)), "");
    }

    private static Cell merit(Collection<Pupil> pupils) {
        return Cell.meanOfTenths(pupils.stream().mapToLong(Pupil::meritTenths).sum(), pupils.size());
    }

    private static Cell testMean(Collection<Pupil> pupils) {
        long tenths = 0;
        int tests = 0;
        for (var pupil : pupils)
            for (int points : pupil.testTenths().values()) {
                tenths += points;
                tests++;
            }
        return Cell.meanOfTenths(tenths, tests);
    }

    private static Pupil only(Pupil pupil, String subject) {
        return new Pupil(
                pupil.girl(),
                pupil.newcomer(),
                pupil.allSubjects(),
                pupil.eligible(),
                pupil.meritTenths(),
                Map.of(subject, pupil.testTenths().getOrDefault(subject, 0)));
    }

    private static int count(List<Pupil> pupils, Predicate<Pupil> which) {
        return (int) pupils.stream().filter(which).count();
    }
}
