package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.ParsedDelivery;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.indicators.Spot;
import se.styrkedja.organisation.Area;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.organisation.UnitChange;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// What becomes of Nydala's files once they are taken in: superseded, differing, withdrawn, never changed.
class DeliveriesTest {
    private static final IndicatorId MERIT = new IndicatorId("merit-average-y9");
    private static final Subject LINDSKOLAN = Subject.unit("99000001");
    private static final SchoolYear YEAR = new SchoolYear(2024);

    @TempDir
    Path folder;

    private TestHouse nydala;

    @BeforeEach
    void open() {
        nydala = TestHouse.empty();
    }

    @AfterEach
    void close() {
        nydala.close();
    }

    @Test
    void the_same_file_twice_changes_nothing_and_says_so() {
        var file = export("a.csv", "231,4");
        assertThat(nydala.publish(file)).isInstanceOf(Receipt.Accepted.class);
        var rows = rows();

        assertThat(nydala.publish(file)).isInstanceOf(Receipt.AlreadyThere.class);
        assertThat(nydala.publish(export("samma-med-annat-namn.csv", "231,4")))
                .isInstanceOf(Receipt.AlreadyThere.class);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void the_same_file_at_once_is_taken_in_by_one_and_the_others_are_told() throws Exception {
        var file = export("a.csv", "231,4");
        var start = new CyclicBarrier(4);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Future<Receipt>>();
            for (int i = 0; i < 4; i++)
                answers.add(pool.submit(() -> {
                    var readings = nydala.house()
                            .get(Imports.class)
                            .read(List.of(Incoming.of(file)), List.of(), LocalDate.of(2026, 6, 1));
                    start.await();
                    return nydala.house()
                            .get(Imports.class)
                            .accept(
                                    nydala.house().get(Access.class).commandLine(OrganisationRight.TAKE_IN),
                                    nydala.published(),
                                    readings,
                                    Ownership.OF_A_PUBLISHER)
                            .getFirst();
                }));
            var receipts = new ArrayList<Receipt>();
            for (var answer : answers) receipts.add(answer.get());

            assertThat(receipts).filteredOn(r -> r instanceof Receipt.Accepted).hasSize(1);
            assertThat(receipts)
                    .filteredOn(r -> r instanceof Receipt.AlreadyThere)
                    .hasSize(3);
        }
        assertThat(nydala.house().get(Deliveries.class).history(nydala.published()))
                .hasSize(1);
        assertThat(nydala.asSuperuser("select permitted from access.deed")).containsExactly("TAKE_IN");
    }

    @Test
    void the_database_itself_lets_the_same_bytes_count_once() {
        nydala.publish(export("a.csv", "231,4"));

        assertThatThrownBy(() -> nydala.alter("""
                        insert into indicators.delivery (delivery_id, file, sha256, taken_back, layout, kind, own, publication, taken_in_by,
                            observed_rows, refused_rows, notes)
                        select gen_random_uuid(), file, sha256, taken_back, layout, kind, own, publication, taken_in_by, 0, 0, ''
                        from indicators.delivery
                        """)).hasStackTraceContaining("delivery_counts_once");
        assertThat(nydala.takeIn(TestHouse.NYDALA, List.of(Incoming.of(export("b.csv", "233")))))
                .hasOnlyElementsOfType(Receipt.Accepted.class);
        assertThat(nydala.takeIn(TestHouse.ELSEWHERE, List.of(Incoming.of(export("c.csv", "233")))))
                .hasOnlyElementsOfType(Receipt.Accepted.class);
    }

    @Test
    void a_newer_file_stands_before_the_older_which_is_kept_beside_it() {
        nydala.publish(export("tidigare.csv", "231,4"));
        nydala.publish(export("senare.csv", "233"));

        assertThat(values(merit())).containsExactly("senare.csv 233", "tidigare.csv 231.4");
        assertThat(merit().differing()).hasSize(1);
    }

    @Test
    void an_export_is_shown_before_an_answer_of_the_interface_whichever_came_last() {
        nydala.publish(export("export.csv", "231,4"));
        answer("svar.json", "231.5");

        assertThat(values(merit())).containsExactly("export.csv 231.4", "svar.json 231.5");
    }

    @Test
    void a_withdrawal_brings_the_older_back_and_the_history_shows_both() {
        nydala.publish(export("tidigare.csv", "231,4"));
        nydala.withdraw(accepted(nydala.publish(export("senare.csv", "233"))));

        assertThat(values(merit())).containsExactly("tidigare.csv 231.4");
        assertThat(nydala.house().get(Deliveries.class).history(nydala.published()))
                .extracting(Delivery::file, Delivery::withdrawn)
                .containsExactly(tuple("senare.csv", "fel fil"), tuple("tidigare.csv", ""));
    }

    @Test
    void a_withdrawn_file_can_be_taken_in_again() {
        var file = export("a.csv", "231,4");
        nydala.withdraw(accepted(nydala.publish(file)));

        assertThat(nydala.publish(file)).isInstanceOf(Receipt.Accepted.class);
        assertThat(values(merit())).containsExactly("a.csv 231.4");
    }

    @Test
    void what_a_withdrawn_file_said_of_units_is_forgotten() {
        var delivery = accepted(nydala.publish(export("a.csv", "231,4")));
        assertThat(nydala.house()
                        .get(Organisation.class)
                        .register(nydala.published())
                        .municipalities())
                .containsExactly("0999");

        nydala.withdraw(delivery);

        assertThat(nydala.house().get(Organisation.class).facts(nydala.published()))
                .isEmpty();
        assertThat(nydala.house()
                        .get(Organisation.class)
                        .register(nydala.published())
                        .municipalities())
                .isEmpty();
        assertThat(nydala.house().get(Observations.class).coverage(nydala.published()))
                .isEmpty();
    }

    @Test
    void what_a_list_says_of_a_school_over_time_is_kept_and_gives_way_when_it_is_withdrawn() {
        var header = "skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till";
        var lind = "99000001;Lindskolan;0999;Nydala;2120009999;Nydala kommun;kommunal;gr;skola;";
        var alm = lind.replace("99000001;Lindskolan", "99000002;Almskolan");
        nydala.publish(Export.text(folder.resolve("a.csv"), header + '\n' + lind + ";\n" + alm + ";\n"));
        var newer = accepted(nydala.publish(Export.text(
                folder.resolve("b.csv"),
                header + ";verksamhet;uppgar_i\n" + lind + "2018-07-01;;Grundskola norr;\n" + alm
                        + "2018-07-01;2023-06-30;Grundskola norr;99000001\n")));

        var register = nydala.house().get(Organisation.class).register(nydala.published());
        assertThat(register.closed(LocalDate.of(2023, 7, 1)))
                .containsExactly(new UnitChange.Merged(
                        register.unit("99000002").orElseThrow(), LocalDate.of(2023, 6, 30), "99000001"));
        assertThat(register.areas(LocalDate.of(2023, 7, 1)))
                .extracting(Area::name)
                .containsExactly("Grundskola norr");
        assertThat(register.ownUnits("0999", new SchoolYear(2022))).hasSize(2);

        nydala.withdraw(newer);
        assertThat(nydala.house()
                        .get(Organisation.class)
                        .register(nydala.published())
                        .closed(LocalDate.of(2023, 7, 1)))
                .isEmpty();
        assertThat(nydala.house()
                        .get(Organisation.class)
                        .register(nydala.published())
                        .ownUnits("0999"))
                .hasSize(2);
    }

    @Test
    void nobody_withdraws_what_is_not_theirs() {
        var published = accepted(nydala.publish(export("a.csv", "231,4")));
        var own = accepted(nydala.takeIn(TestHouse.NYDALA, List.of(Incoming.of(export("egen.csv", "233"))))
                .getFirst());
        var before = rows();

        assertThatThrownBy(() -> nydala.withdraw(TestHouse.ELSEWHERE, own)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> nydala.withdraw(own)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> nydala.withdraw(TestHouse.NYDALA, published))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows()).isEqualTo(before);

        nydala.withdraw(TestHouse.NYDALA, own);
        assertThat(values(merit())).containsExactly("a.csv 231.4");
    }

    @Test
    void a_file_that_fails_in_the_middle_leaves_nothing() {
        nydala.alter("alter table indicators.observation add constraint broken check (code <> '99000002')");
        var before = rows();
        var file = Export.write(
                folder.resolve("a.csv"),
                Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", "231,4"),
                Export.row("Ekskolan", "99000002", "40", "80,0", "91,0", "221,4"));

        assertThatThrownBy(() -> nydala.publish(file)).hasStackTraceContaining("broken");

        assertThat(rows()).isEqualTo(before);
        assertThat(nydala.house().get(Deliveries.class).history(nydala.published()))
                .isEmpty();
    }

    @Test
    void text_that_the_database_cannot_hold_does_not_stop_a_file() {
        var text = """
                {"status":"OK","body":{"code":"99000001","name":"Lind\\u0000skolan","geographicalAreaCode":"0999",
                "organisationRegistryNumber":"2120009999","corporationName":"Nydala\\u0000 kommun"}}
                """;
        var file = Export.text(folder.resolve("enhet.json"), text);

        assertThat(nydala.publish(file)).isInstanceOf(Receipt.Accepted.class);
        assertThat(nydala.house()
                        .get(Organisation.class)
                        .facts(nydala.published())
                        .toString())
                .contains("Lind\ufffdskolan")
                .doesNotContain("\0");
    }

    @Test
    void every_deed_is_noted_with_who_did_it_and_none_that_failed() {
        var delivery = accepted(nydala.publish(export("a.csv", "231,4")));
        nydala.publish(export("a.csv", "231,4"));
        nydala.withdraw(delivery);
        nydala.takeIn(TestHouse.NYDALA, List.of(Incoming.of(export("egen.csv", "233"))));

        assertThat(nydala.asSuperuser("""
                select concat_ws(' / ', actor, permitted, what, organiser_id)
                from access.deed
                order by deed_id
                """))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("Kommandoraden / TAKE_IN / TOOK_IN"),
                        second -> assertThat(second).isEqualTo("Kommandoraden / WITHDRAW / WITHDREW"),
                        third -> assertThat(third).endsWith(" / " + TestHouse.NYDALA.value()));
    }

    private Path export(String name, String merit) {
        return Export.write(folder.resolve(name), Export.row("Lindskolan", "99000001", "58", "81,0", "90,0", merit));
    }

    private void answer(String name, String merit) {
        var one = new SourceFigure(
                MERIT,
                LINDSKOLAN,
                YEAR,
                Breakdown.TOTAL,
                new Measurement.Known(Scale.MERIT_POINTS.quantity(new BigDecimal(merit))),
                merit,
                Population.NOT_STATED,
                "Skolverket",
                Spot.inJson(3, "value", "/body/value"));
        var reading = new Reading.Understood(
                new ParsedDelivery(
                        name, "f".repeat(64), "svar", SourceKind.API, List.of(one), List.of(), List.of(), List.of()),
                List.of());
        var house = nydala.house();
        house.get(Imports.class)
                .accept(
                        house.get(Access.class).commandLine(OrganisationRight.TAKE_IN),
                        nydala.published(),
                        List.of(reading),
                        Ownership.OF_A_PUBLISHER);
    }

    private ResolvedFigure merit() {
        return nydala.house()
                .get(Observations.class)
                .ofSubjects(nydala.published(), List.of(LINDSKOLAN))
                .figure(MERIT, LINDSKOLAN, YEAR, Breakdown.TOTAL)
                .orElseThrow();
    }

    /// The one that is shown and then the others, each with its file.
    private static List<String> values(ResolvedFigure stated) {
        return Stream.concat(Stream.of(stated.shown()), stated.also().stream())
                .map(DeliveriesTest::value)
                .toList();
    }

    private static String value(DeliveredFigure one) {
        return one.delivery().file() + " "
                + (one.observed().measurement() instanceof Measurement.Known(var quantity)
                        ? quantity.value().toPlainString()
                        : one.observed().raw());
    }

    private static DeliveryId accepted(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        return ((Receipt.Accepted) receipt).delivery();
    }

    /// How many rows there are in every table.
    private List<String> rows() {
        return nydala.asSuperuser("""
                select 'observations ' || count(*) from indicators.observation
                union all select 'deliveries ' || count(*) from indicators.delivery
                union all select 'problems ' || count(*) from indicators.delivery_problem
                union all select 'withdrawals ' || count(*) from indicators.withdrawal
                union all select 'facts ' || count(*) from organisation.fact
                union all select 'forgotten ' || count(*) from organisation.withdrawal
                union all select 'deeds ' || count(*) from access.deed
                """);
    }
}
