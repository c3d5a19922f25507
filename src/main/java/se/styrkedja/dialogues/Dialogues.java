package se.styrkedja.dialogues;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.rooms.Action;
import se.styrkedja.vocabulary.SchoolYear;

/// The door to the dialogues: what is planned, held and written in them.
///
/// Readings answer what is at the nodes where the scope reads the work. A verb reads the dialogue anew; of the one it
/// is handed it takes which it is and what version was seen.
public final class Dialogues {
    /// The reason that a dialogue is no longer in the state where the verb is one of its own.
    public static final String MOVED_ON = "moved-on";

    /// The reason that somebody has changed the agenda since it was seen.
    public static final String AGENDA_CHANGED = "agenda-changed";

    private final AuditedTransactions transactions;
    private final ScopedReads reads;
    private final DialogueStore dialogues;
    private final MinutesStore minutes;
    private final TallyStore tallies;
    private final EarlierStore earlier;

    public Dialogues(DataSource database) {
        transactions = new AuditedTransactions(database);
        reads = new ScopedReads(database);
        dialogues = new DialogueStore(database);
        minutes = new MinutesStore(database);
        tallies = new TallyStore(database);
        earlier = new EarlierStore(database);
    }

    /// All, the latest day first.
    public List<Dialogue> all(Scope scope) {
        return reads.run(scope, () -> dialogues.at(nodes(scope)));
    }

    public Optional<Dialogue> one(Scope scope, DialogueId id) {
        return reads.run(scope, () -> dialogues.one(nodes(scope), id));
    }

    /// How far the dialogues have come, in numbers, where the scope reads those.
    public List<Tally> tally(Scope scope) {
        return reads.run(scope, () -> tallies.at(scope.nodes(DialogueRight.READ_COVERAGE)));
    }

    /// How far each dialogue has come that is neither reconciled nor replaced.
    public Map<DialogueId, Progress> progress(Scope scope) {
        return reads.run(scope, () -> tallies.progress(nodes(scope)));
    }

    /// Asks for all that a page shows of a dialogue in one reading, of other rooms too.
    public <T> T together(Scope scope, Supplier<T> page) {
        return reads.run(scope, page);
    }

    /// What has been written in a dialogue.
    public Minutes minutes(Scope scope, Dialogue dialogue) {
        return reads.run(scope, () -> minutes.of(nodes(scope), dialogue));
    }

    /// The causes at a node that count, those of the latest dialogue first.
    public List<Cause> causes(Scope scope, Node node) {
        return causes(scope, Set.of(node));
    }

    /// The causes at several nodes that count, those of the latest dialogue first.
    public List<Cause> causes(Scope scope, Set<Node> at) {
        var texts = at.stream().map(Node::text).toArray(String[]::new);
        return reads.run(scope, () -> minutes.causesAt(nodes(scope), texts));
    }

    /// A cause, as long as no other text has taken its place.
    public Optional<Cause> cause(Scope scope, CauseId id) {
        return reads.run(scope, () -> minutes.cause(nodes(scope), id));
    }

    /// The cause that has taken the place of that one.
    public Optional<Cause> after(Scope scope, CauseId id) {
        return reads.run(scope, () -> minutes.after(nodes(scope), id));
    }

    /// What has been agreed anywhere and is not done, by the day it is due.
    public List<AgreedPoint> openPoints(Scope scope) {
        return reads.run(scope, () -> minutes.open(nodes(scope)));
    }

    /// What somebody is to find out anywhere, of topics that have no cause, by the day it is promised.
    public List<Inquiry> openInquiries(Scope scope) {
        return reads.run(scope, () -> minutes.openInquiries(nodes(scope)));
    }

    public Optional<AgreedPoint> point(Scope scope, PointId id) {
        return reads.run(scope, () -> minutes.point(nodes(scope), id));
    }

    private static String[] nodes(Scope scope) {
        return scope.nodes(DialogueRight.READ_WORK);
    }

    /// Plans a dialogue about the results of a school year.
    public Dialogue.Planned plan(Permit permit, Node node, SchoolYear about, Agenda agenda) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, node);
        var id = DialogueId.made();
        var first = agenda.anew();
        return transactions.run(permit, DialogueAction.PLANNED_DIALOGUE.on("/dialoger/" + id.value()), () -> {
            dialogues.add(id, node, about, permit);
            dialogues.add(id, 1, first, permit);
            return new Dialogue.Planned(id, node, about, first, 1);
        });
    }

    /// Changes what a dialogue is to be.
    ///
    /// @param seen the dialogue as it was when one began to write
    public WriteResult<Dialogue.Planned> revise(Permit permit, Dialogue.Planned seen, Agenda agenda) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, seen.node());
        return write(permit, seen, DialogueAction.CHANGED_AGENDA, now -> {
            if (!(now instanceof Dialogue.Planned planned)) return WriteResult.refused(MOVED_ON);
            if (planned.version() != seen.version())
                return WriteResult.stale(planned, dialogues.plannedBy(planned.id()));
            var next = agenda.anew();
            dialogues.add(planned.id(), planned.version() + 1, next, permit);
            return WriteResult.done(
                    new Dialogue.Planned(planned.id(), planned.node(), planned.about(), next, planned.version() + 1));
        });
    }

    /// Sends the package: from now on the topics stay as they read. Refused when the agenda is no longer the one that
    /// was seen.
    ///
    /// @param topics the topics of the agenda as they read now
    public WriteResult<Dialogue.PackageSent> send(
            Permit permit, Dialogue.Planned seen, List<Topic> topics, LocalDate on) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, seen.node());
        return write(permit, seen, DialogueAction.SENT_PACKAGE, now -> {
            if (!(now instanceof Dialogue.Planned planned)) return WriteResult.refused(MOVED_ON);
            if (planned.version() != seen.version()) return WriteResult.refused(AGENDA_CHANGED);
            boolean asPlanned = topics.equals(planned.agenda().topics());
            var agenda = asPlanned
                    ? planned.agenda()
                    : planned.agenda().about(topics).anew();
            if (!agenda.sendable().allows())
                return WriteResult.refused(agenda.sendable().codes());
            if (!asPlanned) dialogues.add(planned.id(), planned.version() + 1, agenda, permit);
            dialogues.send(planned.id(), on, permit);
            return WriteResult.done(
                    new Dialogue.PackageSent(planned.id(), planned.node(), planned.about(), agenda, on));
        });
    }

    /// Closes a dialogue as held on a day; refused for the reasons of [Minutes#concludable].
    ///
    /// @param version of all of it that is closed
    public WriteResult<DecisionBasis> conclude(
            Permit permit, Dialogue.PackageSent seen, DecisionBasis.Seen version, LocalDate heldOn) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, seen.node());
        return write(permit, seen, DialogueAction.CONCLUDED_DIALOGUE, now -> {
            if (!(now instanceof Dialogue.PackageSent sent)) return WriteResult.refused(MOVED_ON);
            var written = written(sent);
            var verdict = written.concludable(sent.agenda());
            if (!verdict.allows()) return WriteResult.refused(verdict.codes());
            if (!written.basis().isSeen(version)) return WriteResult.moved(written.basis());
            dialogues.conclude(sent.id(), heldOn, permit);
            return WriteResult.done(written.basis());
        });
    }

    /// Closes a dialogue for good, when every point has been followed up. What is not done opens the next one. Refused
    /// for the reasons of [Minutes#reconcilable].
    ///
    /// @param version of all of it that is closed
    public WriteResult<DecisionBasis> reconcile(
            Permit permit, Dialogue.Held seen, DecisionBasis.Seen version, LocalDate on) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, seen.node());
        return write(permit, seen, DialogueAction.RECONCILED_DIALOGUE, now -> {
            if (!(now instanceof Dialogue.Held held)) return WriteResult.refused(MOVED_ON);
            var written = written(held);
            var verdict = written.reconcilable();
            if (!verdict.allows()) return WriteResult.refused(verdict.codes());
            if (!written.basis().isSeen(version)) return WriteResult.moved(written.basis());
            dialogues.reconcile(held.id(), on, permit);
            return WriteResult.done(written.basis());
        });
    }

    /// Lets something else take the place of a dialogue that has not been held.
    ///
    /// @param by what takes its place
    public WriteResult<Dialogue.Replaced> replace(
            Permit permit, Dialogue.Ahead seen, String by, String reason, LocalDate on) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, seen.node());
        return write(permit, seen, DialogueAction.REPLACED_DIALOGUE, now -> {
            if (!(now instanceof Dialogue.Ahead ahead)) return WriteResult.refused(MOVED_ON);
            dialogues.replace(ahead.id(), by, reason, on, permit);
            return WriteResult.done(
                    new Dialogue.Replaced(ahead.id(), ahead.node(), ahead.about(), ahead.agenda(), by, reason, on));
        });
    }

    /// Writes a cause beside a topic.
    ///
    /// @param support how one knows; may be empty
    public WriteResult<Cause> writeCause(
            Permit permit, Dialogue.Underway seen, Topic about, String text, String support, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, seen.node());
        return writeIn(permit, seen, DialogueAction.WROTE_CAUSE, dialogue -> {
            mustHave(dialogue, about);
            var cause = Cause.written(permit, dialogue, about, text, support, on);
            minutes.add(cause.id(), about.id(), text, support, on, permit);
            return WriteResult.done(cause);
        });
    }

    /// Puts another text in the place of a cause. The old one is kept.
    ///
    /// @param old the cause that was there when one began to write
    public WriteResult<Cause> rewriteCause(
            Permit permit, Dialogue.Underway seen, CauseId old, String text, String support, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, seen.node());
        var nodes = new String[] {seen.node().text()};
        return writeIn(permit, seen, DialogueAction.REWROTE_CAUSE, dialogue -> {
            var now = minutes.cause(nodes, old);
            if (now.isEmpty()) return minutes.overtaken(nodes, old);
            var about = now.get().about();
            mustHave(dialogue, about);
            var cause = Cause.written(permit, dialogue, about, text, support, on);
            minutes.supersede(old, cause.id(), about.id(), text, support, on, permit);
            return WriteResult.done(cause);
        });
    }

    /// What is written at one node is written under this lock. Whoever decides something with causes in it takes it
    /// too, for each node that they come from.
    public static String lock(Node node) {
        return "dialogues " + node.text();
    }

    private static void mustHave(Dialogue dialogue, Topic topic) {
        if (!dialogue.agenda().topics().contains(topic))
            throw new IllegalStateException("%s is no topic of %s".formatted(topic.id(), dialogue.id()));
    }

    /// Says that nobody knows yet, and who finds out until when.
    public WriteResult<Inquiry> inquire(
            Permit permit, Dialogue.Underway seen, Topic about, Assignee who, LocalDate until, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, seen.node());
        return writeIn(permit, seen, DialogueAction.LEFT_CAUSE_OPEN, dialogue -> {
            mustHave(dialogue, about);
            minutes.inquire(about.id(), who, until, on, permit);
            return WriteResult.done(
                    new Inquiry(about.id(), who, until, permit.actor().name(), on));
        });
    }

    /// Agrees on something that somebody sees to.
    public WriteResult<AgreedPoint> agree(
            Permit permit, Dialogue.Underway seen, String what, Assignee owner, LocalDate due, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, seen.node());
        return writeIn(permit, seen, DialogueAction.AGREED_ON_POINT, dialogue -> {
            var id = PointId.made();
            minutes.agree(id, dialogue.id(), what, owner, due, on, permit);
            return WriteResult.done(
                    new AgreedPoint(id, dialogue.id(), dialogue.node(), what, owner, due, false, "", 0, 1));
        });
    }

    /// Says in a dialogue how it went with a point of the same node, from it or from an earlier one. What was said
    /// before is kept.
    ///
    /// @param seen how many times somebody had said how it went
    /// @param note what became of it; why not, when it is not done
    public WriteResult<AgreedPoint> followUp(
            Permit permit, Dialogue.Underway in, PointId point, int seen, boolean done, String note, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, in.node());
        return writeIn(permit, in, DialogueAction.FOLLOWED_UP_POINT, dialogue -> {
            var now = atNode(dialogue.node(), point);
            if (now.said() != seen) return WriteResult.stale(now, minutes.saidBy(point));
            minutes.followUp(point, dialogue.id(), done, note, on, permit);
            return WriteResult.done(atNode(dialogue.node(), point));
        });
    }

    /// Writes a point of the dialogue anew. What it said before is kept, and what has been said of it stands.
    ///
    /// @param version of the point that was there when one began to write
    public WriteResult<AgreedPoint> rewritePoint(
            Permit permit,
            Dialogue.Underway in,
            PointId id,
            int version,
            String what,
            Assignee owner,
            LocalDate due,
            LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, in.node());
        return writeIn(permit, in, DialogueAction.REWROTE_POINT, dialogue -> {
            var now = atNode(dialogue.node(), id);
            if (now.version() != version) return WriteResult.stale(now, minutes.writtenBy(id));
            minutes.write(id, version + 1, what, owner, due, on, permit);
            return WriteResult.done(atNode(dialogue.node(), id));
        });
    }

    /// Every wording of what is written in a dialogue within the scope: of its points, its causes and its notes.
    public List<Earlier> wordings(Scope scope, Dialogue dialogue) {
        if (!scope.where(DialogueRight.READ_WORK).contains(dialogue.node())) return List.of();
        return reads.run(
                scope,
                () -> Stream.of(
                                earlier.points(dialogue.id()),
                                earlier.causes(dialogue.id()),
                                earlier.notes(dialogue.id()))
                        .flatMap(List::stream)
                        .toList());
    }

    private AgreedPoint atNode(Node node, PointId point) {
        return minutes.point(new String[] {node.text()}, point)
                .orElseThrow(() -> new IllegalStateException("a point of another node: " + point));
    }

    /// Tells which groups took part.
    ///
    /// @param version of what was told when one began to write
    public WriteResult<List<Participation>> tellOf(
            Permit permit, Dialogue.Underway seen, String version, List<Participation> participations) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, seen.node());
        return writeIn(permit, seen, DialogueAction.TOLD_OF_DIALOGUE, dialogue -> {
            var now = written(dialogue).participations();
            if (!Participation.version(now).equals(version))
                return WriteResult.stale(now, minutes.toldBy(dialogue.id()));
            participations.forEach(one -> minutes.add(dialogue.id(), one, permit));
            return WriteResult.done(participations);
        });
    }

    /// Writes the notes of a dialogue anew.
    ///
    /// @param version of the note that was there when one began to write
    public WriteResult<Note> note(Permit permit, Dialogue.Underway seen, int version, String text, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, seen.node());
        return writeIn(permit, seen, DialogueAction.NOTED_IN_DIALOGUE, dialogue -> {
            var now = written(dialogue).note();
            if (now.version() != version) return WriteResult.stale(now, minutes.notedBy(dialogue.id()));
            var note = new Note(version + 1, text, permit.actor().name());
            minutes.note(dialogue.id(), note, on);
            return WriteResult.done(note);
        });
    }

    private Minutes written(Dialogue dialogue) {
        return minutes.of(new String[] {dialogue.node().text()}, dialogue);
    }

    private <T> WriteResult<T> writeIn(
            Permit permit, Dialogue.Underway seen, Action kind, Function<Dialogue.Underway, WriteResult<T>> verb) {
        return write(
                permit,
                seen,
                kind,
                now -> now instanceof Dialogue.Underway underway
                        ? verb.apply(underway)
                        : WriteResult.refused(MOVED_ON));
    }

    /// Does a verb on the dialogue as it is now: what is written at one node is written one after the other.
    ///
    /// Errors: `IllegalStateException` when the node has no such dialogue.
    private <T> WriteResult<T> write(
            Permit permit, Dialogue seen, Action kind, Function<Dialogue, WriteResult<T>> verb) {
        var node = seen.node().text();
        var page = "/dialoger/" + seen.id().value();
        return transactions.write(
                permit,
                lock(seen.node()),
                kind.on(page),
                () -> verb.apply(dialogues
                        .one(new String[] {node}, seen.id())
                        .orElseThrow(
                                () -> new IllegalStateException("no dialogue at %s: %s".formatted(node, seen.id())))));
    }
}
