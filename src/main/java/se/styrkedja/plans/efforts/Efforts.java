package se.styrkedja.plans.efforts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.PlanAction;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Result;
import se.styrkedja.rooms.Action;

/// The door: the efforts of the nodes. Programmes and missions are read where the work is read; support to a unit also
/// by the board.
public final class Efforts {
    /// The reason that its last words are written already.
    public static final String ENDED = "ended";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final WordingStore wordings;
    private final EffortStore store;
    private final SupportStore supports;

    public Efforts(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        wordings = new WordingStore(database);
        store = new EffortStore(database, wordings);
        supports = new SupportStore(database);
    }

    /// All within the scope, those that end first first.
    public List<Effort> all(Scope scope) {
        return reads.run(scope, () -> store.all(scope, supports.followUps()));
    }

    public Optional<Effort> one(Scope scope, EffortId id) {
        return all(scope).stream().filter(effort -> effort.id().equals(id)).findFirst();
    }

    /// Those that serve a development area.
    public List<Effort> serving(Scope scope, AreaId area) {
        return all(scope).stream()
                .filter(effort -> effort.frame().areas().contains(area))
                .toList();
    }

    /// How an effort within the scope has been written, the latest first.
    public List<Wording> wordings(Scope scope, Effort effort) {
        return reads.run(scope, () -> wordings.of(effort.id()));
    }

    public EffortId beginProgramme(
            Permit permit,
            Node node,
            Effort.Frame frame,
            String purpose,
            String partner,
            Funding funding,
            LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, node);
        var programme =
                new Effort.Programme(EffortId.next(), node, frame, purpose, partner, funding, new Keeping.Unsaid());
        return begin(permit, programme, PlanAction.BEGAN_PROGRAMME, () -> store.add(programme, permit, today));
    }

    /// Gives a lead teacher a mission.
    ///
    /// @param frame with at least one area
    public EffortId giveMission(
            Permit permit, Node node, Effort.Frame frame, Assignee teacher, String mission, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, node);
        var given = new Effort.LeadTeacherMission(
                EffortId.next(), node, frame, teacher, mission, new Evaluation.Unwritten());
        return begin(permit, given, PlanAction.GAVE_MISSION, () -> store.add(given, permit, today));
    }

    /// Gives a unit reinforced support.
    ///
    /// @param evidence at least one figure or followed-up goal
    public EffortId giveSupport(
            Permit permit, Node node, Effort.Frame frame, String form, List<Result> evidence, LocalDate today) {
        permit.mustAllow(PlanRight.GIVE_SUPPORT, node);
        var support = new Effort.ReinforcedSupport(EffortId.next(), node, frame, form, evidence, List.of());
        return begin(permit, support, PlanAction.GAVE_SUPPORT, () -> {
            store.add(support, permit, today);
            supports.add(support.id(), support.evidence());
        });
    }

    private EffortId begin(Permit permit, Effort effort, Action kind, Runnable adding) {
        return transactions.run(permit, kind.on(page(effort)), () -> {
            adding.run();
            return effort.id();
        });
    }

    /// Writes a programme or a mission anew while it goes on, or prolongs it.
    ///
    /// @param because why; never empty
    /// @param version the one that was there when one began to write
    public WriteResult<Wording> revise(
            Permit permit,
            Effort seen,
            Effort.Frame frame,
            String about,
            String because,
            int version,
            LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, seen.node());
        if (because.isBlank()) throw new IllegalStateException("an effort is not written anew without a reason");
        return write(permit, seen, PlanAction.REVISED_EFFORT, effort -> {
            if (!effort.isRevisable()) return WriteResult.refused(ENDED);
            var now = wordings.of(effort.id()).getFirst();
            if (now.version() != version) return WriteResult.stale(now, wordings.writtenBy(effort.id()));
            var wording = new Wording(
                    version + 1, frame, about, because, permit.actor().name(), today);
            wordings.add(effort.id(), wording);
            return WriteResult.done(wording);
        });
    }

    /// Says what is kept of a programme.
    ///
    /// @param basis the state of all of it that was seen, as [EffortBasis] has it
    public WriteResult<DecisionBasis> keep(
            Permit permit,
            Effort.Programme seen,
            DecisionBasis.Seen basis,
            String what,
            String because,
            LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, seen.node());
        var kept = new Keeping.Kept(what, because, permit.actor().name(), today);
        return end(permit, seen, basis, PlanAction.ENDED_PROGRAMME, () -> store.end(seen.id(), kept));
    }

    /// Says that nothing is kept of a programme, and why.
    ///
    /// @param basis the state of all of it that was seen
    public WriteResult<DecisionBasis> keepNothing(
            Permit permit, Effort.Programme seen, DecisionBasis.Seen basis, String because, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, seen.node());
        var nothing = new Keeping.Nothing(because, permit.actor().name(), today);
        return end(permit, seen, basis, PlanAction.ENDED_PROGRAMME, () -> store.end(seen.id(), nothing));
    }

    /// Evaluates a mission.
    ///
    /// @param basis the state of all of it that was seen
    public WriteResult<DecisionBasis> evaluate(
            Permit permit,
            Effort.LeadTeacherMission seen,
            DecisionBasis.Seen basis,
            String changed,
            String seenBy,
            LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, seen.node());
        var written = new Evaluation.Written(changed, seenBy, permit.actor().name(), today);
        return end(permit, seen, basis, PlanAction.EVALUATED_MISSION, () -> store.end(seen.id(), written));
    }

    /// Says what was seen of a support and what becomes of it.
    ///
    /// @param basis the state of all of it that was seen when the follow-up was written
    public WriteResult<DecisionBasis> followUp(
            Permit permit,
            Effort.ReinforcedSupport support,
            DecisionBasis.Seen basis,
            LocalDate seenOn,
            String seen,
            SupportFollowUp.Course course) {
        permit.mustAllow(PlanRight.FOLLOW_SUPPORT, support.node());
        var followUp = new SupportFollowUp(seenOn, seen, course, permit.actor().name());
        return end(permit, support, basis, PlanAction.FOLLOWED_UP_SUPPORT, () -> supports.add(support.id(), followUp));
    }

    /// Writes what comes of an effort, which nobody does once it has ended, nor of one that reads otherwise than it did
    /// when it was seen.
    private WriteResult<DecisionBasis> end(
            Permit permit, Effort seen, DecisionBasis.Seen basis, Action kind, Runnable ending) {
        return write(permit, seen, kind, effort -> {
            if (effort.isEnded()) return WriteResult.refused(ENDED);
            var now = EffortBasis.of(effort, wordings.of(effort.id()));
            if (!now.isSeen(basis)) return WriteResult.moved(now);
            ending.run();
            return WriteResult.done(now);
        });
    }

    /// Does a verb on the effort as it is now; what is written of one effort is written one after the other.
    private <T> WriteResult<T> write(Permit permit, Effort seen, Action kind, Function<Effort, WriteResult<T>> verb) {
        return transactions.write(
                permit, "effort " + seen.id().value(), kind.on(page(seen)), () -> verb.apply(at(seen)));
    }

    /// The effort as it is now.
    ///
    /// Errors: `IllegalStateException` when its node has no such effort.
    private Effort at(Effort seen) {
        return store.at(seen.node(), supports.followUps()).stream()
                .filter(effort -> effort.id().equals(seen.id()) && effort.node().equals(seen.node()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no effort at %s: %s".formatted(seen.node(), seen.id())));
    }

    private static String page(Effort effort) {
        return "/insatser/" + effort.id().value();
    }
}
