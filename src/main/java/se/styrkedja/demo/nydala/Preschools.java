package se.styrkedja.demo.nydala;

import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.SchoolYear;

/// Children, groups, staff and satisfied guardians of the preschools: the organiser's own figures, kept whole.
final class Preschools {
    private static final Breakdown GUARDIANS = Breakdown.TOTAL.with(Breakdown.Key.SVARANDE, "vardnadshavare");

    private final long seed;
    private final Town town;
    private final Table table;

    private Preschools(long seed, Town town, Words words) {
        this.seed = seed;
        this.town = town;
        table = Table.own(words);
    }

    static String table(long seed, Town town, Words words) {
        var preschools = new Preschools(seed, town, words);
        for (var year : Years.all()) preschools.year(year);
        return preschools.table.text();
    }

    /// What is counted in one preschool or in all of them. Posts are tenths of full time.
    private record Tally(int girls, int boys, int groups, int posts, int teacherPosts, int answered, int satisfied) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

        int children() {
            return girls + boys;
        }

        Tally plus(Tally other) {
            return new Tally(
                    girls + other.girls,
                    boys + other.boys,
                    groups + other.groups,
                    posts + other.posts,
                    teacherPosts + other.teacherPosts,
                    answered + other.answered,
                    satisfied + other.satisfied);
        }
    }

    private void year(SchoolYear year) {
        var all = Tally.NONE;
        for (var preschool : town.those(year, k -> k == Node.Kind.PRESCHOOL)) {
            var own = drawn(preschool, year);
            rows(Whom.of(preschool), year, own);
            all = all.plus(own);
        }
        rows(Whom.NYDALA, year, all);
    }

    private void rows(Whom whom, SchoolYear year, Tally of) {
        var day = Years.october(year);
        table.byGender(
                whom,
                "preschool-children",
                day,
                Breakdown.TOTAL,
                Child.group(of.girls(), of.boys()),
                c -> Cell.count(c.size()),
                0);
        int children = of.children();
        var group = Cell.ratio(children, of.groups(), 1);
        var posts = Cell.ratio(10L * children, of.posts(), 1);
        var teachers = Cell.percent(of.teacherPosts(), of.posts());
        table.row(whom, "preschool-group-size", day, Breakdown.TOTAL, group, children);
        table.row(whom, "children-per-full-time-post", day, Breakdown.TOTAL, posts, children);
        table.row(whom, "preschool-teachers-share", day, Breakdown.TOTAL, teachers, Math.round(of.posts() / 10f));
        table.row(
                whom,
                "preschool-guardian-satisfaction",
                Years.spring(year),
                GUARDIANS,
                Cell.percent(of.satisfied(), of.answered()),
                of.answered());
    }

    private Tally drawn(Node preschool, SchoolYear year) {
        var chance = Chance.of(seed, preschool.code(), year.toString());
        int children = Math.max(6, preschool.size() - 2 * Years.since(year) + chance.between(-3, 3));
        int girls = chance.successes(children, 0.49);
        int posts = (int) Math.round(10 * children / chance.around(5.2, 0.25));
        double level = Chance.of(seed, preschool.code(), "teachers").around(0.42, 0.09);
        int teachers = (int) Math.round(posts * Math.clamp(chance.around(level, 0.02), 0.1, 0.9));
        int answered = Math.max(3, chance.successes(children, 0.66));
        double satisfied = preschool.story() == Story.FALLING_SATISFACTION
                ? 0.93 - 0.09 * Years.since(year)
                : chance.around(0.91, 0.015);
        return new Tally(
                girls, children - girls, Math.max(1, Math.round(children / 16f)), posts, teachers, answered, (int)
                        Math.round(answered * Math.clamp(satisfied, 0, 1)));
    }
}
