package se.styrkedja.plans.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.PlanAction;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.rooms.Action;
import se.styrkedja.vocabulary.SchoolYear;

/// The door: the situation analyses of the nodes.
///
/// Readings answer closed analyses where the scope reads analyses, and open ones where it reads the work. A verb that
/// somebody else has made impossible meanwhile is left undone, and says why.
public final class Situations {
    private final Reads reads;
    private final Deeds deeds;
    private final SituationStore situations;
    private final StatementStore statements;

    public Situations(DataSource database) {
        reads = new Reads(database);
        deeds = new Deeds(database);
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

    /// Begins the analysis of a node and a school year. There is one: who comes second is led to it.
    public SituationId begin(Permit permit, Node node, SchoolYear year, LocalDate day, int votesEach) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, node);
        return deeds.run(
                permit,
                PlanAction.BEGAN_ANALYSIS,
                () -> situations.begin(SituationId.next(), node, year, day, votesEach, permit));
    }

    /// Says something of the node.
    public Entry say(Permit permit, Situation.Open open, Statement.Kind kind, StatementText text, LocalDate today) {
        permit.mustAllow(PlanRight.WRITE_STATEMENT, open.node());
        return deed(permit, open, PlanAction.SAID_SOMETHING, () -> {
            statements.add(open.id(), StatementId.next(), kind, open.year(), text, permit, today);
            return new Entry.Kept();
        });
    }

    /// Says it in other words. The earlier ones are kept.
    ///
    /// @param read the statement as it was when one began to write
    public Entry reword(Permit permit, Situation.Open open, Statement read, StatementText text, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, open.node());
        return written(permit, open, read, text, today);
    }

    /// Says what one has said oneself in other words.
    ///
    /// Errors: `IllegalStateException` for what somebody else has said.
    public Entry rewordOwn(Permit permit, Situation.Open open, Statement read, StatementText text, LocalDate today) {
        permit.mustAllow(PlanRight.WRITE_STATEMENT, open.node());
        if (!read.isBy(permit.actor())) throw new IllegalStateException("not hers to change: " + read.id());
        return written(permit, open, read, text, today);
    }

    private Entry written(Permit permit, Situation.Open open, Statement read, StatementText text, LocalDate today) {
        return deed(permit, open, PlanAction.REWORDED_STATEMENT, () -> {
            boolean there = !statements.isStruck(read.id());
            return there && statements.write(read.id(), read.version() + 1, text, permit, today)
                    ? new Entry.Kept()
                    : new Entry.Overtaken();
        });
    }

    /// Strikes a statement, such as one that says the same as another. Votes for it can be given elsewhere.
    public Entry strike(Permit permit, Situation.Open open, Statement statement, String reason, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, open.node());
        return deed(
                permit,
                open,
                PlanAction.STRUCK_STATEMENT,
                () -> statements.strike(statement.id(), reason, permit, today)
                        ? new Entry.Kept()
                        : new Entry.Overtaken());
    }

    /// Says what has become of one of last year's statements.
    public Entry carryOver(Permit permit, Situation.Open open, Statement before, CarryOver answer, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, open.node());
        return deed(permit, open, PlanAction.ANSWERED_STATEMENT, () -> {
            if (!statements.offered(open).contains(before)) return new Entry.Overtaken();
            switch (answer) {
                case CarryOver.Holds h -> takeOver(permit, open, before, "HOLDS", before.text(), today);
                case CarryOver.Changed(var wording) ->
                    takeOver(permit, open, before, "CHANGED", before.text().saying(wording), today);
                case CarryOver.Gone(var because) -> situations.gone(open.id(), before.id(), because, permit, today);
            }
            return new Entry.Kept();
        });
    }

    private void takeOver(
            Permit permit, Situation.Open open, Statement before, String answer, StatementText text, LocalDate today) {
        var now = StatementId.next();
        statements.add(open.id(), now, before.kind(), before.since(), text, permit, today);
        situations.carriedOver(open.id(), before.id(), answer, now, permit, today);
    }

    /// Gives a vote, or takes it back to give it elsewhere. Giving the same twice is giving it once.
    public Entry vote(Permit permit, Situation.Open open, AccountId voter, Statement statement, boolean given) {
        permit.mustAllow(PlanRight.WRITE_STATEMENT, open.node());
        if (!open.content().statements().contains(statement))
            throw new IllegalStateException("a statement of another analysis: " + statement.id());
        return deed(permit, open, PlanAction.MOVED_VOTE, () -> {
            if (statements.isStruck(statement.id())) return new Entry.Overtaken();
            var ballot = new Ballot(open.votesEach(), statements.votesOf(voter.value(), open.id()));
            if (ballot.isFor(statement) == given) return new Entry.Kept();
            if (given && ballot.left() == 0) return new Entry.NoVoteLeft();
            statements.vote(voter.value(), statement.id(), given);
            return new Entry.Kept();
        });
    }

    /// Tells which groups took part.
    public Entry tellOf(Permit permit, Situation.Open open, List<Participation> participations) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, open.node());
        return deed(permit, open, PlanAction.TOLD_OF_ANALYSIS, () -> {
            participations.forEach(one -> situations.add(open.id(), one, permit));
            return new Entry.Kept();
        });
    }

    /// Closes the analysis as it stands.
    ///
    /// @param offered what was said last year and has not been answered: none
    /// Errors: `IllegalStateException` when [Situation.Open#closable] refuses.
    public Entry close(Permit permit, Situation.Open open, List<Statement> offered, LocalDate heldOn, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, open.node());
        var missing = open.closable(offered).why();
        if (!missing.isEmpty()) throw new IllegalStateException("not closable: " + missing);
        return deed(permit, open, PlanAction.CLOSED_ANALYSIS, () -> {
            situations.close(open.id(), heldOn, today, permit);
            return new Entry.Kept();
        });
    }

    /// Undoes a deed that somebody else has made impossible.
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Entry why;

        Undone(Entry why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }
    }

    private Entry deed(Permit permit, Situation.Open open, Action kind, Supplier<Entry> deed) {
        try {
            return deeds.run(permit, kind.on("/nulagesanalys/" + open.id().value()), () -> {
                var entry = situations.hold(open.id()) ? deed.get() : new Entry.TooLate();
                if (!(entry instanceof Entry.Kept)) throw new Undone(entry);
                return entry;
            });
        } catch (Undone undone) {
            return undone.why;
        }
    }
}
