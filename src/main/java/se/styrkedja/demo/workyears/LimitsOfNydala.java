package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.plans.AreaLimit;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.limits.Ruling;
import se.styrkedja.web.Messages;

/// What Nydala has set: five areas a unit at first, and then three.
final class LimitsOfNydala {
    private static final Messages WORDS = Messages.of("workyears");

    private LimitsOfNydala() {}

    /// Writes it where nothing is set yet.
    ///
    /// @param whole Nydala's own scope
    public static void write(AreaLimits limits, Accounts accounts, Scope whole, LocalDate today) {
        var director = Townspeople.director(accounts, whole, today);
        if (!limits.all(director.scope()).isEmpty()) return;
        var permit = director.permit(AccessRight.CHANGE_SETTINGS, Node.WHOLE);
        var first = LocalDate.of(2023, 8, 1);
        limits.rule(
                permit, 0, new AreaLimit(first, 5, false), Ruling.OPEN, WORDS.text("limit.first"), first.minusDays(40));
        var second = first.plusYears(1);
        limits.rule(
                permit,
                1,
                new AreaLimit(second, 3, false),
                Ruling.OPEN,
                WORDS.text("limit.second"),
                second.minusDays(45));
    }
}
