package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;

/// Deliveries, taken in and withdrawn by several at once.
class DeliveryRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Races RACES = new Races();

    private static TestHouse nydala;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void a_file_taken_in_by_four_at_once_is_taken_in_once_and_is_withdrawn_once() throws Exception {
        var house = nydala.house();
        var imports = house.get(Imports.class);
        var steward = house.get(Access.class);
        var takes = steward.commandLine(OrganisationRight.TAKE_IN, TestHouse.NYDALA);
        var withdraws = steward.commandLine(OrganisationRight.WITHDRAW, TestHouse.NYDALA);
        var scope = steward.of(TestHouse.NYDALA);
        for (int round = 0; round < Races.ROUNDS; round++) {
            var file = Files.writeString(
                    folder.resolve("%d.csv".formatted(round)), """
                    niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                    enhet;99000001;all-subjects-y9;2024/25;total;6%d,%d;;48;Nydala
                    """.formatted(round / 10 % 10, round % 10));
            var readings = imports.read(List.of(new Incoming(file.getFileName().toString(), file)), List.of(), TODAY);
            var receipts = RACES.race(
                    i -> imports.accept(takes, scope, readings, Ownership.OWN).getFirst());
            assertThat(receipts).filteredOn(Receipt.Accepted.class::isInstance).hasSize(1);
            assertThat(receipts)
                    .filteredOn(Receipt.AlreadyThere.class::isInstance)
                    .hasSize(3);
            var id = receipts.stream()
                    .flatMap(receipt -> receipt instanceof Receipt.Accepted accepted
                            ? Stream.of(accepted.delivery())
                            : Stream.<DeliveryId>empty())
                    .findFirst()
                    .orElseThrow();
            RACES.oneIsDoneAndTheOthersSeeIt(i -> imports.withdraw(withdraws, id, "Wrong " + i));
        }
    }
}
