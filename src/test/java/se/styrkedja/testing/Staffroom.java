package se.styrkedja.testing;

import java.time.LocalDate;
import java.util.Locale;
import se.styrkedja.access.Access;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.access.ValidPeriod;
import se.styrkedja.access.roles.Role;
import se.styrkedja.server.Application;

/// The people of a house in a test: a steward who founded it, and those who were given roles.
public final class Staffroom {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 3);

    private final Accounts accounts;
    private final Permit granting;

    /// @param house where Nydala's people have moved in
    public Staffroom(Application house) {
        accounts = house.get(Accounts.class);
        var steward = accounts.people(house.get(Access.class).of(TestHouse.NYDALA)).stream()
                .filter(person -> person.held().role() == Role.STEWARD)
                .findFirst()
                .orElseThrow();
        granting =
                accounts.standing(steward.account().id(), TODAY).orElseThrow().permit(AccessRight.GRANT, Node.WHOLE);
    }

    /// Somebody who lives in Nydala.
    public static Membership of(Application house, String name) {
        var person = house.get(Accounts.class).people(house.get(Access.class).of(TestHouse.NYDALA)).stream()
                .filter(p -> p.account().name().startsWith(name))
                .findFirst()
                .orElseThrow();
        return house.get(Accounts.class).standing(person.account().id(), TODAY).orElseThrow();
    }

    /// Gives somebody a role, and answers what that makes of her.
    public Membership employ(String name, Role role, Node where) {
        return employ(name, name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "@nydala.example", role, where);
    }

    /// The same, for one of several by that name.
    public Membership employ(String name, String address, Role role, Node where) {
        var account = accounts.grant(
                granting, address, name, new RoleGrant(role, where, ValidPeriod.from(TODAY.minusYears(1)), ""));
        return accounts.standing(account, TODAY).orElseThrow();
    }

    /// Ends all that somebody is, with the day before.
    public void end(Membership who) {
        accounts.people(who.scope()).stream()
                .filter(person -> person.account().equals(who.account()))
                .forEach(person -> accounts.end(granting, person.holding(), TestHouse.TODAY.minusDays(1))
                        .kept());
    }
}
