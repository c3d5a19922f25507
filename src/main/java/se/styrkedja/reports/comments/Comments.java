package se.styrkedja.reports.comments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.reports.ReportAction;
import se.styrkedja.reports.ReportRight;

/// The door: the drafts that are talked of, and what is said of them.
public final class Comments {
    /// Why a comment is refused of what is not talked of any more.
    public static final String CLOSED = "closed";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final CommentStore store;

    public Comments(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new CommentStore(database);
    }

    /// The latest of each report, the latest first.
    public List<Discussion> discussions(Scope scope) {
        return reads.run(scope, store::discussions);
    }

    /// Those of which the report has not been decided since they were sent.
    public List<Discussion> open(Scope scope) {
        return reads.run(scope, store::open);
    }

    /// The latest of a report.
    public Optional<Discussion> discussion(Scope scope, String report) {
        return discussions(scope).stream()
                .filter(discussion -> discussion.report().equals(report))
                .findFirst();
    }

    /// All of a report, in the order they were written.
    public List<Comment> of(Scope scope, String report) {
        return reads.run(scope, () -> store.of(report));
    }

    /// What a decision of a report puts an end to: the comments without an answer, and the time that is left to
    /// comment.
    public List<Part> ended(Scope scope, String report) {
        var open = of(scope, report).stream().filter(Comment::isOpen).map(Comment::part);
        return Stream.concat(open, discussion(scope, report).map(Discussion::part).stream())
                .toList();
    }

    /// How many times a report has been sent.
    public int sent(Scope scope, String report) {
        return reads.run(scope, () -> store.sent(report));
    }

    /// Sends a draft to be talked of. Sending it again changes to whom and until when.
    ///
    /// @param seen how many times it had been sent
    public WriteResult<Discussion> send(
            Permit permit, String report, int seen, String to, LocalDate answerBy, LocalDate today) {
        permit.mustAllow(ReportRight.WRITE_REPORT, Node.WHOLE);
        if (to.isBlank() || answerBy.isBefore(today)) throw new IllegalStateException("sent to nobody, or too late");
        return transactions.write(permit, report, ReportAction.SENT_DRAFT.on(page(report)), () -> {
            if (store.sent(report) != seen)
                return WriteResult.stale(
                        store.discussions().stream()
                                .filter(one -> one.report().equals(report))
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException("not sent: " + report)),
                        store.sentBy(report));
            var sent = new Discussion(report, to, answerBy, permit.actor().name(), today);
            store.add(sent);
            return WriteResult.done(sent);
        });
    }

    /// Leaves a note beside a place. Who may do so anywhere may do so in the organiser's report. Refused ([#CLOSED])
    /// when the draft is not talked of any more: its time is over, or it has been decided since it was sent.
    ///
    /// The lock of all that is said of a draft is the report's, so that nothing is said of it while it
    /// is being decided.
    public WriteResult<CommentId> comment(
            Permit permit, Discussion discussion, String place, String text, LocalDate today) {
        permit.mustAllow(ReportRight.COMMENT_REPORT);
        var report = discussion.report();
        return transactions.write(permit, report, ReportAction.COMMENTED_ON_DRAFT.on(page(report)), () -> {
            if (!discussion.isOpen(today)
                    || store.open().stream().noneMatch(one -> one.report().equals(discussion.report())))
                return WriteResult.refused(CLOSED);
            var id = CommentId.next();
            store.add(
                    report, new Comment(id, place, text, permit.actor().name(), today, new Comment.Settlement.Open()));
            return WriteResult.done(id);
        });
    }

    /// Where a draft is talked of: its key without what kind of report it is.
    private static String page(String report) {
        var parts = List.of(report.split("/", 3));
        return "/rapporter/%s/%s/dialog".formatted(parts.get(1), parts.get(2).replace('/', '-'));
    }

    /// Answers a note. What somebody else has answered or struck meanwhile stays as it is, and is told.
    public WriteResult<Comment> answer(Permit permit, String report, Comment comment, String answer, LocalDate today) {
        permit.mustAllow(ReportRight.WRITE_REPORT, Node.WHOLE);
        if (answer.isBlank()) throw new IllegalStateException("an answer says something");
        return settle(permit, ReportAction.ANSWERED_COMMENT, report, comment, answer, today);
    }

    /// Strikes a note that is no longer of use; it can still be read.
    public WriteResult<Comment> strike(Permit permit, String report, Comment comment, LocalDate today) {
        permit.mustAllow(ReportRight.WRITE_REPORT, Node.WHOLE);
        return settle(permit, ReportAction.STRUCK_COMMENT, report, comment, "", today);
    }

    private WriteResult<Comment> settle(
            Permit permit, ReportAction kind, String report, Comment comment, String answer, LocalDate today) {
        return transactions.write(permit, report, kind.on(page(report)), () -> {
            boolean settled = store.settle(comment.id(), answer, permit.actor().name(), today);
            var now = store.one(comment.id());
            return settled ? WriteResult.done(now) : WriteResult.moved(now);
        });
    }
}
