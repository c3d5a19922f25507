package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.ApplicationModule;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Receipt;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.testing.TestHouse;

/// What the database itself refuses, whatever the program asks.
class RowLevelSecurityTest {
    private static final String OWN_TABLES = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p')
              and a.attname = 'organiser_id'
              and not a.attisdropped
              and n.nspname not like 'pg_%'
            """;

    /// What is read before the organiser is known: through functions of the database, or by a secret of 256 bits.
    private static final List<String> OUTSIDE = List.of(
            "access.scheduled_task",
            "access.account",
            "access.identity",
            "access.one_time_link",
            "access.refused_file",
            "access.refused_post",
            "access.sent_form",
            "access.sent_form_answer",
            "access.session",
            "access.session_attributes",
            "access.tenant",
            "oversight.calendar_address");

    @TempDir
    static Path folder;

    private static TestHouse nydala;

    @BeforeAll
    static void take_in_nydala_as_its_own_data() throws Exception {
        nydala = TestHouse.empty();
        Nydala.seeded(Nydala.SEED).write(folder);
        var receipts = nydala.takeIn(TestHouse.NYDALA, Incoming.below(folder));
        assertThat(receipts).isNotEmpty().allMatch(r -> r instanceof Receipt.Accepted);
        var damaged = new Incoming(
                "skadad.csv",
                Path.of(RowLevelSecurityTest.class
                        .getResource("/imports/slutbetyg-nydala.csv")
                        .toURI()));
        var delivery = ((Receipt.Accepted)
                        nydala.takeIn(TestHouse.NYDALA, List.of(damaged)).getFirst())
                .delivery();
        nydala.withdraw(TestHouse.NYDALA, delivery);
        nydala.moveIn();
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void every_table_with_an_organisers_data_has_row_level_security_forced_and_a_policy() {
        assertThat(nydala.asSuperuser(OWN_TABLES))
                .contains(
                        "access.deed",
                        "organisation.fact",
                        "organisation.withdrawal",
                        "indicators.delivery",
                        "indicators.delivery_problem",
                        "indicators.withdrawal",
                        "indicators.observation");
        assertThat(nydala.asSuperuser(OWN_TABLES + """
                  and not (c.relrowsecurity
                           and c.relforcerowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid))
                """))
                .as("all but the name of an organiser, and who holds a role, which functions of the owner read too")
                .containsExactlyInAnyOrder("access.tenant", "access.holding");
        assertThat(nydala.asSuperuser(
                        "select relrowsecurity::text from pg_class where oid = 'access.holding'::regclass"))
                .containsExactly("true");
    }

    @Test
    void every_table_of_a_room_says_whose_its_rows_are() {
        assertThat(nydala.asSuperuser("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p')
                  and n.nspname not like 'pg_%'
                  and n.nspname not in ('information_schema', 'flyway')
                  and not exists (
                      select from pg_attribute a
                      where a.attrelid = c.oid and a.attname = 'organiser_id' and not a.attisdropped)
                """)).isSubsetOf(OUTSIDE);
    }

    @Test
    void the_application_cannot_pass_the_policies_and_owns_nothing() {
        assertThat(nydala.asApplication("", "select current_user")).containsExactly("styrkedja_app");
        assertThat(nydala.asSuperuser("""
                select rolname
                from pg_roles
                where rolname in ('styrkedja_app', 'styrkedja_pool')
                  and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)
                """)).containsExactlyInAnyOrder("styrkedja_app", "styrkedja_pool");
        assertThat(nydala.asSuperuser("""
                select c.relname
                from pg_class c
                where pg_get_userbyid(c.relowner) in ('styrkedja_app', 'styrkedja_pool')
                """)).isEmpty();
        assertThat(nydala.asSuperuser("""
                select r.rolname
                from pg_auth_members m
                join pg_roles r on r.oid = m.roleid
                where pg_get_userbyid(m.member) in ('styrkedja_app', 'styrkedja_pool')
                """)).containsExactly("styrkedja_app");
    }

    @Test
    void the_application_may_read_and_add_but_neither_change_nor_delete() {
        assertThat(nydala.asSuperuser("""
                select distinct privilege_type
                from information_schema.role_table_grants
                where grantee in ('styrkedja_app', 'styrkedja_pool', 'PUBLIC')
                  and table_schema not in ('pg_catalog', 'information_schema')
                  and table_name not in ('session', 'session_attributes', 'scheduled_task', 'refused_post', 'refused_file')
                """)).containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    @Test
    void nydalas_own_rows_are_read_by_nydala_alone() {
        var filled = new ArrayList<String>();
        for (var table : nydala.asSuperuser(OWN_TABLES)) {
            if (OUTSIDE.contains(table)) continue;
            var count = "select count(*)::text from " + table;
            var all = nydala.asSuperuser(count);
            if (!all.equals(List.of("0"))) filled.add(table);
            assertThat(nydala.asApplication("", count))
                    .as("%s without an organiser", table)
                    .containsExactly("0");
            assertThat(nydala.asApplication(TestHouse.ELSEWHERE.value().toString(), count))
                    .as("%s as another organiser", table)
                    .containsExactly("0");
            assertThat(nydala.asApplication(TestHouse.NYDALA.value().toString(), count))
                    .as("%s as Nydala", table)
                    .isEqualTo(all);
        }
        assertThat(filled).contains("access.holding", "indicators.observation", "organisation.fact");
    }

    @Test
    void nydalas_own_figures_are_not_found_through_the_doors_by_others() {
        var house = nydala.house();
        assertThat(house.get(Deliveries.class).history(house.get(Access.class).of(TestHouse.NYDALA)))
                .isNotEmpty();
        for (var scope : List.of(
                house.get(Access.class).published(), house.get(Access.class).of(TestHouse.ELSEWHERE))) {
            assertThat(house.get(Deliveries.class).history(scope)).isEmpty();
            assertThat(house.get(Observations.class).coverage(scope)).isEmpty();
            assertThat(house.get(Organisation.class).facts(scope)).isEmpty();
        }
    }

    @Test
    void what_is_published_is_read_by_all() throws Exception {
        try (var published = TestHouse.empty()) {
            var sample = Path.of(
                    getClass().getResource("/imports/slutbetyg-nydala.csv").toURI());
            assertThat(published.publish(sample)).isInstanceOf(Receipt.Accepted.class);
            var count = "select count(*)::text from indicators.observation where organiser_id is null";
            var all = published.asSuperuser(count);
            assertThat(all).isNotEqualTo(List.of("0"));
            for (var whose : List.of("", TestHouse.NYDALA.value().toString()))
                assertThat(published.asApplication(whose, count)).isEqualTo(all);
        }
    }

    @Test
    void nobody_writes_a_row_in_another_organisers_name() {
        var forged = """
                insert into access.deed (organiser_id, actor, permitted, what)
                values ('%s', 'x', 'x', 'x')
                returning what
                """.formatted(TestHouse.NYDALA.value());
        assertThatThrownBy(
                        () -> nydala.asApplication(TestHouse.ELSEWHERE.value().toString(), forged))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void foreign_keys_point_to_the_same_room_or_to_rooms_with_lower_numbers() {
        var keys = nydala.asSuperuser("""
                select distinct format('%s>%s', a.nspname, b.nspname)
                from pg_constraint k
                join pg_class x on x.oid = k.conrelid
                join pg_namespace a on a.oid = x.relnamespace
                join pg_class y on y.oid = k.confrelid
                join pg_namespace b on b.oid = y.relnamespace
                where k.contype = 'f'
                """);
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            var ends = List.of(key.split(">"));
            assertThat(number(ends.getLast())).as(key).isLessThanOrEqualTo(number(ends.getFirst()));
        });
    }

    @Test
    void every_schema_of_the_house_is_a_room() {
        assertThat(nydala.asSuperuser("""
                select nspname
                from pg_namespace
                where nspname not like 'pg_%'
                  and nspname not in ('information_schema', 'public', 'flyway')
                """))
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(number(schema)).isPositive());
    }

    private static int number(String schema) throws ClassNotFoundException {
        var room = Class.forName("se.styrkedja." + schema + ".package-info").getAnnotation(ApplicationModule.class);
        assertThat(room).as(schema).isNotNull();
        return Integer.parseInt(room.displayName().split(" ", 2)[0]);
    }
}
