package se.styrkedja.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.access.Access;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.testing.CountedDatabase;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// A page asks the database a few questions, however much there is to show.
class StatementsTest {
    private static final int MOST = 12;
    /// The folder of who takes over gathers from every room, and is read seldom.
    private static final int MOST_OF_THE_FOLDER = 16;

    private static final Pattern WRITING = Pattern.compile("(?i)\\b(insert|update|delete)\\b");

    private static TestHouse nydala;
    private static CountedDatabase counted;
    private static Server server;
    private static Walker maja;
    private static String oneDialogue;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        nydala = TestHouse.ofSampleTown();
        counted = new CountedDatabase(nydala.pool());
        var house = Application.over(counted);
        server = Server.start(
                0, true, TestHouse.CLOCK, house, house.get(Access.class).of(TestHouse.NYDALA));
        maja = Walker.as(server, "Maja");
        for (var node : List.of(Node.WHOLE, new Node.Unit(SampleTown.LINDSKOLAN), new Node.Unit(SampleTown.LINDSKOLAN)))
            sentDialogue(house, node);
        var dialogue = Pattern.compile("/dialoger/[0-9a-f-]{36}")
                .matcher(maja.get("/dialoger").body());
        assertThat(dialogue.find()).isTrue();
        oneDialogue = dialogue.group();
    }

    /// Several, so that a page that asks once for each of them is found out.
    private static void sentDialogue(Application house, Node node) {
        var standing = Staffroom.of(house, "Maja");
        var permit = standing.permit(DialogueRight.HOLD_DIALOGUE, node);
        var topics = List.of(Topic.seen("L\u00e4sningen", "Prov"), Topic.seen("Lugnet", "Enk\u00e4t"));
        var agenda =
                new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TestHouse.TODAY, "Alla", "Varf\u00f6r?", topics);
        var planned = house.get(Dialogues.class).plan(permit, node, new SchoolYear(2025), agenda);
        house.get(Dialogues.class).send(permit, planned, topics, TestHouse.TODAY);
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (nydala != null) nydala.close();
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
                "/styrkedjan/utvardering",
                "/overlamning",
                "/rapporter",
                "/beslut",
                "/namndens-mal",
                "/arshjul",
                "/nulagesanalys",
                "/omvarldsanalys",
                "/hamta",
                "/inlasningar",
                "/konton"
            })
    void a_page_asks_at_most_twelve_questions_and_writes_nothing(String path) throws IOException, InterruptedException {
        maja.get(path);
        counted.sent();
        assertThat(maja.get(path).statusCode()).isEqualTo(200);

        assertThat(counted.sent())
                .as(path)
                .hasSizeLessThanOrEqualTo(path.equals("/overlamning") ? MOST_OF_THE_FOLDER : MOST)
                .noneMatch(statement -> WRITING.matcher(statement).find());
    }

    @Test
    void so_does_the_page_of_a_dialogue() throws IOException, InterruptedException {
        a_page_asks_at_most_twelve_questions_and_writes_nothing(oneDialogue);
    }
}
