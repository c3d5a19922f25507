package se.styrkedja.demo.nydala;

import java.util.List;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// An invented country and seven invented municipalities to compare Nydala with.
final class Elsewhere {
    private static final int COUNTRY_TIMES = 400;

    private final long seed;
    private final Table table;

    private Elsewhere(long seed, Words words) {
        this.seed = seed;
        table = Table.published(words);
    }

    static String table(long seed, Words words, List<SchoolYear> years) {
        var elsewhere = new Elsewhere(seed, words);
        for (var year : years) {
            elsewhere.all(Whom.COUNTRY, year);
            for (var code : Town.NEIGHBOURS) elsewhere.all(new Whom(Level.MUNICIPALITY, code), year);
        }
        return elsewhere.table.text();
    }

    /// What a figure is like in most places. The total is the mean of girls and boys, weighted by heads.
    ///
    /// @param gap girls above boys; 0 when it is not split
    /// @param aYear how it moves a year
    /// @param heads in a municipality
    private record Usual(
            String indicator, double mean, double gap, double aYear, double spread, int heads, Counting counted) {
        boolean byGender() {
            return gap != 0;
        }
    }

    private enum Counting {
        SCHOOL_YEAR,
        OCTOBER,
        SPRING;

        Period of(SchoolYear year) {
            return switch (this) {
                case SCHOOL_YEAR -> year;
                case OCTOBER -> Years.october(year);
                case SPRING -> Years.spring(year);
            };
        }
    }

    private static List<Usual> usual() {
        return List.of(
                new Usual("merit-average-y9", 224, 20, -0.4, 8, 290, Counting.SCHOOL_YEAR),
                new Usual("all-subjects-y9", 70.5, 6, -0.5, 5, 290, Counting.SCHOOL_YEAR),
                new Usual("vocational-eligibility-y9", 83.5, 3, -0.4, 3, 290, Counting.SCHOOL_YEAR),
                new Usual("all-subjects-y6", 73, 5, -0.6, 4, 310, Counting.SCHOOL_YEAR),
                new Usual("certified-teachers", 72, 0, 0.3, 5, 250, Counting.SCHOOL_YEAR),
                new Usual("pupils-per-teacher", 12.1, 0, 0, 0.5, 3000, Counting.SCHOOL_YEAR),
                new Usual("diploma-within-3-years", 73, 7, 0.3, 4, 420, Counting.SCHOOL_YEAR),
                new Usual("diploma-within-4-years", 78, 6, 0.2, 3, 420, Counting.SCHOOL_YEAR),
                new Usual("diploma-within-5-years", 80, 6, 0.2, 3, 420, Counting.SCHOOL_YEAR),
                new Usual("grade-points-leavers", 13.8, 1, 0, 0.3, 350, Counting.SCHOOL_YEAR),
                new Usual("basic-eligibility-upper-secondary", 63, 14, 0.2, 4, 350, Counting.SCHOOL_YEAR),
                new Usual("preschool-teachers-share", 41, 0, -0.3, 5, 240, Counting.OCTOBER),
                new Usual("preschool-group-size", 14.9, 0, -0.1, 0.6, 1200, Counting.OCTOBER),
                new Usual("children-per-full-time-post", 5.2, 0, 0, 0.2, 1200, Counting.OCTOBER));
    }

    private void all(Whom whom, SchoolYear year) {
        for (var usual : usual()) figure(whom, year, usual);
        for (var area : List.of("survey-safety", "survey-study-calm", "survey-stimulation", "survey-support"))
            for (var who : List.of("elev-ak5", "elev-ak8", "vardnadshavare")) survey(whom, year, area, who);
    }

    private void figure(Whom whom, SchoolYear year, Usual usual) {
        double settled = whom.level() == Level.COUNTRY
                ? usual.mean()
                : Chance.of(seed, whom.code(), usual.indicator()).around(usual.mean(), usual.spread());
        var chance = Chance.of(seed, whom.code(), usual.indicator(), year.toString());
        boolean country = whom.level() == Level.COUNTRY;
        double now = settled + usual.aYear() * Years.since(year) + (country ? 0 : chance.around(0, usual.spread() / 4));
        int heads = usual.heads() * (country ? COUNTRY_TIMES : 1) + chance.between(-12, 12);
        int girls = (int) Math.round(heads * 0.49);
        long girlTenths = Math.round(10 * (now + usual.gap() / 2));
        long boyTenths = Math.round(10 * (now - usual.gap() / 2));
        var period = usual.counted().of(year);
        var total = Cell.ratio(girls * girlTenths + (heads - girls) * boyTenths, 10L * heads, 1);
        table.row(whom, usual.indicator(), period, Breakdown.TOTAL, total, heads);
        if (!usual.byGender()) return;
        table.row(whom, usual.indicator(), period, Breakdown.GIRLS, Cell.ratio(girlTenths, 10, 1), girls);
        table.row(whom, usual.indicator(), period, Breakdown.BOYS, Cell.ratio(boyTenths, 10, 1), heads - girls);
    }

    private void survey(Whom whom, SchoolYear year, String area, String who) {
        var chance = Chance.of(seed, whom.code(), area, who, year.toString());
        boolean country = whom.level() == Level.COUNTRY;
        double mean = area.equals("survey-safety") ? 7.8 : area.equals("survey-support") ? 6.8 : 5.9;
        double index = mean + (who.equals("elev-ak5") ? 0.7 : 0) + (country ? 0 : chance.around(0, 0.25));
        int answers = 250 * (country ? COUNTRY_TIMES / 2 : 1) + chance.between(-20, 20);
        table.row(
                whom,
                area,
                Years.spring(year),
                Breakdown.TOTAL.with(Breakdown.Key.SVARANDE, who),
                Cell.ratio(Math.round(10 * index), 10, 1),
                answers);
    }
}
