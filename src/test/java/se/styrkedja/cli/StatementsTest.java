package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page asks the database a few questions, however much there is to show.
class StatementsTest {
    private static final int MOST = 12;

    @TempDir
    private static Path home;

    private static Database database;
    private static CountedDatabase counted;
    private static Server server;
    private static Walker maja;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        database = EmbeddedServer.thrownAway(new Home(home));
        new SampleTown(database.pool());
        counted = new CountedDatabase(database.pool());
        var house = House.over(counted);
        server = Server.start(
                0, true, TestHouse.CLOCK, house.doors(house.access().of(TestHouse.NYDALA)));
        maja = Walker.as(server, "Maja");
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (database != null) database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/min-sida",
                "/resultat",
                "/skolor",
                "/indikatorer/all-subjects-y9",
                "/dialoger",
                "/dialoger/ny",
                "/utvecklingsomraden",
                "/styrkedjan",
                "/overlamning",
                "/rapporter",
                "/beslut",
                "/inlasningar",
                "/konton"
            })
    void a_page_asks_at_most_twelve_questions(String path) throws IOException, InterruptedException {
        maja.get(path);
        counted.sent();
        assertThat(maja.get(path).statusCode()).isEqualTo(200);

        assertThat(counted.sent()).as(path).hasSizeLessThanOrEqualTo(MOST);
    }
}
