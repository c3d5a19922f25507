package se.styrkedja.plans.surroundings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.PlanAction;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.vocabulary.SchoolYear;

/// The door: what changes outside and concerns the organiser. The register is one for the whole organiser, read by
/// whoever reads analyses anywhere in it, and written from the node that saw the change.
public final class Surroundings {
    private static final String PAGE = "/omvarldsanalys";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final SurroundingsStore store;

    public Surroundings(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new SurroundingsStore(database);
    }

    /// All that has ever been seen, by number.
    public List<OutsideChange> all(Scope scope) {
        return reads.run(scope, () -> store.all(scope));
    }

    public Optional<OutsideChange> one(Scope scope, int number) {
        return all(scope).stream().filter(change -> change.number() == number).findFirst();
    }

    /// What is seen in a school year: what is new in it first.
    public YearOutside in(Scope scope, SchoolYear year) {
        return reads.run(
                scope,
                () -> YearOutside.of(
                        year, store.all(scope), store.tookPart(scope.nodes(PlanRight.READ_ANALYSES), year)));
    }

    /// Notes a change that nobody has noted, under the next number.
    ///
    /// @param seenFrom the node that sees it
    public int note(Permit permit, Node seenFrom, SchoolYear firstSeen, OutsideChange.Text text, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, seenFrom);
        return transactions.run(permit, PlanAction.NOTED_CHANGE.on(PAGE), () -> {
            var id = UUID.randomUUID();
            int number = store.add(id, seenFrom, firstSeen);
            store.write(id, 1, text, permit, today);
            return number;
        });
    }

    /// Writes it anew.
    ///
    /// @param seen the version that was there when one began to write
    /// @return the version that is kept; stale with the one that was read
    public WriteResult<Integer> rewrite(
            Permit permit, OutsideChange read, int seen, OutsideChange.Text text, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, read.seenFrom());
        return transactions.write(permit, "surroundings " + read.number(), PlanAction.WROTE_CHANGE.on(PAGE), () -> {
            if (read.version() != seen || !store.write(read.id(), seen + 1, text, permit, today))
                return WriteResult.stale(read.version(), store.writtenBy(read.id()));
            return WriteResult.done(seen + 1);
        });
    }

    /// Says that it counts no longer. Whether nobody had said so before.
    public boolean end(Permit permit, OutsideChange change, SchoolYear since, String because, LocalDate today) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, change.seenFrom());
        if (since.compareTo(change.firstSeen()) < 0)
            throw new IllegalStateException("it cannot end before it was seen: " + change.number());
        return transactions.run(
                permit,
                () -> store.end(change.id(), since, because, permit, today),
                PlanAction.ENDED_CHANGE.on(PAGE)::when);
    }

    /// Tells which groups took part at a node.
    ///
    /// @param version of what was told when one began to write
    public WriteResult<List<Participation>> tellOf(
            Permit permit, Node at, SchoolYear year, String version, List<Participation> participations) {
        permit.mustAllow(PlanRight.LEAD_ANALYSIS, at);
        return transactions.write(permit, "surroundings " + at.text(), PlanAction.TOLD_OF_CHANGES.on(PAGE), () -> {
            var now = store.tookPart(new String[] {at.text()}, year).stream()
                    .filter(one -> one.at().equals(at))
                    .map(YearOutside.TookPart::who)
                    .toList();
            if (!Participation.version(now).equals(version)) return WriteResult.stale(now, store.toldBy(at, year));
            participations.forEach(one -> store.add(at, year, one, permit));
            return WriteResult.done(participations);
        });
    }
}
