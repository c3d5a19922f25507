package se.styrkedja.analysis.salsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.comparison.Funnel;
import se.styrkedja.analysis.relation.Correlation;
import se.styrkedja.analysis.relation.Regression;
import se.styrkedja.house.Shared;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.IndicatorId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SALSA 2024/25 as Skolverket published it: 96 schools with all background figures, 1 487 with parents' education.
class PublishedSalsaTest {
    private static final int FIRST_MERIT = 12;
    private static final int FIRST_ALL_SUBJECTS = 9;

    private record Row(String code, Salsa.Background background, double actual, double expected, double residual) {}

    private record National(
            String code,
            double education,
            double actual,
            double expected,
            double residual,
            double residualOfAllSubjects) {}

    @Test
    void the_model_value_of_merit_is_the_same_equation_for_96_schools() throws IOException {
        var fit = fit(skane(FIRST_MERIT), Row::expected);

        assertCoefficients(fit, 53.845, 77.609, -16.854, -35.632);
        assertThat(fit.n()).isEqualTo(96);
        assertThat(fit.rSquared()).isCloseTo(0.99256, within(0.000005));
        assertThat(fit.sigma()).isCloseTo(2.254, within(0.0005));
        assertThat(fit.cases().stream()
                        .mapToDouble(c -> Math.abs(c.residual()))
                        .max()
                        .orElseThrow())
                .isCloseTo(4.58, within(0.005));
    }

    @Test
    void so_is_the_model_value_of_all_subjects() throws IOException {
        var fit = fit(skane(FIRST_ALL_SUBJECTS), Row::expected);

        assertCoefficients(fit, -27.305, 41.269, 5.517, -56.394);
        assertThat(fit.rSquared()).isCloseTo(0.99333, within(0.000005));
    }

    @Test
    void the_actual_merit_of_the_96_is_explained_to_sixty_nine_per_cent() throws IOException {
        var fit = fit(skane(FIRST_MERIT), Row::actual);

        assertCoefficients(fit, 108.693, 56.879, -3.798, -131.959);
        assertThat(fit.rSquared()).isCloseTo(0.69021, within(0.000005));
        assertThat(fit.adjustedRSquared()).isCloseTo(0.68011, within(0.000005));
        assertThat(fit.sigma()).isCloseTo(14.849, within(0.0005));
    }

    @Test
    void the_re_estimated_equation_meets_every_published_model_value_within_five_points() throws IOException {
        var rows = skane(FIRST_MERIT);

        var comparison = Salsa.compare(
                        fit(rows, Row::expected),
                        rows.stream()
                                .map(r -> new Score(r.code(), r.expected()))
                                .toList())
                .orElseThrow();

        assertThat(comparison.n()).isEqualTo(96);
        assertThat(comparison.mean()).isCloseTo(0, within(1e-9));
        assertThat(Math.abs(comparison.largest().value())).isCloseTo(4.58, within(0.005));
    }

    @Test
    void the_residuals_of_the_country_lie_around_zero() throws IOException {
        var schools = national();

        var merit = (Residuals.Known) Residuals.of(
                schools.stream().map(s -> new Score(s.code(), s.residual())).toList());

        assertThat(merit.n()).isEqualTo(1487);
        assertThat(merit.mean()).isCloseTo(0.05, within(0.005));
        assertThat(merit.standardDeviation()).isCloseTo(17.9, within(0.05));
        assertThat(List.of(merit.above(), merit.below(), merit.on())).containsExactly(698, 758, 31);
        var allSubjects = (Residuals.Known) Residuals.of(schools.stream()
                .map(s -> new Score(s.code(), s.residualOfAllSubjects()))
                .toList());
        assertThat(allSubjects.mean()).isCloseTo(0.04, within(0.005));
    }

    /// R: `z <- y / (85.8 / sqrt(n)); f <- lm(I(z^2) ~ I(n / 85.8^2))` and, in all and for each class of size,
    /// `mean(abs(y) <= 1.959964 * sqrt(coef(f)[1] * 85.8^2 / n + coef(f)[2]))`.
    @Test
    void nineteen_schools_of_twenty_lie_within_the_funnel_whatever_their_size() throws IOException {
        var pupils = pupils();
        var schools = national().stream()
                .flatMap(s -> Optional.ofNullable(pupils.get(s.code())).stream()
                        .map(n -> new Funnel.Unit(s.code(), s.residual(), 85.8 / Math.sqrt(n))))
                .toList();
        var funnel = Funnel.around(0, schools);

        assertThat(schools).hasSize(1487);
        assertThat(funnel.overdispersion()).isCloseTo(1.857, within(0.0005));
        assertThat(Math.sqrt(funnel.between())).isCloseTo(8.484, within(0.0005));
        var stored = Variation.funnel(Indicators.builtIn()
                        .find(new IndicatorId("salsa-merit-residual"))
                        .orElseThrow())
                .orElseThrow();
        assertThat(stored.limits(8, 0.95).high())
                .as("the funnel that a report draws")
                .isCloseTo(funnel.limits(8, 0.95).high(), within(0.01));
        assertThat(inside(funnel, schools, 1, 10_000)).isCloseTo(0.951, within(0.0005));
        var classes = List.of(1, 30, 60, 100, 150, 10_000);
        for (int i = 1; i < classes.size(); i++)
            assertThat(inside(funnel, schools, classes.get(i - 1), classes.get(i)))
                    .as("from %d pupils", classes.get(i - 1))
                    .isBetween(0.94, 0.965);
    }

    /// The two years of the 1 307 schools that have both (r = 0.68), the number of pupils of the
    /// later for both. With
    /// the whole of a year's variance divided by the years, as if a school had nothing of its own,
    /// 91.6 per cent
    /// lay inside.
    ///
    /// R: `v <- 8.484^2 + (1.857 - 1 / 2) * 85.8^2 / n`, `mean(abs((y1 + y2) / 2) <= 1.959964 *
    /// sqrt(v))`.
    @Test
    void so_do_the_means_of_two_years() throws IOException {
        var pupils = pupils();
        var before = yearBefore();
        var funnel = Variation.funnel(Indicators.builtIn()
                        .find(new IndicatorId("salsa-merit-residual"))
                        .orElseThrow())
                .orElseThrow();
        var z = national().stream()
                .filter(s -> pupils.containsKey(s.code()) && before.containsKey(s.code()))
                .mapToDouble(s -> {
                    double error = 85.8 / Math.sqrt(pupils.getOrDefault(s.code(), 0));
                    double mean = (s.residual() + before.getOrDefault(s.code(), 0.0)) / 2;
                    return Math.abs(mean) / Math.sqrt(funnel.variance(List.of(error, error)));
                })
                .toArray();

        assertThat(z).hasSize(1307);
        assertThat(Arrays.stream(z).map(one -> one <= 1.959964 ? 1 : 0).average())
                .hasValueCloseTo(0.9357, within(0.00005));
    }

    /// As Kolada has it: its year 2024 is the school year 2023/24.
    private static Map<String, Double> yearBefore() throws IOException {
        var codes = new HashMap<String, String>();
        try (var lines = Files.lines(data("kolada/ou-skolenhetskod.csv"))) {
            lines.map(line -> line.split(";", -1)).forEach(f -> codes.put(f[0], f[1]));
        }
        var found = new HashMap<String, Double>();
        for (var one : JsonMapper.builder()
                .build()
                .readTree(data("kolada/v3-oudata-U15416-2024.json"))
                .path("values"))
            Optional.ofNullable(codes.get(one.path("ou").asString()))
                    .ifPresent(code -> found.put(
                            code, one.path("values").path(0).path("value").doubleValue()));
        return found;
    }

    private static double inside(Funnel funnel, List<Funnel.Unit> schools, int from, int below) {
        return schools.stream()
                .filter(s -> Math.round(Math.pow(85.8 / s.error(), 2)) >= from
                        && Math.round(Math.pow(85.8 / s.error(), 2)) < below)
                .mapToInt(s ->
                        Math.abs(s.value()) <= funnel.limits(s.error(), 0.95).high() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static Map<String, Integer> pupils() throws IOException {
        var pupils = new HashMap<String, Integer>();
        try (var lines = Files.lines(file("slutbetyg-ak9-skolenhet-2024-25.csv"))) {
            lines.map(line -> line.split(";", -1))
                    .filter(f -> f.length > 7 && f[1].matches("\\d{8}") && f[7].matches("\\d+"))
                    .forEach(f -> pupils.put(f[1], Integer.parseInt(f[7])));
        }
        return pupils;
    }

    @Test
    void the_model_explains_about_fifty_three_per_cent() throws IOException {
        var correlation = (Correlation.Known) Correlation.of(
                Correlation.Method.PEARSON,
                national().stream()
                        .map(s -> new Correlation.Pair(s.code(), s.actual(), s.expected()))
                        .toList());

        assertThat(correlation.r() * correlation.r()).isCloseTo(0.528, within(0.0005));
    }

    @Test
    void parents_education_alone_gives_nearly_the_model_value() throws IOException {
        var schools = national();

        var fit = (Regression.Fit) Regression.of(
                List.of("education"),
                schools.stream()
                        .map(s -> new Regression.Case(s.code(), s.expected(), List.of(s.education())))
                        .toList());

        assertThat(fit.intercept().estimate()).isCloseTo(43.63, within(0.005));
        assertThat(fit.slopes().getFirst().estimate()).isCloseTo(77.78, within(0.005));
        assertThat(fit.rSquared()).isCloseTo(0.976, within(0.0005));
    }

    private static void assertCoefficients(Regression.Fit fit, double... expected) {
        var found = new ArrayList<Double>();
        found.add(fit.intercept().estimate());
        fit.slopes().forEach(s -> found.add(s.estimate()));
        assertThat(found.stream().mapToDouble(Double::doubleValue).toArray()).containsExactly(expected, within(0.0005));
    }

    private static Regression.Fit fit(List<Row> rows, ToDoubleFunction<Row> outcome) {
        return (Regression.Fit) Salsa.reestimate(rows.stream()
                .map(r -> new Salsa.School(r.code(), r.background(), outcome.applyAsDouble(r)))
                .toList());
    }

    private static List<Row> skane(int first) throws IOException {
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file("salsa-siris-2025-skane-8-kommuner.csv"))) {
            return csv.stream()
                    .skip(1)
                    .map(r -> new Row(
                            r.getField(1) + "/" + r.getField(2),
                            new Salsa.Background(
                                    number(r.getField(4)), number(r.getField(8)) / 100, number(r.getField(5)) / 100),
                            number(r.getField(first)),
                            number(r.getField(first + 1)),
                            number(r.getField(first + 2))))
                    .toList();
        }
    }

    private static List<National> national() {
        var root = JsonMapper.builder().build().readTree(file("planned-educations-v4/salsa-alla-2024-25.json"));
        var schools = new ArrayList<National>();
        for (var school : root.path("body").path("compulsorySchoolUnitSalsaMetricList"))
            schools.add(new National(
                    school.path("schoolUnitCode").asString(),
                    value(school, "salsaParentsEducation"),
                    value(school, "salsaAverageGradesIn9thGradeActual"),
                    value(school, "salsaAverageCalculated"),
                    value(school, "salsaAverageGradesIn9thGradeDeviation"),
                    value(school, "salsaRequirementsReachedDeviation")));
        return schools;
    }

    private static double value(JsonNode school, String field) {
        return number(school.path(field).path("value").asString());
    }

    private static Path file(String name) {
        return data("skolverket").resolve(name);
    }

    private static Path data(String name) {
        assumeThat(Shared.data()).isPresent();
        return Shared.data().orElseThrow().resolve(name);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
