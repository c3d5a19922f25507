package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.roles.Role;
import se.styrkedja.oversight.OversightRight;
import se.styrkedja.oversight.evaluation.Evaluations;
import se.styrkedja.oversight.evaluation.Judgement;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// How Nydala has judged its own quality work, two years in a row.
final class JudgementsOfNydala {
    private static final Messages WORDS = Messages.of("workyears");
    private static final SchoolYear FIRST = new SchoolYear(2024);

    private JudgementsOfNydala() {}

    /// Writes them where nothing is judged yet.
    ///
    /// @param whole Nydala's own scope
    public static void write(Evaluations evaluations, Accounts accounts, Scope whole, LocalDate today) {
        var analyst = Townspeople.holder(Role.QUALITY_ANALYST, accounts, whole, today);
        if (!evaluations.of(analyst.scope(), FIRST).isEmpty()) return;
        var permit = analyst.permit(OversightRight.JUDGE_WORK, Node.WHOLE);
        List.of(FIRST, FIRST.next())
                .forEach(year -> evaluations
                        .judge(permit, year, text(year), 0, year.lastDay().minusDays(12))
                        .kept());
    }

    private static Judgement.Text text(SchoolYear year) {
        return new Judgement.Text(words(year, "process"), words(year, "effect"), words(year, "change"));
    }

    private static String words(SchoolYear year, String about) {
        return WORDS.text("evaluation." + year.startYear() + "." + about);
    }
}
