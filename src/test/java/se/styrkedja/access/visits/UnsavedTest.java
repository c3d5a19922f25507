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
        keep("/nulagesanalys/17/pastaenden", WORDS);
        watch.pass(Duration.ofMinutes(20));
        unsaved.move(KARIN, "/nulagesanalys/17", "/analyser/3?fran=17#tema");

        assertThat(unsaved.of(KARIN, "/analyser/3")).isEqualTo(WORDS);
        assertThat(unsaved.of(KARIN, "/nulagesanalys/17")).isEmpty();
        watch.pass(Duration.ofMinutes(11));
        assertThat(unsaved.of(KARIN, "/analyser/3")).isEmpty();
    }

    @Test
    void another_s_words_do_not_follow() {
        keep("/nulagesanalys/17", WORDS);
        unsaved.move(new AccountId(new UUID(0, 2)), "/nulagesanalys/17", "/analyser/3");

        assertThat(unsaved.of(KARIN, "/nulagesanalys/17")).isEqualTo(WORDS);
    }

    /// "Klart" stood above "sparades inte" of the same words.
    @Test
    void words_that_are_saved_later_are_not_told_to_be_unsaved_but_the_others_are() {
        var other = new Labels.Told("dag", "Dag", "1 mars");
        keep("/nulagesanalys/17", List.of(WORDS.getFirst(), other));
        unsaved.forget(
                KARIN,
                "/nulagesanalys/17",
                List.of(new Labels.Told("tema", "", "Läsningen"), new Labels.Told("ort", "", "1 mars")));

        assertThat(unsaved.of(KARIN, "/nulagesanalys/17")).containsExactly(other);
    }

    /// The reasons of all analyses stood on the list of them, without whose.
    @Test
    void words_of_one_of_many_do_not_stand_on_the_list_of_them() {
        keep("/nulagesanalys/17", WORDS);
        keep("/omraden/ny", WORDS);

        assertThat(unsaved.of(KARIN, "/nulagesanalys")).isEmpty();
        assertThat(unsaved.of(KARIN, "/omraden")).isEqualTo(WORDS);
    }

    /// Two tabs took in the same table: what one of them saved stood as unsaved of the other.
    @Test
    void what_another_tab_has_saved_with_the_same_words_is_not_unsaved_but_what_it_saved_before_that_is() {
        unsaved.forget(KARIN, "/analyser", WORDS);
        unsaved.keep(KARIN, "/analyser", "/analyser?klart=1", WORDS);
        assertThat(unsaved.of(KARIN, "/analyser")).isEmpty();

        unsaved.keep(KARIN, "/omraden", "/analyser", WORDS);
        assertThat(unsaved.of(KARIN, "/analyser")).as("another form").isEqualTo(WORDS);
        unsaved.forget(KARIN, "/omraden", WORDS);
        unsaved.forget(KARIN, "/analyser", List.of(new Labels.Told("tema", "Tema", "R\u00e4kningen")));
        unsaved.keep(KARIN, "/analyser", "/analyser", WORDS);
        assertThat(unsaved.of(KARIN, "/analyser"))
                .as("what is saved now is other words")
                .isEqualTo(WORDS);
    }

    private void keep(String address, List<Labels.Told> texts) {
        unsaved.keep(KARIN, address, address, texts);
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
