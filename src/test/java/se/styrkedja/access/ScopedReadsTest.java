package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.testing.TestHouse;

/// What a reading sees, and what it leaves behind on the connection.
class ScopedReadsTest {
    private static final String LEVEL = "select current_setting('transaction_isolation')";

    private static TestHouse nydala;
    private static ScopedReads reads;
    private static JdbcClient sql;
    private static Scope scope;

    @BeforeAll
    static void start() {
        nydala = TestHouse.ofSampleTown();
        reads = new ScopedReads(nydala.pool());
        sql = JdbcClient.create(nydala.pool());
        scope = nydala.house().get(Access.class).of(TestHouse.NYDALA);
    }

    @AfterAll
    static void stop() {
        nydala.close();
    }

    @Test
    void what_is_read_in_one_reading_is_of_one_moment() {
        var names = "select string_agg(name, ',') from access.tenant";
        var seen = reads.run(scope, () -> {
            var before = text(names);
            nydala.alter("update access.tenant set name = name || ' stad'");
            return List.of(before, text(names));
        });

        assertThat(seen.getFirst()).isEqualTo("Nydala kommun").isEqualTo(seen.getLast());
        assertThat(reads.run(scope, () -> text(names))).isEqualTo("Nydala kommun stad");
    }

    @Test
    void a_reading_reads_only_and_leaves_neither_organiser_nor_level_behind() {
        assertThat(reads.run(scope, () -> text("select current_setting('transaction_read_only')") + " " + text(LEVEL)))
                .isEqualTo("on repeatable read");
        assertThat(nydala.asApplication("", LEVEL)).containsExactly("read committed");
        assertThat(nydala.asApplication("", "select coalesce(current_setting('app.organiser', true), '')"))
                .containsExactly("");
    }

    @Test
    void a_reading_inside_of_a_deed_sees_what_the_deed_has_written() {
        var permit = nydala.house().get(Access.class).commandLine(AccessRight.GRANT, TestHouse.NYDALA);
        var deeds = "select count(*)::text from access.deed";
        var transactions = new AuditedTransactions(nydala.pool());
        var seen = transactions.run(permit, AccessAction.GAVE_ROLE, () -> {
            var before = Integer.parseInt(text(deeds));
            transactions.run(permit, AccessAction.GAVE_ROLE, () -> true);
            return Integer.parseInt(reads.run(scope, () -> text(deeds))) - before;
        });

        assertThat(seen).isEqualTo(1);
    }

    private static String text(String query) {
        return sql.sql(query).query(String.class).single();
    }
}
