package se.styrkedja.demo.workyears;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Account;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.access.Scope;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.ValidPeriod;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.organisation.Register;

/// The people of Nydala, as `nydala/people.csv` has them. All are invented; none has a password.
public final class Townspeople {
    /// The school that most of what is written is about.
    static final String LINDSKOLAN = "Lindskolan";

    private static final String FILE = "/nydala/people.csv";

    private Townspeople() {}

    /// Gives them their accounts and roles, where nobody has an account yet.
    ///
    /// @param tenant Nydala
    /// @param register where the names of units and areas are looked up
    public static void moveIn(Accounts accounts, Tenant tenant, Register register, Instant now, LocalDate today) {
        accounts.offerFounding(now).ifPresent(link -> {
            var rows = Rows.of(FILE);
            var steward = rows.getFirst();
            var first = new Account(new AccountId(UUID.randomUUID()), steward.text("name"), steward.text("address"));
            accounts.found(link, tenant, first, UUID.randomUUID().toString(), now, day(steward.text("from")));
            var permit = accounts.standing(first.id(), today).orElseThrow().permit(AccessRight.GRANT, Node.WHOLE);
            rows.stream().skip(1).forEach(row -> grant(accounts, permit, row, tenant, register));
        });
    }

    /// Who leads all its schools.
    ///
    /// Errors: `IllegalStateException` before they have moved in.
    public static Membership director(Accounts accounts, Scope scope, LocalDate today) {
        return holder(Role.SCHOOL_DIRECTOR, accounts, scope, today);
    }

    /// Who leads the school of that name; empty when nobody does.
    static Optional<Membership> headTeacher(String school, Accounts accounts, Scope scope, LocalDate today) {
        var names = accounts.names(scope);
        return accounts.people(scope).stream()
                .filter(person -> person.held().role() == Role.HEAD_TEACHER)
                .filter(person -> person.held().tenure().covers(today))
                .filter(person -> school.equals(names.get(person.held().node())))
                .findFirst()
                .flatMap(person -> accounts.standing(person.account().id(), today));
    }

    /// Who holds a role for all of it.
    ///
    /// Errors: `IllegalStateException` before they have moved in.
    static Membership holder(Role role, Accounts accounts, Scope scope, LocalDate today) {
        return accounts.people(scope).stream()
                .filter(person ->
                        person.held().role() == role && person.held().node().equals(Node.WHOLE))
                .flatMap(person -> accounts.standing(person.account().id(), today).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is " + role));
    }

    /// Somebody who sees to something: whoever has the address, or one without an account who is called so.
    static Assignee assignee(Accounts accounts, Scope scope, String address) {
        return accounts.people(scope).stream()
                .map(RoleAssignment::account)
                .filter(account -> account.address().equals(address))
                .findFirst()
                .map(Assignee::of)
                .orElseGet(() -> Assignee.without(address));
    }

    private static void grant(Accounts accounts, Permit permit, Rows.Row row, Tenant tenant, Register register) {
        var last = row.text("to").isEmpty() ? ValidPeriod.OPEN : day(row.text("to"));
        accounts.grant(
                permit,
                row.text("address"),
                row.text("name"),
                new RoleGrant(
                        Role.valueOf(row.text("role")),
                        node(row.text("where"), tenant, register),
                        new ValidPeriod(day(row.text("from")), last),
                        row.text("decision")));
    }

    private static Node node(String name, Tenant tenant, Register register) {
        if (name.isEmpty()) return Node.WHOLE;
        return register.unitsOf(tenant.code()).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .<Node>map(unit -> new Node.Unit(unit.code()))
                .orElseGet(() -> new Node.Area(name));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
