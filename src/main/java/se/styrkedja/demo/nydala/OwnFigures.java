package se.styrkedja.demo.nydala;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.SchoolYear;

/// What no public source has: absence, how much of it was reported, harassment reports, interrupted studies. The
/// organiser's own figures, kept whole.
final class OwnFigures {
    private static final int HOURS_OFFERED = 890;
    private static final int LESSONS_A_PUPIL = 30;

    private final long seed;
    private final Town town;
    private final Table table;

    private OwnFigures(long seed, Town town, Words words) {
        this.seed = seed;
        this.town = town;
        table = Table.own(words);
    }

    static String table(long seed, Town town, Words words) {
        var own = new OwnFigures(seed, town, words);
        for (var year : Years.all()) {
            own.attendance(year);
            own.harassment(year);
            own.interruptions(year);
        }
        return own.table.text();
    }

    /// A made-up pupil with so many hours of absence, or whose studies were interrupted (1) or not (0).
    private record Counted(boolean girl, int count) implements Person {}

    private List<Node> schools(SchoolYear year) {
        return town.those(year, k -> k.compulsory() || k == Node.Kind.UPPER_SECONDARY);
    }

    private void attendance(SchoolYear year) {
        var everybody = new ArrayList<Counted>();
        long reported = 0;
        long offered = 0;
        for (var school : schools(year)) {
            var pupils = pupils(school, year);
            var chance = Chance.of(seed, school.code(), year.toString(), "lessons");
            int lessons = pupils.size() * LESSONS_A_PUPIL;
            int with = chance.successes(lessons, school.story() == Story.BELOW_EXPECTED ? 0.81 : 0.95);
            absence(Whom.of(school), year, pupils, with, lessons);
            everybody.addAll(pupils);
            reported += with;
            offered += lessons;
        }
        absence(Whom.NYDALA, year, everybody, reported, offered);
    }

    private void absence(Whom whom, SchoolYear year, List<Counted> pupils, long reported, long offered) {
        table.byGender(
                whom,
                "absence-share",
                year,
                Breakdown.TOTAL,
                pupils,
                p -> Cell.percent(p.stream().mapToLong(Counted::count).sum(), (long) p.size() * HOURS_OFFERED));
        table.row(
                whom,
                "absence-registration-rate",
                year,
                Breakdown.TOTAL,
                Cell.percent(reported, offered),
                pupils.size());
    }

    private List<Counted> pupils(Node school, SchoolYear year) {
        var chance = Chance.of(seed, school.code(), year.toString(), "absence");
        var there = Staffing.pupils(seed, school, year);
        double mean = (school.kind() == Node.Kind.LOWER ? 55 : 82) + (year.startYear() == 2021 ? 18 : 0);
        if (school.story() == Story.BIG_DROP) mean += 7.0 * Years.since(year);
        var pupils = new ArrayList<Counted>();
        for (int i = 0; i < there[0] + there[1]; i++)
            pupils.add(new Counted(i < there[0], Math.clamp(Math.round(chance.around(mean, 45)), 0, 600)));
        return pupils;
    }

    private void harassment(SchoolYear year) {
        long reports = 0;
        int all = 0;
        for (var school : schools(year)) {
            var there = Staffing.pupils(seed, school, year);
            int pupils = there[0] + there[1];
            int own = Chance.of(seed, school.code(), year.toString(), "reports")
                    .successes(pupils, school.kind() == Node.Kind.UPPER_SECONDARY ? 0.01 : 0.045);
            perHundred(Whom.of(school), year, own, pupils);
            reports += own;
            all += pupils;
        }
        perHundred(Whom.NYDALA, year, reports, all);
    }

    private void perHundred(Whom whom, SchoolYear year, long reports, int pupils) {
        table.row(
                whom,
                "harassment-reports-per-100",
                year,
                Breakdown.TOTAL,
                Cell.ratio(100 * reports, pupils, 1),
                pupils);
    }

    private void interruptions(SchoolYear year) {
        var everybody = new ArrayList<Counted>();
        for (var school : town.those(year, k -> k == Node.Kind.UPPER_SECONDARY)) {
            var chance = Chance.of(seed, school.code(), year.toString(), "interruptions");
            var there = Staffing.pupils(seed, school, year);
            var pupils = new ArrayList<Counted>();
            for (int i = 0; i < there[0] + there[1]; i++)
                pupils.add(new Counted(i < there[0], chance.happens(0.035) ? 1 : 0));
            interrupted(Whom.of(school), year, pupils);
            everybody.addAll(pupils);
        }
        interrupted(Whom.NYDALA, year, everybody);
    }

    private void interrupted(Whom whom, SchoolYear year, List<Counted> pupils) {
        table.byGender(
                whom,
                "study-interruptions",
                year,
                Breakdown.TOTAL,
                pupils,
                p -> Cell.percent(p.stream().mapToLong(Counted::count).sum(), p.size()));
    }
}
