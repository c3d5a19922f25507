package se.styrkedja.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What chance alone could do.
class UncertaintyTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/share.csv", delimiter = ';', useHeadersInDisplayName = true)
    void share(String name, int reached, int of, double percent, double low, double high, double pupil, String why) {
        var share = Share.of(reached, of);

        assertThat(share.percent()).as(why).isCloseTo(percent, within(1e-9));
        assertThat(share.low()).as(why).isCloseTo(low, within(0.005));
        assertThat(share.high()).as(why).isCloseTo(high, within(0.005));
        assertThat(share.onePupil()).as(why).isCloseTo(pupil, within(0.00005));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/share-published.csv", delimiter = ';', useHeadersInDisplayName = true)
    void share_published(String name, BigDecimal percent, int of, String reached, String why) {
        assertThat(Share.published(percent, of)
                        .map(s -> Integer.toString(s.reached()))
                        .orElse("none"))
                .as(why)
                .isEqualTo(reached);
    }

    /// R: Wilson's interval of 503/1.67 and of 48/1.67 pupils, by the formula.
    @Test
    void the_interval_of_a_share_is_by_the_same_rule_of_chance_as_that_of_a_difference() {
        var share = Share.of(298, 503).within(Overdispersion.SCHOOLS);

        assertThat(share.low()).isCloseTo(53.61262197, within(1e-7));
        assertThat(share.high()).isCloseTo(64.64360466, within(1e-7));
        assertThat(Share.of(33, 48).within(Overdispersion.SCHOOLS).low()).isCloseTo(50.47167533, within(1e-7));
        assertThat(Share.of(33, 48).within(Overdispersion.NONE).low())
                .isEqualTo(Share.of(33, 48).low());
    }

    @Test
    void more_than_all_is_no_share() {
        assertThatThrownBy(() -> Share.of(13, 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.onePupilOf(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Share.published(new BigDecimal("100.1"), 48)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/difference.csv", delimiter = ';', useHeadersInDisplayName = true)
    void difference(
            String name,
            String first,
            String second,
            double points,
            double low,
            double high,
            double pupils,
            Difference.Reading reading,
            String why) {
        var tested = (Difference.Tested) Difference.ofShares(ofShare(first), ofShare(second));

        assertThat(tested.points()).as(why).isCloseTo(points, within(1e-9));
        assertThat(tested.low()).as(why).isCloseTo(low, within(0.005));
        assertThat(tested.high()).as(why).isCloseTo(high, within(0.005));
        assertThat(tested.pupils()).as(why).isCloseTo(pupils, within(1e-9));
        assertThat(tested.reading()).as(why).isEqualTo(reading);
    }

    @Test
    void no_interval_is_invented_where_persons_or_spread_are_unknown() {
        assertThat(Difference.ofShares(70.0, 72.5))
                .isEqualTo(new Difference.NotTestable(-2.5, Difference.Lack.PERSONS_UNKNOWN));
        assertThat(Difference.ofMeans(226.5, 228))
                .isEqualTo(new Difference.NotTestable(-1.5, Difference.Lack.SPREAD_UNKNOWN));
    }

    private static Share ofShare(String cell) {
        var numbers = Rows.numbers(cell);
        return Share.of((int) numbers[0], (int) numbers[1]);
    }
}
