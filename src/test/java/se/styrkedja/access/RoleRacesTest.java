package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
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

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.empty();
        new SampleTown(nydala.pool());
        karin = Staffroom.of(nydala.house(), "Karin");
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void a_role_given_by_four_at_once_is_given_once() throws Exception {
        var accounts = nydala.house().get(Accounts.class);
        var permit = Staffroom.of(nydala.house(), "Olle").permit(AccessRight.GRANT, Node.WHOLE);
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
}
