package se.styrkedja.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.imports.Drafts;
import se.styrkedja.imports.styrkedja.StyrkedjaTable;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.MeasuringDate;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

class SmallGroupSuppressionTest {
    private static final Limits LIMITS = Limits.builtIn();
    private static final IndicatorId CHILDREN = new IndicatorId("preschool-children");
    private static final Subject SMALL_PRESCHOOL = Subject.unit("00990100");

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/indicators/hiding.csv", delimiter = ';', numLinesToSkip = 1)
    void small_groups_are_hidden_with_what_would_give_them_away(
            String name, String period, String figures, String shown, String why) {
        assertThat(Rows.told(Rows.of(figures, period)).stream()
                        .map(SmallGroupSuppressionTest::text)
                        .collect(Collectors.joining("|")))
                .as(name + ": " + why)
                .isEqualTo(shown);
    }

    @Test
    void a_hidden_figure_keeps_its_spot_and_says_neither_its_number_nor_how_many_it_is_of() {
        var rows = Rows.of("A t 8 4", "2024/25");
        var shown = Rows.suppression(rows).shown(rows.getFirst());

        assertThat(shown.measurement()).isEqualTo(new Measurement.TooFew(".."));
        assertThat(shown.raw()).isEqualTo("..");
        assertThat(shown.population()).isEqualTo(Population.NOT_STATED);
        assertThat(shown.spot()).isEqualTo(rows.getFirst().spot());
    }

    @Test
    void the_order_of_the_rows_does_not_decide_what_is_hidden() {
        var rows = Rows.of("A t 8 4|B t 20 10|C t 20 10|D t 20 10|M t 68 34", "2024/25");
        var there = Rows.suppression(rows);
        var back = Rows.suppression(rows.reversed());

        assertThat(rows).allSatisfy(row -> assertThat(back.shown(row)).isEqualTo(there.shown(row)));
    }

    @Test
    void an_older_delivery_does_not_tell_what_a_newer_one_hides() {
        var older = Rows.of("A t 12 6", "2024/25").getFirst();
        var newer = Rows.of("A t 8 4", "2024/25").getFirst();
        var hiding = Rows.suppression(List.of(older, newer));

        assertThat(hiding.shown(older).measurement()).isInstanceOf(Measurement.TooFew.class);
    }

    @Test
    void limits_are_those_of_the_figure_s_own_period_and_level() {
        assertThat(LIMITS.least(Rows.SHARE, Level.UNIT, new SchoolYear(2024))).isEqualTo(10);
        assertThat(LIMITS.least(Rows.SHARE, Level.ORGANISER, new SchoolYear(2023)))
                .isEqualTo(5);
        assertThat(LIMITS.least(Rows.SHARE, Level.ORGANISER, new SchoolYear(2022)))
                .isEqualTo(10);
        assertThat(LIMITS.least(new IndicatorId("preschool-guardian-satisfaction"), Level.UNIT, new SchoolYear(2024)))
                .isEqualTo(5);
    }

    @Test
    void a_share_of_nobody_knows_how_many_is_hidden_and_so_is_what_would_give_it_away() {
        var rows = new ArrayList<>(Rows.of("A g 24 15|A b 24 18|A t 48 33", "2024/25"));
        var girls = rows.getFirst();
        rows.set(0, without(girls));

        assertThat(Rows.told(rows))
                .extracting(figure -> figure.measurement().markOrEmpty())
                .containsExactly("antal saknas", "..", "");
    }

    @Test
    void what_somebody_has_published_does_not_show_the_own_figure_of_the_same_few() {
        var own = Rows.of("A t 8 4", "2024/25");
        var published = Rows.of("*A t 8 4", "2024/25");
        var hiding = SmallGroupSuppression.of(
                StatedFigures.first(own, published), Indicators.builtIn(), LIMITS, Integer.MAX_VALUE);

        assertThat(hiding.shown(own.getFirst()).measurement()).isInstanceOf(Measurement.TooFew.class);
    }

    private static SourceFigure without(SourceFigure one) {
        return new SourceFigure(
                one.indicator(),
                one.subject(),
                one.period(),
                one.breakdown(),
                one.measurement(),
                one.raw(),
                Population.NOT_STATED,
                one.source(),
                one.spot());
    }

    @Test
    void a_small_preschool_of_nydala_is_hidden_with_one_more_and_the_municipality_stays() {
        var rows = nydala("nydala-forskola-egna.csv");
        var hiding = Rows.suppression(rows);
        var day = MeasuringDate.parse("2024-10-15").orElseThrow();
        var children = rows.stream()
                .filter(o -> o.indicator().equals(CHILDREN) && o.period().equals(day))
                .map(hiding::shown)
                .toList();

        assertThat(children)
                .filteredOn(o -> o.subject().equals(SMALL_PRESCHOOL))
                .hasSize(3)
                .allMatch(o -> o.measurement() instanceof Measurement.TooFew);
        assertThat(children)
                .filteredOn(o -> o.breakdown().equals(Breakdown.TOTAL) && o.measurement() instanceof Measurement.TooFew)
                .hasSize(2);
        assertThat(children)
                .filteredOn(o -> o.subject().level() == Level.MUNICIPALITY)
                .hasSize(3)
                .allMatch(o -> o.measurement() instanceof Measurement.Known);
    }

    private static List<SourceFigure> nydala(String file) {
        var text = Nydala.seeded(Nydala.SEED).files().get(file);
        if (text == null) throw new AssertionError(file);
        return Drafts.of(StyrkedjaTable.layouts(), text).observed();
    }

    private static String text(SourceFigure one) {
        return one.measurement() instanceof Measurement.Known(var share)
                ? share.value().stripTrailingZeros().toPlainString()
                : one.measurement().markOrEmpty();
    }
}
