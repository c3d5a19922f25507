package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;

/// A Nydala whose schools change: one closed into Lindskolan in the summer of 2023, and one was taken over from a
/// company the day after.
class ReportOverYearsTest {
    private static final String HEADER =
            "skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till;uppgar_i\n";
    private static final String LIND = "99000001;Lindskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;";
    private static final String ALS = LIND.replace("99000001;Lindskolan", "99000002;Alskolan");
    private static final String ALM = LIND.replace("99000001;Lindskolan", "99000003;Almskolan");
    private static final String COMPANY = "99000003;Almskolan;9901;Nydala;5560009901;Alm AB;enskild;gr;skola;";

    private static final String FIGURES = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    @TempDir
    Path folder;

    private TestHouse nydala;

    @BeforeEach
    void open() {
        nydala = TestHouse.empty();
    }

    @AfterEach
    void close() {
        nydala.close();
    }

    @Test
    void the_mean_of_an_earlier_year_is_of_the_schools_that_were_the_municipality_s_own_that_year() {
        publish(
                HEADER + LIND + ";;\n" + ALS + ";2023-06-30;99000001\n" + COMPANY + ";2023-06-30;\n" + ALM
                        + "2023-07-01;;\n",
                merit(2022, "200", "220", "300") + merit(2023, "200", "", "300") + merit(2024, "200", "", "300"));

        assertThat(means(report())).hasToString("{2022/23=210, 2023/24=250, 2024/25=250}");
    }

    @Test
    void what_became_of_the_schools_stands_in_the_report_with_the_day() throws IOException {
        publish(
                HEADER + LIND + ";;\n" + ALS + ";2023-06-30;99000001\n" + COMPANY + ";2023-06-30;\n" + ALM
                        + "2023-07-01;;\n",
                merit(2023, "200", "", "300") + merit(2024, "200", "", "300"));

        assertThat(html(report()))
                .contains(
                        "Enheter som har lagts ner, slagits ihop eller bytt huvudman",
                        "Uppgick i Lindskolan",
                        "30 juni 2023",
                        "Bytte huvudman från Alm AB till Nydala kommun",
                        "1 juli 2023");
    }

    @Test
    void where_nothing_has_changed_nothing_is_said_of_it() throws IOException {
        publish(HEADER + LIND + ";;\n", merit(2023, "200", "", "") + merit(2024, "200", "", ""));

        assertThat(html(report())).doesNotContain("slagits ihop eller bytt huvudman");
    }

    @Test
    void a_school_has_in_the_report_the_name_that_it_had_in_the_year() throws IOException {
        publish(
                HEADER + LIND + ";;\n" + ALM + ";2025-06-30;\n" + ALM.replace("Almskolan", "Nya skolan")
                        + "2025-07-01;;\n",
                merit(2023, "200", "", "300") + merit(2024, "200", "", "300"));

        assertThat(html(report())).contains("Almskolan").doesNotContain("Nya skolan");
    }

    @Test
    void only_files_that_gave_the_report_something_are_told_as_its_files() throws IOException {
        publish(HEADER + LIND + ";;\n", merit(2023, "200") + merit(2024, "210"));
        nydala.publish(Export.text(folder.resolve("senare.csv"), FIGURES + merit(2025, "220")));

        assertThat(html(report()))
                .contains("Framst\u00e4lld ur 2 filer", "enheter.csv", "tal.csv")
                .doesNotContain("senare.csv");
    }

    /// One school of three has a value that can be shown: how many could have had one nobody says.
    @Test
    void diplomas_of_one_school_of_three_are_not_those_of_the_municipality() throws IOException {
        var gymnasium = (LIND + ";;\n" + ALS + ";;\n" + ALM + ";;\n").replace(";gr;", ";gy;");
        publish(HEADER + gymnasium, diplomas(2023, "80", "..", "..") + diplomas(2024, "82", "..", ".."));

        assertThat(html(report()))
                .contains("Bara 1 skola har ett v\u00e4rde f\u00f6r ", "inte hur m\u00e5nga som kan ha det")
                .doesNotContain("h\u00f6sten 2022");
    }

    @Test
    void diplomas_of_two_schools_of_three_are_drawn_as_the_municipality_s() throws IOException {
        var gymnasium = (LIND + ";;\n" + ALS + ";;\n" + ALM + ";;\n").replace(";gr;", ";gy;");
        publish(HEADER + gymnasium, diplomas(2023, "80", "70", "..") + diplomas(2024, "82", "72", ".."));

        assertThat(html(report())).contains("h\u00f6sten 2022").doesNotContain("som kan ha det");
    }

    private static String diplomas(int year, String... values) {
        var rows = new StringBuilder();
        for (int i = 0; i < values.length; i++)
            rows.append("enhet;9900000%d;diploma-within-3-years;%s;total;%s;%s;;Skolverket\n"
                    .formatted(
                            i + 1,
                            new SchoolYear(year),
                            values[i].equals("..") ? "" : values[i],
                            values[i].equals("..") ? ".." : ""));
        return rows.toString();
    }

    private void publish(String units, String figures) {
        nydala.publish(Export.text(folder.resolve("enheter.csv"), units));
        nydala.publish(Export.text(folder.resolve("tal.csv"), FIGURES + figures));
    }

    private static String merit(int year, String... values) {
        var rows = new StringBuilder();
        for (int i = 0; i < values.length; i++)
            if (!values[i].isEmpty())
                rows.append("enhet;9900000%d;merit-average-y9;%s;total;%s;;50;Skolverket\n"
                        .formatted(i + 1, new SchoolYear(year), values[i]));
        return rows.toString();
    }

    private Report report() {
        return nydala.house()
                .get(ReportCache.class)
                .reports(nydala.published())
                .ofMunicipality("9901", new SchoolYear(2024))
                .orElseThrow();
    }

    private static SortedMap<String, String> means(Report report) {
        var means = new TreeMap<String, String>();
        for (var figure : report.figures())
            if (figure.subject().level() == Level.MUNICIPALITY
                    && figure.indicator().equals("merit-average-y9")
                    && figure.weighting().equals(Figure.Weighting.PUPILS))
                figure.number()
                        .ifPresent(n -> means.put(
                                figure.period().toString(),
                                n.stripTrailingZeros().toPlainString()));
        return means;
    }

    private static String html(Report report) throws IOException {
        var out = new ByteArrayOutputStream();
        Writers.html(report.document(), out);
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
