package se.styrkedja.dialogues.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The question that a finding of Lindskolan becomes.
class HeadingTest {
    @Test
    void the_verb_goes_first_and_the_school_last() {
        asks(
                "F\u00e4rre n\u00e5r alla \u00e4mnen i \u00e5rskurs 9: 68,8 % l\u00e4s\u00e5ret 2025/26 mot 80,0 % \u00e5ret f\u00f6re",
                "Varf\u00f6r n\u00e5r f\u00e4rre alla \u00e4mnen i \u00e5rskurs 9 p\u00e5 Lindskolan?");
        asks(
                "F\u00e4rre elever i \u00e5rskurs 5 \u00e4r trygga i skolan: 71 % mot 80 %",
                "Varf\u00f6r \u00e4r f\u00e4rre elever i \u00e5rskurs 5 trygga i skolan p\u00e5 Lindskolan?");
    }

    @Test
    void the_school_stands_before_what_it_is_compared_with() {
        asks(
                "F\u00e4rre n\u00e5r alla \u00e4mnen i \u00e5rskurs 9 \u00e4n i riket: 68,8 % mot 73,1 %",
                "Varf\u00f6r n\u00e5r f\u00e4rre alla \u00e4mnen i \u00e5rskurs 9 p\u00e5 Lindskolan \u00e4n i riket?");
        asks(
                "Fler tar examen inom tre \u00e5r sedan l\u00e4s\u00e5ret 2020/21: fr\u00e5n 60 %",
                "Varf\u00f6r tar fler examen inom tre \u00e5r p\u00e5 Lindskolan sedan l\u00e4s\u00e5ret 2020/21?");
    }

    @Test
    void a_claim_without_a_verb_is_followed_by_why() {
        asks(
                "Mindre studiero i Skolenk\u00e4ten: 4,9 mot 5,8",
                "Mindre studiero i Skolenk\u00e4ten p\u00e5 Lindskolan. Varf\u00f6r?");
    }

    @Test
    void where_the_figures_carry_no_claim_it_is_asked_what_to_say_of_them() {
        asks(
                "Andelen som n\u00e5r alla \u00e4mnen i \u00e5rskurs 9: 68,8 % mot 80,0 % \u00e5ret f\u00f6re",
                "Vad s\u00e4ger vi om andelen som n\u00e5r alla \u00e4mnen i \u00e5rskurs 9 p\u00e5 Lindskolan?");
    }

    private static void asks(String point, String question) {
        assertThat(Heading.question(point, "p\u00e5 Lindskolan")).isEqualTo(question);
    }
}
