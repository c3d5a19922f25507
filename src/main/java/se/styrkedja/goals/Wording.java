package se.styrkedja.goals;

import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.web.Messages;

/// How goals are spoken of, on pages and in documents alike: `17 mål: 7 uppfyllda, 6 delvis uppfyllda, 4 ej uppfyllda`.
public final class Wording {
    private static final Messages WORDS = Messages.of("goals");

    private Wording() {}

    /// The sums in a phrase, with the period: `17 mål för läsåret 2024/25: talen stöder 5 av bedömningarna, …`. What
    /// is told is how the figures bear what people have judged, never what they would show of the goals themselves;
    /// what is not assessed is said when there is any.
    public static String sums(GoalsOfPeriod goals) {
        return sums(goals.sums(), WORDS.text("sums.for", period(goals.period())));
    }

    /// Whose figure it is, when it is of some units together: `11 enheter tillsammans`.
    static String units(int number) {
        return WORDS.text("units-together", text(number));
    }

    /// The same without a period.
    public static String sums(Sums sums) {
        return sums(sums, "");
    }

    private static String sums(Sums sums, String of) {
        if (sums.all() == sums.notAssessed()) return WORDS.text("sums.none-assessed", text(sums.all()), of);
        return WORDS.text(
                "sums",
                text(sums.all()),
                text(sums.judged().supported()),
                text(sums.judged().contradicted()),
                text(sums.judged().untested()),
                text(sums.notAssessed()),
                of);
    }

    /// What people have judged to be met, and what the figures say of it, as a sentence: `7 bedöms som uppfyllda: talen
    /// stöder 5, … .` Empty when they have judged none so.
    public static String met(GoalsOfPeriod goals) {
        var met = goals.sums().met();
        return met.all() == 0 ? "" : judged("judged.met", met);
    }

    /// The heading of the goals that came to the same.
    public static String group(GoalsOfPeriod goals, Outcome outcome) {
        return outcome == Outcome.NOT_ASSESSED
                ? WORDS.text("group.NOT_ASSESSED", text(goals.sums().notAssessed()))
                : judged("group." + outcome, goals.judged(outcome));
    }

    private static String judged(String key, Sums.Judged judged) {
        return WORDS.text(
                key,
                text(judged.all()),
                WORDS.text("judged", text(judged.supported()), text(judged.contradicted()), text(judged.untested())));
    }

    /// `uppfyllt`, `delvis uppfyllt`, `ej uppfyllt`, `inte bedömt`.
    public static String outcome(Outcome outcome) {
        return WORDS.text("outcome." + outcome);
    }

    /// What people have judged with what the figures say of it: `uppfyllt (talen säger emot)`.
    public static String outcome(BoardGoal goal) {
        return goal.assessment()
                .filter(assessment -> assessment.outcome() != Outcome.NOT_ASSESSED)
                .map(assessment -> WORDS.text("outcome.marked", outcome(assessment.outcome()), support(assessment)))
                .orElseGet(() -> outcome(goal.outcome()));
    }

    /// What the figures say of an assessment: the mark that follows the goal wherever it stands.
    public static String support(Assessment assessment) {
        return WORDS.text("support." + assessment.support());
    }

    public static String origin(Origin origin) {
        return WORDS.text("origin." + origin);
    }

    /// `minst 78 %`.
    public static String target(Gauge gauge) {
        return WORDS.text("target." + gauge.bound(), gauge.shownTarget());
    }

    /// As on every page.
    public static String period(Period period) {
        return new se.styrkedja.indicators.shown.Wording().period(period);
    }

    static String municipality(String name) {
        return WORDS.text("municipality", name);
    }

    private static String text(int count) {
        return Integer.toString(count);
    }
}
