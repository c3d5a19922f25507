package se.styrkedja.plans.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.PlanAction;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.rooms.Action;
import se.styrkedja.vocabulary.SchoolYear;

/// The door: the situation analyses of the nodes.
///
/// Readings answer closed analyses where the scope reads analyses, and open ones where it reads the work. A verb reads
/// the analysis anew; what somebody else has made impossible meanwhile is refused for one of the reasons here.
public final class Situations {
    /// Nothing is written in a closed analysis any more.
    public static final String CLOSED = "closed";

    public static final String STRUCK = "struck";

    /// The node has an analysis of that school year.
    public static final String THERE = "there";

    /// One of last year's statements has been answered already.
    public static final String ANSWERED = "answered";

    /// All votes are given: one has to be taken back before it can be given elsewhere.
    public static final String NO_VOTE_LEFT = "no-vote-left";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final SituationStore situations;
    private final StatementStore statements;

    public Situations(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        statements = new StatementStore(database);
        situations = new SituationStore(database, statements);
    }

    /// All, the latest school year first.
    public List<Situation> all(Scope scope) {
        return reads.run(scope, () -> situations.all(scope));
    }

    public Optional<Situation> one(Scope scope, SituationId id) {
        return reads.run(scope, () -> situations.one(scope, id)).stream().findFirst();
    }

    /// The analysis of a node and a school year, open or closed: for who writes of the year.
    public Optional<Situation> of(Scope scope, Node node, SchoolYear year) {
        return reads.run(scope, () -> situations.at(scope, node, year)).stream().findFirst();
    }

    /// What was said in the node's latest closed analysis before this one, and has not been answered in it.
    public List<Statement> offered(Scope scope, Situation.Open open) {
        return scope.where(DialogueRight.READ_WORK).contains(open.node())
                ? reads.run(scope, () -> statements.offered(open))
                : List.of();
    }

    /// Somebody's own votes. Asked for nobody but the one who reads.
    public Ballot ballot(Scope scope, Situation.Open open, AccountId voter) {
        return reads.run(scope, () -> new Ballot(open.votesEach(), statements.votesOf(voter.value(), open.id())));
    }

    /// Those of one node without what is said in them, the latest year first.
    public List<Brief> briefs(Scope scope, Node node) {
        return reads.run(scope, () -> situations.briefs(scope, node));
    }

    /// Begins the analysis of a node and a school year. There is one: who comes second is refused.
    public WriteResult<SituationId> begin(Permit permit, Node node, SchoolYear year, LocalDate day, int votesEach) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, node);
        var id = SituationId.next();
        return transactions.write(
                permit,
                Chain.locks(node, List.of()),
                PlanAction.BEGAN_ANALYSIS.on("/nulagesanalys/" + id.value()),
                () -> {
                    if (situations.isThere(node, year)) return WriteResult.refused(THERE);
                    situations.begin(id, node, year, day, votesEach, permit);
                    return WriteResult.done(id);
                });
    }

    /// Says something of the node.
    public WriteResult<StatementId> say(
            Permit permit, Situation.Open seen, Statement.Kind kind, StatementText text, LocalDate today) {
        permit.mustAllow(PlanRight.WRITE_STATEMENT, seen.node());
        return write(permit, seen, PlanAction.SAID_SOMETHING, open -> {
            var id = StatementId.next();
            statements.add(open.id(), id, kind, open.year(), text, permit, today);
            return WriteResult.done(id);
        });
    }

    /// Says it in other words, or says that it is a strength and no need, or the other way. The earlier ones are kept.
    ///
    /// @param version of the text that was there when one began to write
    public WriteResult<Statement> reword(
            Permit permit,
            Situation.Open seen,
            StatementId id,
            int version,
            Statement.Kind kind,
            StatementText text,
            LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, seen.node());
        return write(
                permit,
                seen,
                PlanAction.REWORDED_STATEMENT,
                open -> open.content()
                        .statement(id)
                        .map(now -> reworded(permit, now, version, kind, text, today))
                        .orElse(WriteResult.refused(STRUCK)));
    }

    /// Says what one has said oneself in other words.
    ///
    /// Errors: `IllegalStateException` for what somebody else has said.
    public WriteResult<Statement> rewordOwn(
            Permit permit,
            Situation.Open seen,
            StatementId id,
            int version,
            Statement.Kind kind,
            StatementText text,
            LocalDate today) {
        permit.mustAllow(PlanRight.WRITE_STATEMENT, seen.node());
        return write(
                permit,
                seen,
                PlanAction.REWORDED_STATEMENT,
                open -> open.content()
                        .statement(id)
                        .map(now -> {
                            if (!now.isBy(permit.actor())) throw new IllegalStateException("not hers to change: " + id);
                            return reworded(permit, now, version, kind, text, today);
                        })
                        .orElse(WriteResult.refused(STRUCK)));
    }

    private WriteResult<Statement> reworded(
            Permit permit, Statement now, int version, Statement.Kind kind, StatementText text, LocalDate today) {
        if (now.version() != version) return WriteResult.stale(now, statements.writtenBy(now.id()));
        statements.write(now.id(), version + 1, kind, text, permit, today);
        return WriteResult.done(now.saying(kind, text, version + 1));
    }

    /// Strikes a statement, such as one that says the same as another. Votes for it can be given elsewhere.
    ///
    /// @param version the state of it that was seen
    public WriteResult<DecisionBasis> strike(
            Permit permit,
            Situation.Open seen,
            StatementId id,
            DecisionBasis.Seen version,
            String reason,
            LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, seen.node());
        return write(permit, seen, PlanAction.STRUCK_STATEMENT, open -> {
            var statement = open.content().statement(id);
            if (statement.isEmpty()) return WriteResult.refused(STRUCK);
            var basis = statement.get().basis();
            if (!basis.isSeen(version)) return WriteResult.moved(basis);
            statements.strike(id, reason, permit, today);
            return WriteResult.done(basis);
        });
    }

    /// Says what has become of one of last year's statements.
    public WriteResult<StatementId> carryOver(
            Permit permit, Situation.Open seen, StatementId before, CarryOver answer, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, seen.node());
        return write(
                permit,
                seen,
                PlanAction.ANSWERED_STATEMENT,
                open -> statements.offered(open).stream()
                        .filter(statement -> statement.id().equals(before))
                        .findFirst()
                        .map(statement -> carriedOver(permit, open, statement, answer, today))
                        .orElse(WriteResult.refused(ANSWERED)));
    }

    private WriteResult<StatementId> carriedOver(
            Permit permit, Situation.Open open, Statement before, CarryOver answer, LocalDate today) {
        switch (answer) {
            case CarryOver.Holds h ->
                takeOver(permit, open, before, before.kind(), before.since(), "HOLDS", before.text(), today);
            case CarryOver.Changed(var kind, var wording, var evidence) ->
                takeOver(
                        permit,
                        open,
                        before,
                        kind,
                        open.year(),
                        "CHANGED",
                        before.text().saying(wording, evidence),
                        today);
            case CarryOver.Gone(var because) -> situations.gone(open.id(), before.id(), because, permit, today);
        }
        return WriteResult.done(before.id());
    }

    private void takeOver(
            Permit permit,
            Situation.Open open,
            Statement before,
            Statement.Kind kind,
            SchoolYear since,
            String answer,
            StatementText text,
            LocalDate today) {
        var now = StatementId.next();
        statements.add(open.id(), now, kind, since, text, permit, today);
        situations.carriedOver(open.id(), before.id(), answer, now, permit, today);
    }

    /// Gives a vote, or takes it back to give it elsewhere. Giving the same twice is giving it once.
    public WriteResult<Ballot> vote(
            Permit permit, Situation.Open seen, AccountId voter, StatementId id, boolean given) {
        permit.mustAllow(PlanRight.WRITE_STATEMENT, seen.node());
        return write(permit, seen, PlanAction.MOVED_VOTE, open -> {
            var statement = open.content().statement(id);
            if (statement.isEmpty()) return WriteResult.refused(STRUCK);
            var ballot = new Ballot(open.votesEach(), statements.votesOf(voter.value(), open.id()));
            if (ballot.isFor(statement.get()) == given) return WriteResult.done(ballot);
            if (given && ballot.left() == 0) return WriteResult.refused(NO_VOTE_LEFT);
            statements.vote(voter.value(), id, given);
            return WriteResult.done(new Ballot(open.votesEach(), statements.votesOf(voter.value(), open.id())));
        });
    }

    /// Tells which groups took part.
    ///
    /// @param version of what was told when one began to write
    public WriteResult<List<Participation>> tellOf(
            Permit permit, Situation.Open seen, String version, List<Participation> participations) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, seen.node());
        return write(permit, seen, PlanAction.TOLD_OF_ANALYSIS, open -> {
            var now = open.content().participations();
            if (!Participation.version(now).equals(version))
                return WriteResult.stale(now, situations.toldBy(open.id()));
            participations.forEach(one -> situations.add(open.id(), one, permit));
            return WriteResult.done(participations);
        });
    }

    /// Closes the analysis as it stands; refused for the reasons of [Situation.Open#closable].
    ///
    /// @param version of all of it that is closed
    public WriteResult<DecisionBasis> close(
            Permit permit, Situation.Open seen, DecisionBasis.Seen version, LocalDate heldOn, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, seen.node());
        return write(permit, seen, PlanAction.CLOSED_ANALYSIS, open -> {
            var missing = open.closable(statements.offered(open)).why();
            if (!missing.isEmpty()) return WriteResult.refused(missing);
            var basis = open.basis();
            if (!basis.isSeen(version)) return WriteResult.moved(basis);
            situations.close(open.id(), heldOn, today, permit);
            return WriteResult.done(basis);
        });
    }

    /// Does a verb on the analysis as it is now, one after the other; refused when it has been closed.
    private <T> WriteResult<T> write(
            Permit permit, Situation.Open seen, Action kind, Function<Situation.Open, WriteResult<T>> verb) {
        return transactions.write(
                permit,
                "situation " + seen.id().value(),
                kind.on("/nulagesanalys/" + seen.id().value()),
                () -> situations.open(seen.node(), seen.id()).map(verb).orElse(WriteResult.refused(CLOSED)));
    }
}
