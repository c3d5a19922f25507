package se.styrkedja.oversight.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.letters.Letter;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.oversight.OversightAction;
import se.styrkedja.oversight.Waiting;

/// The door: who is reminded, and the letters of the week.
public final class Reminders {
    /// A house that stood still on Monday writes on Tuesday; after that the week has begun and one knows.
    private static final DayOfWeek LAST_DAY = DayOfWeek.TUESDAY;

    private final ReminderStore store;
    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final Accounts accounts;
    private final Waiting waiting;
    private final Letters letters;

    public Reminders(DataSource database, Accounts accounts, Waiting waiting, Letters letters) {
        this.store = new ReminderStore(database);
        this.reads = new ScopedReads(database);
        this.transactions = new AuditedTransactions(database);
        this.accounts = accounts;
        this.waiting = waiting;
        this.letters = letters;
    }

    /// Whether she wants to be reminded by mail.
    public boolean wanted(Scope scope, AccountId account) {
        return reads.run(scope, () -> store.wanted(account));
    }

    /// Chooses for whoever has the permit.
    public boolean choose(Permit permit, boolean wanted, Instant now) {
        permit.mustAllow(AccessRight.OWN_SETTINGS);
        return transactions.run(
                permit, wanted ? OversightAction.TURNED_REMINDERS_ON : OversightAction.TURNED_REMINDERS_OFF, () -> {
                    store.add(permit.actor().id(), wanted, now);
                    return wanted;
                });
    }

    /// Writes the letters of the week for the people of one organiser, and answers how many. Who has got hers, has
    /// nothing waiting, holds no role or wants none gets none.
    ///
    /// @param scope the organiser's
    /// @param base what the addresses of pages begin with
    public int write(Permit permit, Scope scope, String base, LocalDate today, Instant now) {
        permit.mustAllow(AccessRight.SEND_LETTERS);
        if (today.getDayOfWeek().compareTo(LAST_DAY) > 0) return 0;
        return (int) accounts.people(scope).stream()
                .map(person -> person.account().id())
                .distinct()
                .flatMap(account -> accounts.standing(account, scope.organiser().orElseThrow(), today).stream())
                .filter(who -> wanted(scope, who.account().id()))
                .flatMap(who -> letter(who, base, today).stream())
                .filter(letter -> transactions.run(
                        permit, () -> letters.write(permit, letter, now), OversightAction.WROTE_REMINDER.on("")::when))
                .count();
    }

    private List<Letter> letter(Membership who, String base, LocalDate today) {
        var waits = waiting.of(who, today);
        return waits.isEmpty() ? List.of() : List.of(Digest.of(who, waits, base, today));
    }
}
