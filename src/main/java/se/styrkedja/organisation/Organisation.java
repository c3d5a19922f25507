package se.styrkedja.organisation;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;

/// The door: what is known of who runs which school.
public final class Organisation {
    private final Reads reads;
    private final FactStore store;

    public Organisation(DataSource database) {
        reads = new Reads(database);
        store = new FactStore(database);
    }

    /// All that is known within the scope, the latest fact first.
    public Register register(Scope scope) {
        return Register.of(facts(scope));
    }

    /// The facts themselves, in the order they came.
    public List<Fact> facts(Scope scope) {
        return reads.run(scope, store::current);
    }

    /// Adds what a delivery says. Runs inside the deed that takes the delivery in.
    ///
    /// @param delivery names the delivery, so that its facts can be withdrawn with it
    public void learn(Permit permit, UUID delivery, List<Fact> facts) {
        permit.mustAllow(Right.TAKE_IN);
        store.add(delivery, facts);
    }

    /// Lets the facts of a withdrawn delivery count no more. Runs inside the deed that withdraws it.
    public void forget(Permit permit, UUID delivery) {
        permit.mustAllow(Right.WITHDRAW);
        store.withdraw(delivery);
    }
}
