package se.styrkedja.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.testing.KilledServer;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// The server dies, or is told to stop, while Karin saves.
class KilledServerTest {
    private static final int SAVED_BEFORE = 12;
    private static final String KEPT = "select what from dialogues.point_now order by sequence";
    private static final String NOTED = "select count(*) from access.deed where what = 'AGREED_ON_POINT'";

    @Test
    void what_was_acknowledged_is_there_after_the_server_was_killed_and_nothing_is_there_by_half() throws Exception {
        try (var nydala = TestHouse.ofSampleTown()) {
            var acknowledged = acknowledged(nydala, Process::destroyForcibly);

            var kept = nydala.asSuperuser(KEPT);
            assertThat(kept).startsWith(acknowledged.toArray(String[]::new));
            assertThat(kept.size() - acknowledged.size()).isBetween(0, 1);
            assertThat(nydala.asSuperuser(NOTED))
                    .as("a deed for each, and none without")
                    .containsExactly(Integer.toString(kept.size()));
        }
    }

    @Test
    void a_server_that_is_told_to_stop_answers_what_it_has_begun_and_takes_nothing_more() throws Exception {
        try (var nydala = TestHouse.ofSampleTown()) {
            var acknowledged = acknowledged(nydala, Process::destroy);

            assertThat(nydala.asSuperuser(KEPT)).isEqualTo(acknowledged);
            assertThat(nydala.asSuperuser(NOTED)).containsExactly(Integer.toString(acknowledged.size()));
        }
    }

    @Test
    void what_was_sent_to_a_server_that_was_killed_is_swept_away_by_the_next() throws Exception {
        try (var nydala = TestHouse.ofSampleTown()) {
            var home = TestHouse.home();
            var killed = KilledServer.over(nydala, home);
            try (var said = killed.inputReader()) {
                var maja = Walker.as(Integer.parseInt(said.readLine()), "Maja");
                var file = "kod;namn\n1;x\n".getBytes(StandardCharsets.UTF_8);
                maja.send("/inlasningar/forhandsgranskning", Map.of("secret.csv", file));
                assertThat(contents(home)).as("it waits below the home").contains("kod;namn\n1;x\n");
            } finally {
                killed.destroyForcibly().waitFor();
            }
            assertThat(contents(home)).contains("kod;namn\n1;x\n");
            var next = KilledServer.over(nydala, home);
            try (var said = next.inputReader()) {
                said.readLine();
                assertThat(contents(home)).doesNotContain("kod;namn\n1;x\n");
            } finally {
                next.destroyForcibly().waitFor();
            }
        }
    }

    /// Of all small files below the folder.
    private static List<String> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toFile().length() < 100)
                    .map(KilledServerTest::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// What was answered as saved by a server that dies, or stops, while Karin saves; no other answer comes.
    private static List<String> acknowledged(TestHouse nydala, Consumer<Process> ended) throws Exception {
        var dialogue = "/dialoger/" + sentDialogue(nydala.house());
        var server = KilledServer.over(nydala);
        var acknowledged = new ArrayList<String>();
        try (var said = server.inputReader()) {
            var karin = Walker.as(Integer.parseInt(said.readLine()), "Karin");
            karin.get(dialogue);
            var enough = new CountDownLatch(SAVED_BEFORE);
            var saving = CompletableFuture.runAsync(() -> save(karin, dialogue, acknowledged, enough));
            assertThat(enough.await(2, TimeUnit.MINUTES)).as("saved").isTrue();
            ended.accept(server);
            server.waitFor();
            saving.join();
        } finally {
            server.destroyForcibly();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(SAVED_BEFORE);
        return acknowledged;
    }

    /// One after another, until there is no answer.
    private static void save(Walker karin, String dialogue, List<String> acknowledged, CountDownLatch enough) {
        var nextYear = LocalDate.now(Application.CLOCK).plusYears(1).toString();
        try {
            while (true) {
                var what = "Point " + acknowledged.size();
                var answer = karin.post(
                        dialogue + "/punkter",
                        Map.of("vad", what, "agare", "annan", "agare-namn", "Karin Holm", "senast", nextYear));
                assertThat(answer.statusCode()).isEqualTo(303);
                acknowledged.add(what);
                enough.countDown();
            }
        } catch (IOException gone) {
            // The server is dead: what it had not answered is not acknowledged.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sentDialogue(Application house) {
        var lindskolan = new Node.Unit(SampleTown.LINDSKOLAN);
        var permit = Staffroom.of(house, "Karin").permit(DialogueRight.HOLD_DIALOGUE, lindskolan);
        var topics = List.of(Topic.seen("Reading", "Tests"));
        var agenda = new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TestHouse.TODAY, "All", "Why?", topics);
        var planned = house.get(Dialogues.class).plan(permit, lindskolan, new SchoolYear(2025), agenda);
        return house.get(Dialogues.class)
                .send(permit, planned, topics, TestHouse.TODAY)
                .kept()
                .id()
                .value()
                .toString();
    }
}
