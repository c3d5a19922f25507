package se.styrkedja.demo.nydala;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.styrkedja.vocabulary.SchoolYear;

/// The pupils of one school who leave a year group, and what SALSA would have expected of them.
record YearGroup(Node school, SchoolYear year, List<Pupil> pupils) {
    /// Pupils and pupils who reach all subjects in Lindskolan, year by year; the first class was too small to be shown.
    /// In the coming year the school has worked with reading for a year.
    private static final int[] PINNED_PUPILS = {8, 31, 46, 50, 48, 48};

    private static final int[] PINNED_REACHED = {6, 24, 36, 40, 33, 37};

    private static final int[] GRADE_TENTHS = {0, 100, 125, 150, 175, 200};
    private static final double GIRLS = 0.49;
    private static final double GAP = 0.04;
    private static final double GAP_A_YEAR = 0.035;
    /// A year group where more reach all subjects has higher merit values too.
    private static final double POINTS_A_SHARE = 80;

    private static final double MERIT_DEVIATION = 4;
    private static final double REST_ELIGIBLE = 0.48;

    YearGroup {
        pupils = List.copyOf(pupils);
    }

    static YearGroup drawn(long seed, Node school, SchoolYear year, String group) {
        var chance = Chance.of(seed, school.code(), year.toString(), group);
        int since = Years.since(year);
        boolean pinned = school.story() == Story.BIG_DROP && group.equals("y9");
        int size = pinned ? PINNED_PUPILS[since] : Math.max(6, school.size() + chance.between(-3, 2));
        if (school.story() == Story.SMALL) size = Math.min(size, 9);
        int girls = pinned ? size / 2 : chance.successes(size, GIRLS);
        int newcomers = chance.successes(size, school.newcomers());
        var expected = Expectation.of(school.education(), size, size - girls, newcomers);
        double share = Math.clamp(expected.share() + lift(school, year) / 260.0, 0.25, 0.97);
        double gap = GAP / 2 + (school.story() == Story.WIDENING_GAP ? GAP_A_YEAR * since : 0);
        int reachedGirls;
        int reachedBoys;
        if (pinned) {
            reachedGirls = Math.min(girls, (PINNED_REACHED[since] + 1) / 2 + 1);
            reachedBoys = PINNED_REACHED[since] - reachedGirls;
        } else {
            reachedGirls = near(chance, girls, Math.clamp(share + gap, 0.1, 0.99));
            reachedBoys = near(chance, size - girls, Math.clamp(share - gap, 0.1, 0.99));
        }
        double merit = expected.merit()
                + lift(school, year)
                + POINTS_A_SHARE * ((double) (reachedGirls + reachedBoys) / size - share)
                + chance.around(0, MERIT_DEVIATION);
        return new YearGroup(school, year, people(chance, size, girls, newcomers, reachedGirls, reachedBoys, merit));
    }

    /// Half what is expected and half a draw: a planted story must not drown in chance.
    private static int near(Chance chance, int n, double share) {
        return Math.clamp(Math.round((chance.successes(n, share) + 2 * n * share) / 3), 0, n);
    }

    private static double lift(Node school, SchoolYear year) {
        return switch (school.story()) {
            case ABOVE_EXPECTED -> Years.isComing(year) ? -20 : 24;
            case BELOW_EXPECTED -> -27;
            case STEADY, BIG_DROP, WIDENING_GAP, SMALL, FALLING_SATISFACTION, RENAMED, CLOSED -> 2;
        };
    }

    private static List<Pupil> people(
            Chance chance, int size, int girls, int newcomers, int reachedGirls, int reachedBoys, double merit) {
        var drafts = new ArrayList<Pupil>();
        for (int i = 0; i < size; i++) {
            boolean girl = i < girls;
            boolean all = girl ? i < reachedGirls : i - girls < reachedBoys;
            boolean newcomer = size - i <= newcomers;
            double points = all ? chance.around(250, 30) : chance.around(150, 32);
            drafts.add(new Pupil(
                    girl,
                    newcomer,
                    all,
                    all || chance.happens(REST_ELIGIBLE),
                    (int) (points * 10),
                    tests(chance, all, newcomer)));
        }
        double drawn = drafts.stream().mapToInt(Pupil::meritTenths).average().orElse(0) / 10;
        return drafts.stream().map(p -> lifted(p, merit - drawn)).toList();
    }

    /// A merit value moves in steps of 2.5 points, from 5 to 340.
    private static Pupil lifted(Pupil pupil, double points) {
        long steps = Math.round((pupil.meritTenths() / 10.0 + points) / 2.5);
        int tenths = Math.clamp(steps, 2, 136) * 25;
        return new Pupil(
                pupil.girl(), pupil.newcomer(), pupil.allSubjects(), pupil.eligible(), tenths, pupil.testTenths());
    }

    private static Map<String, Integer> tests(Chance chance, boolean all, boolean newcomer) {
        var tests = new LinkedHashMap<String, Integer>();
        for (var subject : List.of(newcomer ? "sva" : "sve", "eng", "ma"))
            tests.put(subject, GRADE_TENTHS[grade(chance, all)]);
        return tests;
    }

    /// 0 is F, 5 is A.
    private static int grade(Chance chance, boolean all) {
        return Math.clamp(Math.round(chance.around(all ? 2.9 : 1.0, 1.1)), 0, 5);
    }
}
