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

        assertThat(on("/analyser/3")).isEqualTo(WORDS);
        assertThat(on("/nulagesanalys/17")).isEmpty();
        watch.pass(Duration.ofMinutes(11));
        assertThat(on("/analyser/3")).isEmpty();
    }

    @Test
    void another_s_words_do_not_follow() {
        keep("/nulagesanalys/17", WORDS);
        unsaved.move(new AccountId(new UUID(0, 2)), "/nulagesanalys/17", "/analyser/3");

        assertThat(on("/nulagesanalys/17")).isEqualTo(WORDS);
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

        assertThat(on("/nulagesanalys/17")).containsExactly(other);
    }

    /// The reasons of all analyses stood on the list of them, without whose.
    @Test
    void words_of_one_of_many_do_not_stand_on_the_list_of_them() {
        keep("/nulagesanalys/17", WORDS);
        keep("/omraden/ny", WORDS);

        assertThat(on("/nulagesanalys")).isEmpty();
        assertThat(on("/omraden")).isEqualTo(WORDS);
    }

    /// Two tabs took in the same table: what one of them saved stood as unsaved of the other.
    @Test
    void what_another_tab_has_saved_with_the_same_words_is_not_unsaved_but_what_it_saved_before_that_is() {
        unsaved.forget(KARIN, "/analyser", WORDS);
        unsaved.keep(KARIN, "/analyser", "/analyser?klart=1", new Labels.Lost("", WORDS));
        assertThat(on("/analyser")).isEmpty();

        unsaved.keep(KARIN, "/omraden", "/analyser", new Labels.Lost("", WORDS));
        assertThat(on("/analyser")).as("another form").isEqualTo(WORDS);
        unsaved.forget(KARIN, "/omraden", WORDS);
        unsaved.forget(KARIN, "/analyser", List.of(new Labels.Told("tema", "Tema", "R\u00e4kningen")));
        unsaved.keep(KARIN, "/analyser", "/analyser", new Labels.Lost("", WORDS));
        assertThat(on("/analyser")).as("what is saved now is other words").isEqualTo(WORDS);
    }

    /// Two forms stood as one, without what they were.
    @Test
    void words_stand_by_what_they_were_about_and_the_same_of_the_same_once() {
        var goal = new Labels.Lost("Nytt m\u00e5l", WORDS);
        var activity = new Labels.Lost("Ny aktivitet", WORDS);
        unsaved.keep(KARIN, "/omraden/17/mal", "/omraden/17", goal);
        unsaved.keep(KARIN, "/omraden/17/mal", "/omraden/17", goal);
        unsaved.keep(KARIN, "/omraden/17/aktiviteter", "/omraden/17", activity);

        assertThat(unsaved.of(KARIN, "/omraden/17")).containsExactly(activity, goal);
    }

    @Test
    void words_that_are_thrown_away_are_gone_from_their_page_and_no_other() {
        keep("/omraden/17/mal", WORDS);
        keep("/omraden/18/mal", WORDS);
        var shown = unsaved.shown(KARIN, "/omraden/17") + ' ' + unsaved.shown(KARIN, "/omraden/18");

        assertThat(unsaved.throwAway(new AccountId(new UUID(0, 2)), "/omraden/17", shown))
                .isFalse();
        assertThat(unsaved.throwAway(KARIN, "/omraden/17?flik=mal", shown)).isTrue();
        assertThat(on("/omraden/17")).isEmpty();
        assertThat(on("/omraden/18")).isEqualTo(WORDS);
    }

    /// Words that came after the page was opened went with those that stood on it.
    @Test
    void only_words_that_the_page_showed_are_thrown_away() {
        keep("/omraden/17/mal", WORDS);
        var shown = unsaved.shown(KARIN, "/omraden/17");
        var later = List.of(new Labels.Told("tema", "Tema", "R\u00e4kningen"));
        keep("/omraden/17/mal", later);

        assertThat(unsaved.throwAway(KARIN, "/omraden/17", "")).isFalse();
        assertThat(unsaved.throwAway(KARIN, "/omraden/17", shown)).isTrue();
        assertThat(on("/omraden/17")).isEqualTo(later);
        var anew = new Unsaved(watch);
        watch.pass(Duration.ofSeconds(1));
        anew.keep(KARIN, "/omraden/17", "/omraden/17", new Labels.Lost("", WORDS));
        assertThat(anew.throwAway(KARIN, "/omraden/17", shown))
                .as("of another start")
                .isFalse();
    }

    /// Of sixty forms twenty stood, and nothing said that there had been more.
    @Test
    void the_oldest_words_go_when_there_are_many_and_their_page_says_of_how_many_forms() {
        for (int i = 0; i < 25; i++) keep("/omraden/17/mal", List.of(new Labels.Told("mal", "M\u00e5l", "Ord " + i)));
        unsaved.keep(new AccountId(new UUID(0, 2)), "/omraden/17", "/omraden/17", new Labels.Lost("", WORDS));

        assertThat(on("/omraden/17")).hasSize(20).extracting(Labels.Told::text).contains("Ord 5", "Ord 24");
        assertThat(unsaved.dropped(KARIN, "/omraden/17")).isEqualTo(5);
        assertThat(unsaved.dropped(KARIN, "/omraden/18")).isZero();
        unsaved.forget(KARIN, "/omraden/17/mal", List.of(new Labels.Told("mal", "M\u00e5l", "Ord 24")));
        assertThat(unsaved.dropped(KARIN, "/omraden/17")).isEqualTo(5);
        unsaved.throwAway(KARIN, "/omraden/17", unsaved.shown(KARIN, "/omraden/17"));
        assertThat(unsaved.dropped(KARIN, "/omraden/17")).isZero();
    }

    private void keep(String address, List<Labels.Told> texts) {
        unsaved.keep(KARIN, address, address, new Labels.Lost("", texts));
    }

    private List<Labels.Told> on(String address) {
        return unsaved.of(KARIN, address).stream()
                .flatMap(form -> form.texts().stream())
                .toList();
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
