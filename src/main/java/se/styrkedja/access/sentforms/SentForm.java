package se.styrkedja.access.sentforms;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The form that is being answered in this thread. The first transaction that its answer writes in claims the key of
/// the form, so that the key is kept with the effect or not at all: a process that dies in between has done neither,
/// and two servers on one database cannot both do it.
public final class SentForm {
    private static final ScopedValue<SentForm> CURRENT = ScopedValue.newInstance();

    private final UUID key;
    private boolean claimed;
    private String deed = "";

    /// @param key made for one rendering of one form
    SentForm(UUID key) {
        this.key = key;
    }

    /// The one that is being answered; empty where no form is, or one without a key.
    public static Optional<SentForm> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    <X extends Exception> void during(ScopedValue.CallableOp<Boolean, X> answering) throws X {
        ScopedValue.where(CURRENT, this).call(answering);
    }

    /// Waits for another transaction that answers the same form, and begins when there is none.
    ///
    /// Errors: [AlreadySent] when the form has had its effect, and not by this answer.
    public void begin(JdbcClient sql) {
        if (claimed) return;
        sql.sql("select pg_advisory_xact_lock(:high # :low)")
                .param("high", key.getMostSignificantBits())
                .param("low", key.getLeastSignificantBits())
                .query((row, n) -> n)
                .list();
        boolean sent = sql.sql("select exists (select from access.sent_form where form_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
        if (sent) throw new AlreadySent(key);
    }

    /// Claims the key in the transaction that is open: the deed came to something.
    ///
    /// @param what the deed, by its name in the log of who did what
    /// @return whether it was this transaction that did, and not an earlier one of the same answer
    public boolean claim(JdbcClient sql, String what) {
        if (claimed) return false;
        claimed = true;
        deed = what;
        sql.sql("insert into access.sent_form (form_key) values (:key)")
                .param("key", key)
                .update();
        return true;
    }

    /// The transaction that claimed the key was rolled back, and the claim with it.
    public void rolledBack() {
        claimed = false;
    }

    /// What was done, by its name in the log of who did what; empty when nothing was.
    public String deed() {
        return claimed ? deed : "";
    }

    boolean isClaimed() {
        return claimed;
    }
}
