package se.styrkedja.demo.nydala;

import java.util.List;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.SchoolYear;

/// Pupils and teachers of compulsory and upper-secondary schools. Posts are counted in tenths of full time.
final class Staffing {
    private final long seed;
    private final Town town;
    private final Table table;

    private Staffing(long seed, Town town, Words words) {
        this.seed = seed;
        this.town = town;
        table = Table.published(words);
    }

    static String table(long seed, Town town, Words words, List<SchoolYear> years) {
        var staffing = new Staffing(seed, town, words);
        for (var year : years) staffing.year(year);
        return staffing.table.text();
    }

    /// Girls and boys in the whole unit that year, the same wherever they are counted.
    static int[] pupils(long seed, Node school, SchoolYear year) {
        var chance = Chance.of(seed, school.code(), year.toString(), "pupils");
        int all = school.size() * school.kind().yearGroups() + chance.between(-8, 8);
        int girls = chance.successes(all, 0.49);
        return new int[] {girls, all - girls};
    }

    private void year(SchoolYear year) {
        int girls = 0;
        int boys = 0;
        int pupilsInCompulsory = 0;
        int posts = 0;
        int certified = 0;
        for (var school : town.those(year, k -> k.compulsory() || k == Node.Kind.UPPER_SECONDARY)) {
            var there = pupils(seed, school, year);
            girls += there[0];
            boys += there[1];
            table.byGender(
                    Whom.of(school),
                    "pupils-total",
                    year,
                    Breakdown.TOTAL,
                    Child.group(there[0], there[1]),
                    c -> Cell.count(c.size()));
            if (!school.kind().compulsory()) continue;
            var chance = Chance.of(seed, school.code(), year.toString(), "teachers");
            int pupils = there[0] + there[1];
            int own = (int) Math.round(10 * pupils / chance.around(12.2, 0.5));
            int with = (int) Math.round(own * Math.clamp(chance.around(certifiedShare(school), 0.015), 0.3, 1));
            teachers(Whom.of(school), year, pupils, own, with);
            pupilsInCompulsory += pupils;
            posts += own;
            certified += with;
        }
        table.byGender(
                Whom.NYDALA,
                "pupils-total",
                year,
                Breakdown.TOTAL,
                Child.group(girls, boys),
                c -> Cell.count(c.size()));
        teachers(Whom.NYDALA, year, pupilsInCompulsory, posts, certified);
    }

    private void teachers(Whom whom, SchoolYear year, int pupils, int postTenths, int certifiedTenths) {
        table.row(
                whom,
                "certified-teachers",
                year,
                Breakdown.TOTAL,
                Cell.percent(certifiedTenths, postTenths),
                Math.round(postTenths / 10f));
        table.row(whom, "pupils-per-teacher", year, Breakdown.TOTAL, Cell.ratio(10L * pupils, postTenths, 1), pupils);
    }

    /// The certified teachers are where the parents' education is highest.
    private static double certifiedShare(Node school) {
        return switch (school.story()) {
            case BELOW_EXPECTED -> 0.54;
            case ABOVE_EXPECTED -> 0.88;
            case STEADY, BIG_DROP, WIDENING_GAP, SMALL, FALLING_SATISFACTION, RENAMED, CLOSED ->
                Math.clamp(0.74 + (school.education() - 2.2) * 0.8, 0.55, 0.93);
        };
    }
}
