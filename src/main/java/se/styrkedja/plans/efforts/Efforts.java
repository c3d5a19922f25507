package se.styrkedja.plans.efforts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.PlanAction;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Result;
import se.styrkedja.rooms.Action;

/// The door: the efforts of the nodes. Programmes and missions are read where the work is read; support to a unit also
/// by the board.
public final class Efforts {
    private final Reads reads;
    private final Deeds deeds;
    private final WordingStore wordings;
    private final EffortStore store;
    private final SupportStore supports;

    public Efforts(DataSource database) {
        reads = new Reads(database);
        deeds = new Deeds(database);
        wordings = new WordingStore(database);
        store = new EffortStore(database, wordings);
        supports = new SupportStore(database);
    }

    /// All within the scope, those that end first first.
    public List<Effort> all(Scope scope) {
        return reads.run(scope, () -> store.all(scope, supports.evidence(), supports.followUps()));
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
        return deeds.run(permit, kind.on(page(effort)), () -> {
            adding.run();
            return effort.id();
        });
    }

    /// Writes a programme or a mission anew while it goes on, or prolongs it. Whether nobody had written it since it
    /// was read.
    ///
    /// @param because why; never empty
    /// @param basedOn the version that was there when one began to write
    public boolean revise(
            Permit permit,
            Effort effort,
            Effort.Frame frame,
            String about,
            String because,
            int basedOn,
            LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, effort.node());
        if (!effort.isRevisable() || because.isBlank()) throw new IllegalStateException("not to be written anew");
        var wording =
                new Wording(basedOn + 1, frame, about, because, permit.actor().name(), today);
        return deeds.run(
                permit, () -> wordings.add(effort.id(), wording), PlanAction.REVISED_EFFORT.on(page(effort))::when);
    }

    /// Says what is kept of a programme. Whether nobody had said so before.
    public boolean keep(Permit permit, Effort.Programme programme, String what, String because, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, programme.node());
        var kept = new Keeping.Kept(what, because, permit.actor().name(), today);
        return end(permit, programme, PlanAction.ENDED_PROGRAMME, () -> store.end(programme.id(), kept));
    }

    /// Says that nothing is kept of a programme, and why. Whether nobody had said so before.
    public boolean keepNothing(Permit permit, Effort.Programme programme, String because, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, programme.node());
        var nothing = new Keeping.Nothing(because, permit.actor().name(), today);
        return end(permit, programme, PlanAction.ENDED_PROGRAMME, () -> store.end(programme.id(), nothing));
    }

    /// Evaluates a mission. Whether nobody had done so before.
    public boolean evaluate(
            Permit permit, Effort.LeadTeacherMission mission, String changed, String seenBy, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_EFFORT, mission.node());
        var written = new Evaluation.Written(changed, seenBy, permit.actor().name(), today);
        return end(permit, mission, PlanAction.EVALUATED_MISSION, () -> store.end(mission.id(), written));
    }

    private boolean end(Permit permit, Effort effort, Action kind, Supplier<Boolean> ending) {
        return deeds.run(permit, ending, kind.on(page(effort))::when);
    }

    /// Says what was seen of a support and what becomes of it. Whether it had not ended already.
    public boolean followUp(
            Permit permit,
            Effort.ReinforcedSupport support,
            LocalDate seenOn,
            String seen,
            SupportFollowUp.Course course) {
        permit.mustAllow(PlanRight.FOLLOW_SUPPORT, support.node());
        var followUp = new SupportFollowUp(seenOn, seen, course, permit.actor().name());
        return deeds.run(
                permit,
                () -> supports.add(support.id(), followUp),
                PlanAction.FOLLOWED_UP_SUPPORT.on(page(support))::when);
    }

    private static String page(Effort effort) {
        return "/insatser/" + effort.id().value();
    }
}
