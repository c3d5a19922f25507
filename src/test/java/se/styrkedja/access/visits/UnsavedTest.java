package se.styrkedja.access.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.AccountId;
import se.styrkedja.web.Labels;

/// How long, where and for whom the words of a form that came to nothing are kept.
class UnsavedTest {
    private static final AccountId KARIN = new AccountId(new UUID(0, 1));
    private static final List<Labels.Told> WORDS = List.of(new Labels.Told("tema", "Tema", "Läsningen"));

    private final Watch watch = new Watch();
    private final Unsaved unsaved = new Unsaved(watch);

    /// Each page that led on kept what stood below it anew, beside the first: it never went.
    @Test
    void words_follow_a_page_that_leads_on_stand_in_one_place_and_are_kept_no_longer_for_that() {
        unsaved.keep(KARIN, "/nulagesanalys/17/pastaenden", WORDS);
        watch.pass(Duration.ofMinutes(20));
        unsaved.move(KARIN, "/nulagesanalys/17", "/analyser/3?fran=17#tema");

        assertThat(unsaved.of(KARIN, "/analyser/3")).isEqualTo(WORDS);
        assertThat(unsaved.of(KARIN, "/nulagesanalys/17")).isEmpty();
        watch.pass(Duration.ofMinutes(11));
        assertThat(unsaved.of(KARIN, "/analyser/3")).isEmpty();
    }

    @Test
    void another_s_words_do_not_follow() {
        unsaved.keep(KARIN, "/nulagesanalys/17", WORDS);
        unsaved.move(new AccountId(new UUID(0, 2)), "/nulagesanalys/17", "/analyser/3");

        assertThat(unsaved.of(KARIN, "/nulagesanalys/17")).isEqualTo(WORDS);
    }

    /// "Klart" stood above "sparades inte" of the same words.
    @Test
    void words_that_are_saved_later_are_not_told_to_be_unsaved_but_the_others_are() {
        var other = new Labels.Told("dag", "Dag", "1 mars");
        unsaved.keep(KARIN, "/nulagesanalys/17", List.of(WORDS.getFirst(), other));
        unsaved.forget(KARIN, List.of(new Labels.Told("tema", "", "Läsningen"), new Labels.Told("ort", "", "1 mars")));

        assertThat(unsaved.of(KARIN, "/nulagesanalys/17")).containsExactly(other);
    }

    /// The reasons of all analyses stood on the list of them, without whose.
    @Test
    void words_of_one_of_many_do_not_stand_on_the_list_of_them() {
        unsaved.keep(KARIN, "/nulagesanalys/17", WORDS);
        unsaved.keep(KARIN, "/omraden/ny", WORDS);

        assertThat(unsaved.of(KARIN, "/nulagesanalys")).isEmpty();
        assertThat(unsaved.of(KARIN, "/omraden")).isEqualTo(WORDS);
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-10-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
