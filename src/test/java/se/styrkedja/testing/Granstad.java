package se.styrkedja.testing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import se.styrkedja.access.Access;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.access.ValidPeriod;
import se.styrkedja.access.roles.Role;
import se.styrkedja.imports.ImportAction;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.ParsedDelivery;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.server.Application;

/// A second municipality in the house: one school and a steward, who gives roles.
public final class Granstad {
    public static final String NUMBER = "2120009902";
    public static final String SCHOOL = "99100001";
    public static final String STEWARD = "gun.gran@granstad.example";

    private final Accounts accounts;
    private final Permit granting;

    /// @param house where Nydala's people have moved in
    public Granstad(TestHouse house) {
        var organiser = TestHouse.ELSEWHERE.value();
        var gun = UUID.nameUUIDFromBytes(new byte[] {1});
        house.alter("insert into access.tenant values ('%s', '%s', 'Granstads kommun')".formatted(organiser, NUMBER));
        house.alter("insert into access.account values ('%s', '%s', 'Gun Gran')".formatted(gun, STEWARD));
        house.alter("insert into access.holding values ('%s', '%s', '%s', 'STEWARD', 'organiser', '2020-01-01')"
                .formatted(UUID.randomUUID(), organiser, gun));
        build(house.house());
        accounts = house.house().get(Accounts.class);
        granting = accounts.standing(new AccountId(gun), TestHouse.TODAY)
                .orElseThrow()
                .permit(AccessRight.GRANT, Node.WHOLE);
    }

    private static void build(Application house) {
        var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN);
        new AuditedTransactions(house.get(DataSource.class)).run(permit, ImportAction.TOOK_IN, () -> {
            var id = house.get(Deliveries.class)
                    .takeIn(permit, register("granstad-enheter.csv"), Ownership.OF_A_PUBLISHER)
                    .kept();
            house.get(Organisation.class)
                    .learn(
                            permit,
                            id.value(),
                            List.of(
                                    new Fact.MunicipalityNamed("9902", "Granstad"),
                                    new Fact.UnitSeen(
                                            SCHOOL,
                                            "Granskolan",
                                            "9902",
                                            "Granstad",
                                            NUMBER,
                                            "Granstads kommun",
                                            OrganiserKind.MUNICIPAL,
                                            EnumSet.of(SchoolForm.GR),
                                            LocalDate.of(2025, 8, 1))));
            return id;
        });
    }

    public static ParsedDelivery register(String file) {
        return new ParsedDelivery(
                file,
                Integer.toHexString(file.hashCode() | 0x10000000).repeat(8),
                "enheter",
                SourceKind.TABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Permit granting() {
        return granting;
    }

    /// Gives somebody a role here, and answers what that makes of her.
    public Membership employ(String name, Role role, Node where) {
        var address = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "@granstad.example";
        return employ(name, address, new RoleGrant(role, where, ValidPeriod.from(TestHouse.TODAY.minusYears(1)), ""));
    }

    /// Gives a role here to one who may have an account already.
    public Membership employ(String name, String address, RoleGrant holding) {
        var account = accounts.grant(granting, address, name, holding);
        return accounts.standing(account, TestHouse.ELSEWHERE, TestHouse.TODAY).orElseThrow();
    }
}
