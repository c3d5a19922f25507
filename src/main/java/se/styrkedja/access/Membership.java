package se.styrkedja.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.styrkedja.access.roles.Policy;
import se.styrkedja.rooms.Right;

/// What a person is at one organiser on one day, and therefore may read and do. Only [Accounts] makes them.
public final class Membership {
    private final Account account;
    private final Tenant tenant;
    private final List<RoleGrant> holdings;
    private final boolean several;
    private final Map<Right, Set<Node>> rights;
    private final Map<Node, String> names;
    private final Supplier<Set<Node>> everywhere;

    private Membership(
            Account account,
            Tenant tenant,
            List<RoleGrant> holdings,
            boolean several,
            Map<Right, Set<Node>> rights,
            Map<Node, String> names,
            Supplier<Set<Node>> everywhere) {
        this.account = account;
        this.tenant = tenant;
        this.holdings = List.copyOf(holdings);
        this.several = several;
        this.rights = Map.copyOf(rights);
        this.names = Map.copyOf(names);
        this.everywhere = everywhere;
    }

    static Membership of(
            Account account, Tenant tenant, List<RoleGrant> holdings, boolean several, Policy policy, UnitTree tree) {
        var bare = new Scope(Set.of(tenant.id()), Map.of());
        var rights = new HashMap<Right, Set<Node>>();
        var names = new HashMap<Node, String>();
        for (var holding : holdings) {
            var below = tree.below(bare, tenant, holding.node());
            names.putAll(below);
            for (var right : policy.rights())
                if (policy.allows(holding.role(), right)) rights.merge(right, below.keySet(), Membership::union);
        }
        return new Membership(
                account,
                tenant,
                holdings,
                several,
                rights,
                names,
                () -> tree.below(bare, tenant, Node.WHOLE).keySet());
    }

    private static Set<Node> union(Set<Node> some, Set<Node> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    public Account account() {
        return account;
    }

    public Tenant tenant() {
        return tenant;
    }

    /// The roles that count on the day.
    public List<RoleGrant> holdings() {
        return holdings;
    }

    /// Whether she holds a role at another organiser too.
    public boolean isElsewhereToo() {
        return several;
    }

    /// The name of a node within reach, or of the organiser; its code when it has none.
    public String name(Node node) {
        if (node.equals(Node.WHOLE)) return names.getOrDefault(node, tenant.name());
        return names.getOrDefault(node, node.text().replaceFirst("^[a-z]+:", ""));
    }

    /// Whether one has the right anywhere.
    public boolean may(Right right) {
        return rights.containsKey(right);
    }

    public boolean may(Right right, Node where) {
        return rights.getOrDefault(right, Set.of()).contains(where);
    }

    public Scope scope() {
        return new Scope(Set.of(tenant.id()), rights);
    }

    /// In which the organiser's own report is composed, so that it is the same whoever reads it: the organiser's own
    /// work in words, and the work of all its nodes in numbers.
    ///
    /// @param words the right to read work
    /// @param numbers the right to know of it in numbers
    public Scope composing(Right words, Right numbers) {
        return new Scope(Set.of(tenant.id()), Map.of(words, Set.of(Node.WHOLE), numbers, everywhere.get()));
    }

    /// Errors: [Denied] when one has not the right there.
    public Permit permit(Right right, Node where) {
        if (!may(right, where)) throw new Denied(account.id().value().toString(), right, where.text());
        return new Permit(actor(), right, where, Set.of(tenant.id()));
    }

    /// Leave to sign in and out, which one always has.
    Permit signing() {
        return new Permit(actor(), AccessRight.SIGN_IN, Node.WHOLE, Set.of(tenant.id()));
    }

    public Actor actor() {
        return new Actor(account.id().value().toString(), account.name());
    }
}
