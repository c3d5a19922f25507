package se.styrkedja.reports.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.reports.ReportAction;
import se.styrkedja.reports.ReportRight;

/// The door: what has been written in the places of reports.
public final class Texts {
    private static final String MOTTO = "motto";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final TextStore store;
    private final UnfinishedStore unfinished;

    public Texts(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new TextStore(database);
        unfinished = new UnfinishedStore(database);
    }

    /// What stands in the places of a report, by place.
    ///
    /// @param report names it, such as `quality-report/9901/2025/26`
    public Map<String, Text> of(Scope scope, String report) {
        return reads.run(scope, () -> store.of(report)).stream()
                .collect(Collectors.toMap(Text::place, Function.identity()));
    }

    /// What stands in one place; version 0 when nobody has written there.
    public Text at(Scope scope, String report, String place) {
        return of(scope, report).getOrDefault(place, Text.none(place));
    }

    /// Every wording of one place, the latest first.
    public List<Text> versions(Scope scope, String report, String place) {
        return reads.run(scope, () -> store.versions(report, place));
    }

    /// What somebody has typed in a place and not saved. Asked for nobody but the one who reads.
    public Optional<Unfinished> unfinished(Scope scope, AccountId account, String report, String place) {
        return reads.run(scope, () -> unfinished.at(account.value(), report, place));
    }

    /// Keeps what somebody has typed and not saved, in place of what she typed before. Nobody else sees it, and the
    /// account of deeds says nothing of it.
    public void keepUnfinished(
            Permit permit, AccountId account, String report, String place, String text, int basedOn, Instant now) {
        permit.mustAllow(ReportRight.WRITE_REPORT, Node.WHOLE);
        transactions.run(
                permit,
                () -> unfinished.keep(account.value(), report, place, text, basedOn, now),
                kept -> Optional.empty());
    }

    /// Throws away what somebody has typed and not saved.
    public void forgetUnfinished(Permit permit, AccountId account, String report, String place) {
        permit.mustAllow(ReportRight.WRITE_REPORT, Node.WHOLE);
        transactions.run(permit, () -> unfinished.forget(account.value(), report, place), gone -> Optional.empty());
    }

    /// The motto of a node's poster; version 0 when nobody has written one.
    public Text motto(Scope scope, Node node) {
        return at(scope, poster(node), MOTTO);
    }

    /// Every motto of a node's poster, the latest first.
    public List<Text> mottos(Scope scope, Node node) {
        return versions(scope, poster(node), MOTTO);
    }

    /// The name of a node's poster, under whose lock its motto is written.
    public static String poster(Node node) {
        return "poster/" + node.text();
    }

    /// Writes the motto of a node's poster anew; an empty one takes it away.
    ///
    /// @param seen the version that was there when one began to write
    public WriteResult<Text> writeMotto(Permit permit, Node node, String motto, int seen, LocalDate today) {
        permit.mustAllow(PlanRight.DECIDE_AREA, node);
        return written(permit, poster(node), MOTTO, motto, seen, today);
    }

    /// Writes in a place.
    ///
    /// @param seen the version that was there when one began to write
    public WriteResult<Text> write(Permit permit, String report, String place, String text, int seen, LocalDate today) {
        permit.mustAllow(ReportRight.WRITE_REPORT, Node.WHOLE);
        return written(permit, report, place, text, seen, today);
    }

    /// Moves what stands in one place to the end of what stands in another, with the comments on it: all of it is
    /// moved, or nothing. A place with comments alone leaves the text of the other as it is.
    ///
    /// @param from as it was when one decided to move it
    /// @param to what the other place said then
    public WriteResult<Text> move(Permit permit, String report, Text from, Text to, LocalDate today) {
        permit.mustAllow(ReportRight.WRITE_REPORT, Node.WHOLE);
        var by = permit.actor().name();
        return transactions.write(permit, report, ReportAction.MOVED_TEXT.on(""), () -> {
            for (var seen : List.of(to, from)) {
                var now = latest(report, seen.place());
                if (now.version() != seen.version())
                    return WriteResult.stale(now, store.writtenBy(report, seen.place()));
            }
            store.moveComments(report, from.place(), to.place());
            if (!from.isWritten()) return WriteResult.done(to);
            var moved = to.joined(from, by, today);
            store.add(report, moved);
            store.add(report, from.written("", by, today));
            return WriteResult.done(moved);
        });
    }

    /// The lock is the report's, so that nothing is written in it while it is being decided.
    private WriteResult<Text> written(
            Permit permit, String report, String place, String text, int seen, LocalDate today) {
        return transactions.write(permit, report, ReportAction.WROTE_REPORT.on(""), () -> {
            var now = latest(report, place);
            if (now.version() != seen) return WriteResult.stale(now, store.writtenBy(report, place));
            var written = now.written(text, permit.actor().name(), today);
            store.add(report, written);
            return WriteResult.done(written);
        });
    }

    private Text latest(String report, String place) {
        return store.versions(report, place).stream().findFirst().orElseGet(() -> Text.none(place));
    }
}
