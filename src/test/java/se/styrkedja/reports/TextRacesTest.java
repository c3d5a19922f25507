package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// Places of a report, written by several at once.
class TextRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static Membership maja;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        maja = Staffroom.of(nydala.house(), "Maja");
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void of_four_who_write_in_one_place_at_once_one_does_and_the_others_see_her_text() throws Exception {
        var texts = nydala.house().get(Texts.class);
        var permit = maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        for (int version = 0; version < Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(i -> texts.write(permit, "report", "place", "Text " + i, seen, TODAY));
        }
        assertThat(texts.versions(maja.scope(), "report", "place")).hasSize(Races.ROUNDS);
    }

    @Test
    void a_report_that_is_decided_while_two_others_write_in_it_is_frozen_as_it_was_seen_or_not_at_all()
            throws Exception {
        var texts = nydala.house().get(Texts.class);
        var publications = nydala.house().get(Publications.class);
        var inger = Staffroom.of(nydala.house(), "Inger");
        var writes = maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        for (int round = 0; round < Races.ROUNDS; round++) {
            var report = "quality-report/9901/" + new SchoolYear(2000 + round);
            texts.write(writes, report, "place", "Seen", 0, TODAY).kept();
            var seen = publications.basis(
                    inger.scope(), report, () -> composed(texts, inger, report).basis());
            var results = RACES.race(i -> i < 2
                    ? publications.publish(
                            inger.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                            report,
                            seen.version(),
                            () -> composed(texts, inger, report),
                            resolution(report, i),
                            TODAY)
                    : texts.write(writes, report, "place", "Unseen " + i, 1, TODAY));
            assertThat(results.subList(2, 4)).filteredOn(WriteResult::isDone).hasSize(1);
            var decided = publications.of(inger.scope(), report);
            assertThat(decided).hasSizeLessThanOrEqualTo(1);
            assertThat(results.subList(0, 2)).filteredOn(WriteResult::isDone).hasSize(decided.size());
            for (var one : decided)
                assertThat(publications
                                .file(inger.scope(), one.id(), "rapport.html")
                                .orElseThrow()
                                .content())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("Seen");
        }
    }

    @Test
    void a_comment_that_is_sent_as_the_report_is_decided_is_seen_by_the_one_who_decides_or_is_refused()
            throws Exception {
        var texts = nydala.house().get(Texts.class);
        var comments = nydala.house().get(Comments.class);
        var publications = nydala.house().get(Publications.class);
        var inger = Staffroom.of(nydala.house(), "Inger");
        var says = maja.permit(ReportRight.COMMENT_REPORT, Node.WHOLE);
        for (int round = 0; round < Races.ROUNDS; round++) {
            var report = "quality-report/9901/" + new SchoolYear(2040 + round);
            comments.send(maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE), report, 0, "All", TODAY.plusDays(9), TODAY)
                    .kept();
            var sent = comments.discussion(maja.scope(), report).orElseThrow();
            Supplier<Composed> composing = () -> {
                var composed = composed(texts, inger, report);
                return new Composed(
                        List.of(), composed.basis().and(comments.ended(inger.scope(), report)), composed.frozen());
            };
            var seen = publications.basis(
                    inger.scope(), report, () -> composing.get().basis());
            var results = RACES.race(i -> i < 2
                    ? publications.publish(
                            inger.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                            report,
                            seen.version(),
                            composing,
                            resolution(report, 40 + i),
                            TODAY)
                    : comments.comment(says, sent, "place", "Unseen " + i, TODAY));
            boolean isDecided = !publications.of(inger.scope(), report).isEmpty();
            assertThat(comments.of(inger.scope(), report)).hasSize(isDecided ? 0 : 2);
            assertThat(results.subList(2, 4)).allMatch(result -> result.isDone() != isDecided);
        }
    }

    @Test
    void a_draft_that_is_sent_after_a_decision_of_the_same_day_is_talked_of_until_the_next() {
        var texts = nydala.house().get(Texts.class);
        var comments = nydala.house().get(Comments.class);
        var publications = nydala.house().get(Publications.class);
        var inger = Staffroom.of(nydala.house(), "Inger");
        var report = "quality-report/9901/" + new SchoolYear(2030);
        texts.write(maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE), report, "place", "Seen", 0, TODAY);
        for (int round = 0; round < 2; round++) {
            comments.send(
                            maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE),
                            report,
                            round,
                            "All",
                            TODAY.plusDays(9),
                            TODAY)
                    .kept();
            assertThat(comments.open(maja.scope()))
                    .as("sent")
                    .anyMatch(one -> one.report().equals(report));

            int decision = 80 + round;
            publications.publish(
                    inger.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                    report,
                    publications
                            .basis(
                                    inger.scope(),
                                    report,
                                    () -> composed(texts, inger, report).basis())
                            .version(),
                    () -> composed(texts, inger, report),
                    resolution(report, decision),
                    TODAY);
            assertThat(publications.of(inger.scope(), report)).hasSize(round + 1);
            assertThat(comments.open(maja.scope()))
                    .as("decided")
                    .noneMatch(one -> one.report().equals(report));
        }
    }

    @Test
    void nobody_waits_while_the_files_of_a_decision_are_written_and_what_is_saved_meanwhile_is_not_decided_unseen()
            throws Exception {
        var texts = nydala.house().get(Texts.class);
        var publications = nydala.house().get(Publications.class);
        var inger = Staffroom.of(nydala.house(), "Inger");
        var writes = maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        var report = "quality-report/9901/" + new SchoolYear(2035);
        texts.write(writes, report, "place", "Seen", 0, TODAY).kept();
        var seen = publications
                .basis(
                        inger.scope(),
                        report,
                        () -> composed(texts, inger, report).basis())
                .version();
        Supplier<Composed> slowly = () -> {
            var composed = composed(texts, inger, report);
            return new Composed(List.of(), composed.basis(), () -> {
                CompletableFuture.supplyAsync(() -> texts.write(writes, report, "place", "Meanwhile", 1, TODAY))
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join()
                        .kept();
                return composed.frozen().get();
            });
        };

        var decided = publications.publish(
                inger.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                report,
                seen,
                publications.written(inger.scope(), report, seen, slowly),
                resolution(report, 35),
                TODAY);
        assertThat(decided).isInstanceOf(WriteResult.StaleVersion.class);
        assertThat(texts.at(maja.scope(), report, "place").text()).isEqualTo("Meanwhile");
        assertThat(publications.of(inger.scope(), report)).isEmpty();
    }

    private static Composed composed(Texts texts, Membership reader, String report) {
        var text = texts.at(reader.scope(), report, "place").text();
        var basis = new DecisionBasis(List.of(DecisionBasis.Part.text("place", "Place", text, "")));
        return new Composed(
                List.of(),
                basis,
                () -> new Frozen(
                        report,
                        Node.WHOLE,
                        report,
                        List.of(),
                        List.of(),
                        List.of(new FrozenFile("rapport.html", "text/html", text.getBytes(StandardCharsets.UTF_8))),
                        List.of()));
    }

    private static Resolution resolution(String what, int paragraph) {
        return new Resolution(
                "The board",
                "BUN 2026/1",
                Integer.toString(paragraph),
                TODAY,
                what,
                Assignee.without("Anders"),
                TODAY.plusDays(90));
    }
}
