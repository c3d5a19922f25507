package se.styrkedja.access;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one place where writing transactions are opened. The deed and the account of it are one: both are kept, or
/// neither. The account says who, when, what kind and on which page: no text that somebody wrote, and no child.
public final class Deeds {
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    public Deeds(DataSource database) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        sql = JdbcClient.create(database);
    }

    /// Every kind of deed, with the right to open the page it was done on. What it is called on a page stands in
    /// `messages/deeds.properties`.
    public enum Kind {
        FOUNDED_HOUSE(Right.READ_PEOPLE),
        INVITED(Right.READ_PEOPLE),
        GAVE_ROLE(Right.READ_PEOPLE),
        ENDED_ROLE(Right.READ_PEOPLE),
        CHOSE_PASSWORD(Right.READ_PEOPLE),
        CHANGED_PASSWORD(Right.READ_PEOPLE),
        UNBOUND_PERSON(Right.READ_PEOPLE),
        SIGNED_IN_BY_PASSWORD(Right.READ_PEOPLE),
        SIGNED_IN_BY_SERVICE(Right.READ_PEOPLE),
        CHOSE_ORGANISER(Right.READ_PEOPLE),
        TRIED_TO_BE(Right.READ_PEOPLE),
        /// Somebody was not let in. Neither who nor from where is noted.
        WAS_REFUSED(Right.READ_PEOPLE),
        SIGNED_OUT(Right.READ_PEOPLE),
        TOOK_LOG_AWAY(Right.READ_LOG),
        TOOK_IN(Right.READ_DELIVERIES),
        WITHDREW(Right.READ_DELIVERIES),
        PLANNED_DIALOGUE(Right.READ_WORK),
        CHANGED_AGENDA(Right.READ_WORK),
        SENT_PACKAGE(Right.READ_WORK),
        CONCLUDED_DIALOGUE(Right.READ_WORK),
        RECONCILED_DIALOGUE(Right.READ_WORK),
        REPLACED_DIALOGUE(Right.READ_WORK),
        WROTE_CAUSE(Right.READ_WORK),
        REWROTE_CAUSE(Right.READ_WORK),
        LEFT_CAUSE_OPEN(Right.READ_WORK),
        AGREED_ON_POINT(Right.READ_WORK),
        FOLLOWED_UP_POINT(Right.READ_WORK),
        TOLD_OF_DIALOGUE(Right.READ_WORK),
        NOTED_IN_DIALOGUE(Right.READ_WORK),
        PROPOSED_AREA(Right.READ_WORK),
        WROTE_AREA(Right.READ_WORK),
        DECIDED_AREA(Right.READ_WORK),
        CLOSED_AREA(Right.READ_WORK),
        SET_GOAL(Right.READ_WORK),
        PLANNED_ACTIVITY(Right.READ_WORK),
        REPORTED_ACTIVITY(Right.READ_WORK),
        FOLLOWED_UP_GOAL(Right.READ_WORK),
        MADE_SECTOR_PLAN(Right.READ_SECTOR_PLANS),
        WROTE_SECTOR_PLAN(Right.READ_SECTOR_PLANS),
        BEGAN_PROGRAMME(Right.READ_WORK),
        ENDED_PROGRAMME(Right.READ_WORK),
        REVISED_EFFORT(Right.READ_WORK),
        GAVE_MISSION(Right.READ_WORK),
        EVALUATED_MISSION(Right.READ_WORK),
        GAVE_SUPPORT(Right.READ_SUPPORT),
        FOLLOWED_UP_SUPPORT(Right.READ_SUPPORT),
        BEGAN_ANALYSIS(Right.READ_ANALYSES),
        SAID_SOMETHING(Right.READ_ANALYSES),
        REWORDED_STATEMENT(Right.READ_ANALYSES),
        STRUCK_STATEMENT(Right.READ_ANALYSES),
        ANSWERED_STATEMENT(Right.READ_ANALYSES),
        MOVED_VOTE(Right.READ_ANALYSES),
        TOLD_OF_ANALYSIS(Right.READ_ANALYSES),
        CLOSED_ANALYSIS(Right.READ_ANALYSES),
        NOTED_CHANGE(Right.READ_ANALYSES),
        WROTE_CHANGE(Right.READ_ANALYSES),
        ENDED_CHANGE(Right.READ_ANALYSES),
        TOLD_OF_CHANGES(Right.READ_ANALYSES),
        RECORDED_GOAL(Right.READ_GOALS),
        ASSESSED_GOAL(Right.READ_GOALS),
        WROTE_PROPOSAL(Right.READ_GOALS),
        DECIDED_GOALS(Right.READ_GOALS),
        RULED_LIMIT(Right.READ_SETTINGS),
        JUDGED_WORK(Right.READ_COVERAGE),
        WROTE_REPORT(Right.READ_PUBLISHED),
        SENT_DRAFT(Right.COMMENT_REPORT),
        COMMENTED_ON_DRAFT(Right.COMMENT_REPORT),
        ANSWERED_COMMENT(Right.COMMENT_REPORT),
        STRUCK_COMMENT(Right.COMMENT_REPORT),
        PUBLISHED_REPORT(Right.READ_DECISIONS),
        RELEASED_REPORT(Right.READ_DECISIONS),
        RECORDED_DECISION(Right.READ_DECISIONS),
        REPORTED_BACK(Right.READ_DECISIONS),
        MADE_WHEEL(Right.READ_WHEEL),
        ADDED_EVENT(Right.READ_WHEEL),
        REVISED_EVENT(Right.READ_WHEEL),
        RETIRED_EVENT(Right.READ_WHEEL),
        MOVED_EVENT(Right.READ_WHEEL),
        CALLED_OFF_EVENT(Right.READ_WHEEL),
        DID_EVENT(Right.READ_WHEEL),
        DID_NOT_DO_EVENT(Right.READ_WHEEL),
        OPENED_CALENDAR(Right.READ_PEOPLE),
        CLOSED_CALENDAR(Right.READ_PEOPLE),
        TURNED_REMINDERS_ON(Right.READ_LETTERS),
        TURNED_REMINDERS_OFF(Right.READ_LETTERS),
        WROTE_REMINDER(Right.READ_LETTERS),
        BEGAN_LETTER(Right.READ_LETTERS),
        ENDED_LETTER(Right.READ_LETTERS),
        MADE_LINK(Right.READ_LETTERS);

        private final Right opens;

        Kind(Right opens) {
            this.opens = opens;
        }

        /// What one must be allowed in order to open the page it was done on.
        public Right opens() {
            return opens;
        }

        /// Such a deed on the page with that address.
        public Note on(String page) {
            return new Note(this, page);
        }
    }

    /// What is noted of a deed.
    ///
    /// @param page the address in the house where the thing stands; empty when there is none
    public record Note(Kind kind, String page) {

        /// The same when it was done; no note of what came to nothing, such as a text that somebody else had changed.
        public Optional<Note> when(boolean done) {
            return done ? Optional.of(this) : Optional.empty();
        }
    }

    /// Does the deed with that permit and notes it, on no page.
    public <T> T run(Permit permit, Kind kind, Supplier<T> deed) {
        return run(permit, kind.on(""), deed);
    }

    /// Does the deed with that permit and notes it.
    public <T> T run(Permit permit, Note note, Supplier<T> deed) {
        return run(permit, deed, done -> Optional.of(note));
    }

    /// Does the deed with that permit and notes what came of it.
    ///
    /// @param note of what the deed answered; empty when it came to nothing
    public <T> T run(Permit permit, Supplier<T> deed, Function<T, Optional<Note>> note) {
        var answer = transaction.execute(status -> {
            set(sql, permit.setting());
            var done = deed.get();
            note.apply(done).ifPresent(noted -> write(permit, noted));
            return done;
        });
        if (answer == null) throw new IllegalStateException("a deed answered null");
        return answer;
    }

    private void write(Permit permit, Note note) {
        sql.sql("""
                insert into access.deed (organiser_id, account_id, actor, permitted, what, node, page)
                values (nullif(current_setting('app.organiser', true), '')::uuid, nullif(:account, '')::uuid, :actor, :permitted,
                        :what, :node, :page)
                """)
                .param("account", permit.actor().id())
                .param("actor", permit.actor().name())
                .param("permitted", permit.right().name())
                .param("what", note.kind().name())
                .param("node", permit.node().text())
                .param("page", note.page())
                .update();
    }

    static void set(JdbcClient sql, String organiser) {
        sql.sql("select set_config('app.organiser', :organiser, true)")
                .param("organiser", organiser)
                .query(String.class)
                .single();
    }
}
