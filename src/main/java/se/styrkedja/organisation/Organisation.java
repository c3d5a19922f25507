package se.styrkedja.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopeCache;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.UnitTree;

/// The door: what is known of who runs which school.
public final class Organisation implements UnitTree {
    private final ScopedReads reads;
    private final FactStore store;
    private final ScopeCache<Kept> kept = new ScopeCache<>();

    public Organisation(DataSource database) {
        reads = new ScopedReads(database);
        store = new FactStore(database);
    }

    /// A register, the mark of the facts it was made of, and what lies below the nodes that have been asked of.
    private record Kept(String mark, Register register, Map<Top, Map<Node, String>> trees) {}

    /// A node of an organiser's tree.
    private record Top(Tenant tenant, Node node) {}

    /// All that is known within the scope, the latest fact first. Kept until a fact is added or withdrawn.
    public Register register(Scope scope) {
        return kept(scope).register();
    }

    private Kept kept(Scope scope) {
        return reads.run(
                scope,
                () -> reads.once(this, Kept.class, () -> {
                    var mark = store.mark();
                    return kept.get(
                            scope,
                            there -> there.mark().equals(mark),
                            () -> new Kept(mark, Register.of(store.current()), new ConcurrentHashMap<>()));
                }));
    }

    /// The school forms of a unit; none of one that has none, such as a kitchen, and of any other node.
    public Set<SchoolForm> forms(Scope scope, Node node) {
        return node instanceof Node.Unit(var code)
                ? register(scope).unit(code).map(Unit::forms).orElseGet(Set::of)
                : Set.of();
    }

    @Override
    public Map<Node, String> below(Scope scope, Tenant tenant, Node node) {
        var there = kept(scope);
        return there.trees()
                .computeIfAbsent(
                        new Top(tenant, node), top -> TreeOfUnits.below(there.register(), top.tenant(), top.node()));
    }

    /// The facts themselves, in the order they came.
    public List<Fact> facts(Scope scope) {
        return reads.run(scope, store::current);
    }

    /// Adds what a delivery says. Runs inside the deed that takes the delivery in.
    ///
    /// @param delivery names the delivery, so that its facts can be withdrawn with it
    public void learn(Permit permit, UUID delivery, List<Fact> facts) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        store.add(delivery, facts);
    }

    /// Lets the facts of a withdrawn delivery count no more. Runs inside the deed that withdraws it.
    public void forget(Permit permit, UUID delivery) {
        permit.mustAllow(OrganisationRight.WITHDRAW);
        store.withdraw(delivery);
    }
}
