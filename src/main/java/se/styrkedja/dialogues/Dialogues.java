package se.styrkedja.dialogues;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.rooms.Action;
import se.styrkedja.vocabulary.SchoolYear;

/// The door to the dialogues: what is planned, held and written in them.
///
/// Readings answer what is at the nodes where the scope reads the work. A verb is handed the dialogue as it was read,
/// and is left undone with [Overtaken] when it no longer is so.
public final class Dialogues {
    private final Deeds deeds;
    private final Reads reads;
    private final DialogueStore dialogues;
    private final MinutesStore minutes;
    private final TallyStore tallies;

    public Dialogues(DataSource database) {
        deeds = new Deeds(database);
        reads = new Reads(database);
        dialogues = new DialogueStore(database);
        minutes = new MinutesStore(database);
        tallies = new TallyStore(database);
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
        return deeds.run(permit, DialogueAction.PLANNED_DIALOGUE.on("/dialoger/" + id.value()), () -> {
            dialogues.add(id, node, about, permit);
            dialogues.add(id, 1, first, permit);
            return new Dialogue.Planned(id, node, about, first, 1);
        });
    }

    /// Changes what a dialogue is to be.
    ///
    /// Errors: [Overtaken] when somebody has changed it since, or the package is sent.
    public Dialogue.Planned revise(Permit permit, Dialogue.Planned planned, Agenda agenda) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, planned.node());
        var next = agenda.anew();
        int version = planned.version() + 1;
        return deed(permit, planned, DialogueAction.CHANGED_AGENDA, () -> {
            dialogues.add(planned.id(), version, next, permit);
            return new Dialogue.Planned(planned.id(), planned.node(), planned.about(), next, version);
        });
    }

    /// Sends the package: from now on the topics stay as they read.
    ///
    /// @param topics the topics of the agenda as they read now
    /// Errors: [Overtaken] when somebody has changed the agenda since; `IllegalStateException` without topics.
    public Dialogue.PackageSent send(Permit permit, Dialogue.Planned planned, List<Topic> topics, LocalDate on) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, planned.node());
        boolean asPlanned = topics.equals(planned.agenda().topics());
        var agenda =
                asPlanned ? planned.agenda() : planned.agenda().about(topics).anew();
        agenda.sendable().mustAllow("sendable");
        return deed(permit, planned, DialogueAction.SENT_PACKAGE, () -> {
            if (!asPlanned) dialogues.add(planned.id(), planned.version() + 1, agenda, permit);
            dialogues.send(planned.id(), on, permit);
            return new Dialogue.PackageSent(planned.id(), planned.node(), planned.about(), agenda, on);
        });
    }

    /// Closes a dialogue as held on a day.
    ///
    /// Errors: `IllegalStateException` when [Minutes#concludable] refuses.
    public Dialogue.Held conclude(Permit permit, Dialogue.PackageSent sent, LocalDate heldOn) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, sent.node());
        return deed(permit, sent, DialogueAction.CONCLUDED_DIALOGUE, () -> {
            written(sent).concludable(sent.agenda()).mustAllow("concludable");
            dialogues.conclude(sent.id(), heldOn, permit);
            return new Dialogue.Held(sent.id(), sent.node(), sent.about(), sent.agenda(), heldOn);
        });
    }

    /// Closes a dialogue for good, when every point has been followed up. What is not done opens the next one.
    ///
    /// Errors: `IllegalStateException` when [Minutes#reconcilable] refuses.
    public Dialogue.Reconciled reconcile(Permit permit, Dialogue.Held held, LocalDate on) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, held.node());
        return deed(permit, held, DialogueAction.RECONCILED_DIALOGUE, () -> {
            written(held).reconcilable().mustAllow("reconcilable");
            dialogues.reconcile(held.id(), on, permit);
            return new Dialogue.Reconciled(held.id(), held.node(), held.about(), held.agenda(), held.heldOn(), on);
        });
    }

    /// Lets something else take the place of a dialogue that has not been held.
    ///
    /// @param by what takes its place
    public Dialogue.Replaced replace(Permit permit, Dialogue.Ahead ahead, String by, String reason, LocalDate on) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, ahead.node());
        return deed(permit, ahead, DialogueAction.REPLACED_DIALOGUE, () -> {
            dialogues.replace(ahead.id(), by, reason, on, permit);
            return new Dialogue.Replaced(ahead.id(), ahead.node(), ahead.about(), ahead.agenda(), by, reason, on);
        });
    }

    /// Writes a cause beside a topic.
    ///
    /// @param support how one knows; may be empty
    public Cause writeCause(
            Permit permit, Dialogue.Underway dialogue, Topic about, String text, String support, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, dialogue.node());
        mustHave(dialogue, about);
        var cause = cause(permit, dialogue, about, text, support, on);
        return deed(permit, dialogue, DialogueAction.WROTE_CAUSE, () -> {
            minutes.add(cause.id(), about.id(), text, support, on, permit);
            return cause;
        });
    }

    /// Puts another text in the place of a cause. The old one is kept.
    ///
    /// Errors: [Overtaken] when another text has taken its place already.
    public Cause rewriteCause(
            Permit permit, Dialogue.Underway dialogue, Cause old, String text, String support, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, dialogue.node());
        mustHave(dialogue, old.about());
        var cause = cause(permit, dialogue, old.about(), text, support, on);
        return deed(permit, dialogue, DialogueAction.REWROTE_CAUSE, () -> {
            minutes.supersede(old.id(), cause.id(), old.about().id(), text, support, on, permit);
            return cause;
        });
    }

    private static Cause cause(
            Permit permit, Dialogue dialogue, Topic about, String text, String support, LocalDate on) {
        return new Cause(
                CauseId.made(),
                dialogue.id(),
                dialogue.node(),
                dialogue.about(),
                about,
                text,
                support,
                permit.actor().name(),
                on);
    }

    private static void mustHave(Dialogue dialogue, Topic topic) {
        if (!dialogue.agenda().topics().contains(topic))
            throw new IllegalStateException("%s is no topic of %s".formatted(topic.id(), dialogue.id()));
    }

    /// Says that nobody knows yet, and who finds out until when.
    public Inquiry inquire(
            Permit permit, Dialogue.Underway dialogue, Topic about, Assignee who, LocalDate until, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, dialogue.node());
        mustHave(dialogue, about);
        return deed(permit, dialogue, DialogueAction.LEFT_CAUSE_OPEN, () -> {
            minutes.inquire(about.id(), who, until, on, permit);
            return new Inquiry(about.id(), who, until, permit.actor().name(), on);
        });
    }

    /// Agrees on something that somebody sees to.
    public AgreedPoint agree(
            Permit permit, Dialogue.Underway dialogue, String what, Assignee owner, LocalDate due, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, dialogue.node());
        var id = PointId.made();
        return deed(permit, dialogue, DialogueAction.AGREED_ON_POINT, () -> {
            minutes.agree(id, dialogue.id(), what, owner, due, on, permit);
            return new AgreedPoint(id, dialogue.id(), dialogue.node(), what, owner, due, false, "");
        });
    }

    /// Says in a dialogue how it went with a point of the same node, from it or from an earlier one.
    ///
    /// @param note what became of it; why not, when it is not done
    public AgreedPoint followUp(
            Permit permit, Dialogue.Underway in, AgreedPoint point, boolean done, String note, LocalDate on) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, in.node());
        if (!point.node().equals(in.node())) throw new IllegalStateException("a point of another node: " + point.id());
        return deed(permit, in, DialogueAction.FOLLOWED_UP_POINT, () -> {
            minutes.followUp(point.id(), in.id(), done, note, on, permit);
            var notes = Stream.of(point.notes(), note)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
            return new AgreedPoint(
                    point.id(), point.dialogue(), point.node(), point.what(), point.owner(), point.due(), done, notes);
        });
    }

    /// Tells which groups took part.
    public List<Participation> tellOf(Permit permit, Dialogue.Underway dialogue, List<Participation> participations) {
        permit.mustAllow(DialogueRight.HOLD_DIALOGUE, dialogue.node());
        return deed(permit, dialogue, DialogueAction.TOLD_OF_DIALOGUE, () -> {
            participations.forEach(one -> minutes.add(dialogue.id(), one, permit));
            return participations;
        });
    }

    /// Writes the notes of a dialogue anew.
    ///
    /// Errors: [Overtaken] when they are not as they were read.
    public Note note(Permit permit, Dialogue.Underway dialogue, Note read, String text) {
        permit.mustAllow(DialogueRight.WRITE_CAUSE, dialogue.node());
        return deed(permit, dialogue, DialogueAction.NOTED_IN_DIALOGUE, () -> {
            minutes.note(dialogue.id(), read.version() + 1, text, permit);
            return new Note(read.version() + 1, text, permit.actor().name());
        });
    }

    private Minutes written(Dialogue dialogue) {
        return minutes.of(new String[] {dialogue.node().text()}, dialogue);
    }

    private <T> T deed(Permit permit, Dialogue seen, Action kind, Supplier<T> deed) {
        return deeds.run(permit, kind.on("/dialoger/" + seen.id().value()), () -> {
            dialogues.hold(seen);
            return deed.get();
        });
    }
}
