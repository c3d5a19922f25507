package se.styrkedja.demo.nydala;

import java.util.List;
import java.util.function.Function;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// A Styrkedja table being written.
final class Table {
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    private final StringBuilder text = new StringBuilder(HEADER);
    private final String source;
    private final boolean hides;

    private Table(String source, boolean hides) {
        this.source = source;
        this.hides = hides;
    }

    /// As a public source prints it: small groups are marked.
    static Table published(Words words) {
        return new Table(words.the("source"), true);
    }

    /// As an organiser keeps it: whole. What is small is hidden when it is read.
    static Table own(Words words) {
        return new Table(words.the("own-source"), false);
    }

    String text() {
        return text.toString();
    }

    void row(Whom whom, String indicator, Period period, Breakdown breakdown, Cell cell, int persons) {
        var number = cell.mark().equals(Cell.FEW) || persons == 0 ? "" : Integer.toString(persons);
        text.append(String.join(
                        ";",
                        whom.level().swedish(),
                        whom.code(),
                        indicator,
                        period.toString(),
                        breakdown.toString(),
                        cell.value(),
                        cell.mark(),
                        number,
                        source))
                .append('\n');
    }

    /// One row; hidden when it is published and stands on too few.
    void shown(
            Whom whom, String indicator, Period period, Breakdown breakdown, Cell cell, int persons, int fewestShown) {
        if (persons == 0) return;
        boolean few = hides && persons < fewestShown;
        row(whom, indicator, period, breakdown, few ? Cell.mark(Cell.FEW) : cell, persons);
    }

    /// Three rows: all, girls, boys. Where one of the two is too small both are hidden, since the other could be worked
    /// out from the total.
    <P extends Person> void byGender(
            Whom whom,
            String indicator,
            SchoolYear year,
            Breakdown within,
            List<P> people,
            Function<List<P>, Cell> figure) {
        byGender(whom, indicator, year, within, people, figure, whom.fewestShown(year));
    }

    <P extends Person> void byGender(
            Whom whom,
            String indicator,
            Period period,
            Breakdown within,
            List<P> people,
            Function<List<P>, Cell> figure,
            int fewestShown) {
        if (people.isEmpty()) return;
        var girls = people.stream().filter(Person::girl).toList();
        var boys = people.stream().filter(p -> !p.girl()).toList();
        boolean oneIsFew = Math.min(girls.size(), boys.size()) < fewestShown;
        shown(whom, indicator, period, within, figure.apply(people), people.size(), fewestShown);
        for (var half : List.of(girls, boys))
            if (!half.isEmpty())
                shown(
                        whom,
                        indicator,
                        period,
                        within.with(Breakdown.Key.KON, half.getFirst().girl() ? "flickor" : "pojkar"),
                        figure.apply(half),
                        half.size(),
                        oneIsFew ? Integer.MAX_VALUE : fewestShown);
    }
}
