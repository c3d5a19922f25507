package se.styrkedja.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Permit;

/// The rule of verbs: every verb that writes in the database asks its permit, and its deed is noted in the transaction
/// that writes. Read from the compiled classes: on every way from somewhere that nobody calls to a statement that
/// writes, a permit is asked and a deed is opened.
class VerbsTest {
    private static final Path CLASSES = Path.of("target/classes");

    /// The room that knows accounts, sessions, letters and throttles writes before anybody is signed in; its own verbs
    /// are held by its tests.
    private static final Pattern ACCESS = Pattern.compile("se/styrkedja/(access|web|server)/.*");

    private static Calls house;

    @BeforeAll
    static void read() throws IOException {
        house = Calls.below(CLASSES, file -> !ACCESS.matcher(file).matches());
    }

    @Test
    void every_verb_that_writes_leaves_a_note_of_who_did_it() {
        assertThat(house.writing()).hasSizeGreaterThan(50);
        assertThat(house.notNoted()).isEmpty();
    }

    @Test
    void every_verb_that_writes_asks_its_permit() {
        assertThat(house.notAsked()).isEmpty();
    }

    @Test
    void a_verb_that_forgets_is_found() throws IOException {
        var planted =
                Calls.below(Path.of("target/test-classes"), file -> file.matches(".*VerbsTest\\$(Planted|Store).*"));
        assertThat(planted.writing()).hasSize(1);
        assertThat(beginnings(planted.notNoted())).containsExactlyInAnyOrder("notNoted", "neither");
        assertThat(beginnings(planted.notAsked())).containsExactlyInAnyOrder("notAsked", "neither");
    }

    private static Set<String> beginnings(Set<String> ways) {
        return ways.stream()
                .map(way -> way.replaceAll(" >.*", "").replaceAll(".*\\.", ""))
                .collect(Collectors.toSet());
    }

    /// A door with verbs of each kind.
    static final class Planted {
        private final AuditedTransactions transactions;
        private final Store store;

        Planted(DataSource database) {
            transactions = new AuditedTransactions(database);
            store = new Store(JdbcClient.create(database));
        }

        int right(Permit permit) {
            permit.mustAllow(AccessRight.GRANT);
            return transactions.run(permit, AccessAction.FOUNDED_HOUSE, () -> store.write("x"));
        }

        int rightByAnother(Permit permit) {
            permit.mustAllow(AccessRight.GRANT);
            return deed(permit, () -> store.write("x"));
        }

        private int deed(Permit permit, Supplier<Integer> deed) {
            return transactions.run(permit, AccessAction.FOUNDED_HOUSE, deed);
        }

        int notNoted(Permit permit) {
            permit.mustAllow(AccessRight.GRANT);
            return store.write("x");
        }

        int notAsked(Permit permit) {
            return transactions.run(permit, AccessAction.FOUNDED_HOUSE, () -> store.write("x"));
        }

        int neither() {
            return store.write("x");
        }
    }

    static final class Store {
        private final JdbcClient sql;

        Store(JdbcClient sql) {
            this.sql = sql;
        }

        int write(String text) {
            return sql.sql("insert into plans.planted (text) values (:text)")
                    .param("text", text)
                    .update();
        }
    }
}
