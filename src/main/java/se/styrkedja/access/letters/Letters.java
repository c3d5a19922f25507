package se.styrkedja.access.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Account;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Permit;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;

/// The door: letters that are written, and carried to the mail server afterwards.
public final class Letters {
    /// How long one waits after each refusal; after the last one gives up.
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofDays(1),
            Duration.ofDays(2));

    private static final int AT_A_TIME = 200;
    private static final int SHOWN = 200;

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final LetterStore store;
    private final Accounts accounts;

    public Letters(DataSource database, Accounts accounts) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new LetterStore(database);
        this.accounts = accounts;
    }

    /// Writes a letter. Runs inside the deed that causes it: both are kept, or neither. False when she has got one for
    /// that occasion already.
    public boolean write(Permit permit, Letter letter, Instant now) {
        permit.mustAllow(AccessRight.SEND_LETTERS);
        return store.add(LetterId.next(), letter, now);
    }

    /// Writes a letter to one who is given a role. Runs inside that deed.
    public boolean invite(Permit permit, Letter letter, Instant now) {
        permit.mustAllow(AccessRight.GRANT);
        return store.add(LetterId.next(), letter, now);
    }

    /// The letters of an organiser, the latest first, and what became of them.
    public List<Sent> all(Scope scope) {
        return reads.run(scope, () -> store.all(SHOWN));
    }

    /// Carries the letters whose time has come; answers how many the mail server took.
    ///
    /// @param scope the organiser's whose letters they are
    public int deliver(Permit permit, Scope scope, MailServer.Server server, LocalDate today, Instant now) {
        permit.mustAllow(AccessRight.SEND_LETTERS);
        var people = accounts.people(scope);
        int taken = 0;
        for (var letter : reads.run(scope, () -> store.due(now, AT_A_TIME)))
            if (begin(permit, letter, now) && carry(permit, people, letter, server, today, now) == DeliveryStatus.SENT)
                taken++;
        return taken;
    }

    private boolean begin(Permit permit, QueuedMail letter, Instant now) {
        try {
            return transactions.run(permit, AccessAction.BEGAN_LETTER.on("/forvaltning/utskick"), () -> {
                store.begin(letter.id(), letter.tries() + 1, now);
                return true;
            });
        } catch (DuplicateKeyException somebodyElse) {
            return false;
        }
    }

    private DeliveryStatus carry(
            Permit permit,
            List<RoleAssignment> people,
            QueuedMail letter,
            MailServer.Server server,
            LocalDate today,
            Instant now) {
        var to = addressee(people, letter, today);
        if (to.isEmpty()) return end(permit, letter, DeliveryStatus.DROPPED, "", now);
        var whole = letter.opens() ? letter.with(server.base() + "/valkommen/" + link(permit, letter, now)) : letter;
        return switch (SmtpSender.carry(server, whole, to.map(Account::address).orElseThrow(), now)) {
            case Reply.Taken taken -> end(permit, letter, DeliveryStatus.SENT, "", now);
            case Reply.Refused(var why, var forGood) ->
                forGood || letter.tries() >= WAITS.size()
                        ? end(permit, letter, DeliveryStatus.GIVEN_UP, why, now)
                        : end(permit, letter, DeliveryStatus.REFUSED, why, now.plus(WAITS.get(letter.tries())));
        };
    }

    /// Whom it is for, as long as she holds a role there; one who is invited may begin later.
    private Optional<Account> addressee(List<RoleAssignment> people, QueuedMail letter, LocalDate today) {
        return people.stream()
                .filter(person -> person.account().id().equals(letter.to()))
                .filter(person -> letter.opens()
                        ? !person.held().tenure().last().isBefore(today)
                        : person.held().tenure().covers(today))
                .map(RoleAssignment::account)
                .findFirst();
    }

    /// Each try has a link of its own: the one before may lie in a mailbox all the same.
    private String link(Permit permit, QueuedMail letter, Instant now) {
        return transactions.run(
                permit,
                AccessAction.MADE_LINK.on("/forvaltning/utskick"),
                () -> accounts.link(permit, letter.to(), now));
    }

    private DeliveryStatus end(Permit permit, QueuedMail letter, DeliveryStatus fate, String said, Instant next) {
        return transactions.run(permit, AccessAction.ENDED_LETTER.on("/forvaltning/utskick"), () -> {
            store.end(letter.id(), letter.tries() + 1, fate, said, next);
            return fate;
        });
    }
}
