package se.styrkedja.access.log;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.rooms.Rooms;

/// The door: the account of who did what, at the nodes where one may read it.
public final class Entries {
    /// Before nothing: the newest first.
    public static final long NEWEST = Long.MAX_VALUE;

    private static final int MOST_TAKEN_AWAY = 50_000;

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final EntryStore store;

    public Entries(DataSource database, Rooms rooms) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new EntryStore(database, rooms);
    }

    /// The newest entries before a place in the account.
    ///
    /// @param before the key of an entry that has been seen, or [#NEWEST]
    public List<Entry> before(Scope scope, Sought sought, long before, int most) {
        return reads.run(scope, () -> store.before(scope, sought, before, most));
    }

    /// All of them, to take away; that somebody has done so is itself noted. Of very many only the newest.
    public List<Entry> takeAway(Permit permit, Scope scope, Sought sought) {
        permit.mustAllow(AccessRight.READ_LOG);
        return transactions.run(
                permit,
                AccessAction.TOOK_LOG_AWAY.on("/forvaltning/handelser"),
                () -> store.before(scope, sought, NEWEST, MOST_TAKEN_AWAY));
    }

    /// What others have done lately of the work that one may open, the newest first; the same thing done again by the
    /// same person is one entry. Who comes and goes is no work.
    ///
    /// @param self who asks
    /// @param since when, at the earliest
    public List<Entry> news(Scope scope, AccountId self, Instant since, int most) {
        return reads.run(scope, () -> store.news(scope, self, since, most));
    }

    /// How many were not let in during the last day and night.
    public int refusedLately(Scope scope) {
        return reads.run(scope, () -> store.refusedLately(scope));
    }
}
