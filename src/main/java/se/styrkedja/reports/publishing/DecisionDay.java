package se.styrkedja.reports.publishing;

import java.time.LocalDate;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// When something was decided, and when the decision was recorded and its text frozen. The two may be different days:
/// then the cover says both, since what is frozen may hold what was written or happened in between.
///
/// @param recorded never before `decided`
public record DecisionDay(LocalDate decided, LocalDate recorded) {
    private static final Messages MESSAGES = Messages.of("annexes");

    public DecisionDay {
        if (decided.isAfter(recorded)) throw new IllegalArgumentException("decided after it was recorded: " + decided);
    }

    /// The day, and the other one where they differ, as they stand in a list: `24 oktober 2025, antecknat 3 november
    /// 2025`.
    public String words() {
        return decided.equals(recorded)
                ? Swedish.date(decided)
                : MESSAGES.text("day.recorded-later", Swedish.date(decided), Swedish.date(recorded));
    }

    /// A decision as it stands on a cover.
    ///
    /// @param decision whose it is and its day, such as `Beslutad av Karin Holm, 24 oktober 2025`
    public String state(String decision) {
        return decided.equals(recorded) ? decision : MESSAGES.text("recorded-later", decision, Swedish.date(recorded));
    }
}
