package se.styrkedja.goals;

import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// How goals are spoken of, on pages and in documents alike: `17 mål: 7 uppfyllda, 6 delvis uppfyllda, 4 ej uppfyllda`.
public final class Wording {
    private static final Messages WORDS = Messages.of("goals");

    private Wording() {}

    /// The sums in a phrase, with the period: `17 mål för läsåret 2024/25: 7 uppfyllda, …`. What is not assessed is
    /// said when there is any.
    public static String sums(GoalsOfPeriod goals) {
        return sums(goals.sums(), WORDS.text("sums.for", period(goals.period())));
    }

    /// The sums in a phrase: `17 mål: 7 uppfyllda, 6 delvis uppfyllda, 4 ej uppfyllda`.
    public static String sums(Sums sums) {
        return sums(sums, "");
    }

    private static String sums(Sums sums, String of) {
        if (sums.all() == sums.notAssessed()) return WORDS.text("sums.none-assessed", text(sums.all()), of);
        return WORDS.text(
                "sums",
                text(sums.all()),
                text(sums.met()),
                text(sums.partlyMet()),
                text(sums.notMet()),
                text(sums.notAssessed()),
                of);
    }

    /// `uppfyllt`, `delvis uppfyllt`, `ej uppfyllt`, `inte bedömt`.
    public static String outcome(Assessment.Outcome outcome) {
        return WORDS.text("outcome." + outcome);
    }

    public static String origin(Origin origin) {
        return WORDS.text("origin." + origin);
    }

    /// `minst 78 %`.
    public static String target(Gauge gauge) {
        return WORDS.text("target." + gauge.bound(), gauge.shownTarget());
    }

    /// A school year says that it is one.
    public static String period(Period period) {
        return period instanceof SchoolYear ? WORDS.text("period.school-year", period.toString()) : period.toString();
    }

    static String municipality(String name) {
        return WORDS.text("municipality", name);
    }

    private static String text(int count) {
        return Integer.toString(count);
    }
}
