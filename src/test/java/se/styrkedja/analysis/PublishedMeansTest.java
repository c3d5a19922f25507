package se.styrkedja.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;

/// Skolverket's own export of 2024/25: the means of three municipalities and of the country, to four decimals.
class PublishedMeansTest {
    private static final int MUNICIPALITY = 3;
    private static final int OWNER = 4;
    private static final int PUPILS = 7;
    private static final int ALL_SUBJECTS = 8;
    private static final int MERIT = 10;
    private static List<CsvRecord> schools = List.of();

    @BeforeAll
    static void read_the_export() throws IOException {
        assumeThat(Shared.data()).isPresent();
        var file = Shared.data().orElseThrow().resolve("skolverket/slutbetyg-ak9-skolenhet-2024-25.csv");
        try (var csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
            schools = csv.stream()
                    .filter(r -> r.getFieldCount() > MERIT && r.getField(1).matches("\\d{8}"))
                    .toList();
        }
    }

    @Test
    void the_three_municipalities_have_their_known_means() {
        assertMeans(of("2580"), MERIT, 226.8746, 10, 763);
        assertMeans(of("2580"), ALL_SUBJECTS, 76.9232, 10, 763);
        assertMeans(of("0125"), MERIT, 244.3190, 3, 385);
        assertMeans(of("0125"), ALL_SUBJECTS, 81.5961, 3, 385);
        assertMeans(of("2081"), MERIT, 208.8769, 5, 503);
        assertMeans(of("2081"), ALL_SUBJECTS, 59.2378, 5, 503);
    }

    @Test
    void the_country_has_a_weighted_and_an_unweighted_mean() {
        var means = Means.of(parts(r -> true, MERIT));

        assertThat(value(means.weighted())).isCloseTo(228.5733, within(0.00005));
        assertThat(value(means.unweighted())).isCloseTo(227.4061, within(0.00005));
        assertThat(parts(r -> true, MERIT)).hasSize(1582);
        assertThat(parts(r -> true, ALL_SUBJECTS)).hasSize(1528);
        assertThat(value(Means.of(parts(r -> true, ALL_SUBJECTS)).weighted())).isCloseTo(72.2992, within(0.00005));
    }

    @Test
    void municipal_schools_alone_have_other_means() {
        Predicate<CsvRecord> municipal = r -> "Kommunal".equals(r.getField(OWNER));

        assertThat(value(Means.of(parts(municipal, MERIT)).weighted())).isCloseTo(223.5605, within(0.00005));
        assertThat(value(Means.of(parts(municipal, ALL_SUBJECTS)).weighted())).isCloseTo(69.8876, within(0.00005));
    }

    private static void assertMeans(Predicate<CsvRecord> which, int column, double weighted, int units, int persons) {
        var means = Means.of(parts(which, column));
        assertThat(value(means.weighted())).isCloseTo(weighted, within(0.00005));
        assertThat(means.persons()).isEqualTo(persons);
        assertThat(parts(which, column)).hasSize(units);
    }

    private static Predicate<CsvRecord> of(String municipality) {
        return r -> municipality.equals(r.getField(MUNICIPALITY)) && "Kommunal".equals(r.getField(OWNER));
    }

    private static List<Part> parts(Predicate<CsvRecord> which, int column) {
        return schools.stream()
                .filter(which)
                .filter(r -> isNumber(r.getField(PUPILS)) && isNumber(r.getField(column)))
                .map(r -> Part.of(
                        r.getField(1),
                        number(r.getField(column)),
                        number(r.getField(PUPILS)).intValueExact()))
                .toList();
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d+(,\\d+)?");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static double value(Mean mean) {
        return switch (mean) {
            case Mean.Exact e -> e.value().doubleValue();
            case Mean.Between b -> throw new AssertionError(b);
            case Mean.NotEnough n -> throw new AssertionError(n);
        };
    }
}
