package se.styrkedja.demo.nydala;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.SchoolYear;

/// A survey of Skolenkäten's kind: index 0–10 by area, each school every second spring.
final class SurveyRounds {
    private static final int FEWEST_ANSWERS = 5;
    private static final Map<String, Double> LEVELS = levels();

    private final long seed;
    private final Town town;
    private final Table table;

    private SurveyRounds(long seed, Town town, Words words) {
        this.seed = seed;
        this.town = town;
        table = Table.published(words);
    }

    static String table(long seed, Town town, Words words, List<SchoolYear> years) {
        var rounds = new SurveyRounds(seed, town, words);
        for (var year : years)
            for (var who : List.of("elev-ak5", "elev-ak8", "elev-gy2", "vardnadshavare")) rounds.round(year, who);
        return rounds.table.text();
    }

    private static Map<String, Double> levels() {
        var levels = new LinkedHashMap<String, Double>();
        levels.put("survey-safety", 7.9);
        levels.put("survey-study-calm", 6.1);
        levels.put("survey-stimulation", 5.6);
        levels.put("survey-support", 6.8);
        levels.put("survey-satisfaction", 6.9);
        return levels;
    }

    private void round(SchoolYear year, String who) {
        var sums = new LinkedHashMap<String, Integer>();
        int answered = 0;
        int asked = 0;
        var schools = town.those(year, k -> k.compulsory() || k == Node.Kind.UPPER_SECONDARY);
        for (int i = 0; i < schools.size(); i++) {
            var school = schools.get(i);
            if ((i + Years.since(year)) % 2 != 0 || !answers(school.kind(), who)) continue;
            var chance = Chance.of(seed, school.code(), year.toString(), who);
            int invited =
                    who.equals("vardnadshavare") ? school.size() * school.kind().yearGroups() : school.size();
            int n = chance.successes(invited, who.equals("vardnadshavare") ? 0.42 : 0.86);
            if (n == 0) continue;
            answered += n;
            asked += invited;
            responseRate(Whom.of(school), year, who, n, invited);
            for (var area : LEVELS.entrySet()) {
                int sum = sum(chance, n, area.getValue() + shift(school, year, area.getKey(), who));
                sums.merge(area.getKey(), sum, Integer::sum);
                index(Whom.of(school), year, area.getKey(), who, sum, n);
            }
        }
        int all = answered;
        if (all == 0) return;
        responseRate(Whom.NYDALA, year, who, all, asked);
        sums.forEach((area, sum) -> index(Whom.NYDALA, year, area, who, sum, all));
    }

    private void index(Whom whom, SchoolYear year, String indicator, String who, int sum, int n) {
        table.shown(whom, indicator, Years.spring(year), by(who), Cell.ratio(sum, n, 1), n, FEWEST_ANSWERS);
    }

    private void responseRate(Whom whom, SchoolYear year, String who, int n, int invited) {
        table.shown(
                whom,
                "survey-response-rate",
                Years.spring(year),
                by(who),
                Cell.percent(n, invited),
                invited,
                FEWEST_ANSWERS);
    }

    private static int sum(Chance chance, int n, double mean) {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += Math.clamp(Math.round(chance.around(mean, 1.9)), 0, 10);
        return sum;
    }

    private static boolean answers(Node.Kind kind, String who) {
        return switch (who) {
            case "elev-ak5" -> kind.hasYear6();
            case "elev-ak8" -> kind.hasYear9();
            case "elev-gy2" -> kind == Node.Kind.UPPER_SECONDARY;
            case "vardnadshavare" -> kind.compulsory();
            default -> throw new IllegalStateException("nobody answers as " + who);
        };
    }

    /// Where results fall, study calm falls before them.
    private static double shift(Node school, SchoolYear year, String area, String who) {
        double younger = who.equals("elev-ak5") ? 0.7 : 0;
        if (school.story() == Story.BIG_DROP && area.equals("survey-study-calm"))
            return younger - (Years.isComing(year) ? 0.7 : 0.35 * Years.since(year));
        return younger + (school.story() == Story.ABOVE_EXPECTED ? 0.5 : 0);
    }

    private static Breakdown by(String who) {
        return Breakdown.TOTAL.with(Breakdown.Key.SVARANDE, who);
    }
}
