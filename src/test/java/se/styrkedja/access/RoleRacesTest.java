package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.roles.Role;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;

/// Roles, given by several at once.
class RoleRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static Membership karin;
    private static Permit permit;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        karin = Staffroom.of(nydala.house(), "Karin");
        permit = Staffroom.of(nydala.house(), "Olle").permit(AccessRight.GRANT, Node.WHOLE);
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void a_role_given_by_four_at_once_is_given_once() throws Exception {
        var accounts = nydala.house().get(Accounts.class);
        var holding = new RoleGrant(Role.STAFF, LINDSKOLAN, ValidPeriod.from(TODAY), "");
        for (int round = 0; round < Races.ROUNDS; round++) {
            var address = "racer%d@nydala.example".formatted(round);
            var results = RACES.race(i -> accounts.grant(permit, address, "Racer", holding));
            assertThat(new HashSet<>(results)).hasSize(1);
            assertThat(accounts.people(karin.scope()))
                    .filteredOn(person -> person.account().address().equals(address))
                    .hasSize(1);
        }
    }

    @Test
    void of_stewards_who_end_each_others_roles_at_once_one_is_always_left() throws Exception {
        var accounts = nydala.house().get(Accounts.class);
        var steward = new RoleGrant(Role.STEWARD, Node.WHOLE, ValidPeriod.from(TODAY), "");
        for (int round = 0; round < Races.ROUNDS; round++) {
            for (int more = stewards(accounts).size(); more < Races.RACERS; more++)
                accounts.grant(permit, "steward%d-%d@nydala.example".formatted(round, more), "Steward", steward);
            var holdings = stewards(accounts);
            var results =
                    RACES.race(i -> accounts.end(permit, holdings.get((i + 1) % Races.RACERS), TODAY.minusDays(1)));
            assertThat(results)
                    .filteredOn(result -> !result.isDone())
                    .containsExactly(WriteResult.refused(Accounts.LAST_STEWARD));
            assertThat(stewards(accounts)).hasSize(1);
        }
    }

    private static List<UUID> stewards(Accounts accounts) {
        return accounts.people(karin.scope()).stream()
                .filter(person -> person.held().role() == Role.STEWARD
                        && person.held().tenure().covers(TODAY))
                .map(RoleAssignment::holding)
                .toList();
    }
}
