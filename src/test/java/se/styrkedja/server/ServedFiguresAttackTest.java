package se.styrkedja.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Receipt;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// Somebody who reads everything that Nydala serves of its own tables, after each delivery, and forgets nothing.
class ServedFiguresAttackTest {
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";
    private static final List<String> PAGES = List.of(
            "/indikatorer/all-subjects-y9?kommun=9901",
            "/indikatorer/all-subjects-y9?kommun=9901&uppdelning=kon:flickor",
            "/indikatorer/all-subjects-y9?kommun=9901&uppdelning=kon:pojkar",
            "/indikatorer/all-subjects-y9?enhet=00990200",
            "/indikatorer/all-subjects-y9?enhet=00990201",
            "/indikatorer/all-subjects-y9.json?kommun=9901",
            "/indikatorer/all-subjects-y9.csv?kommun=9901",
            "/indikatorer/merit-average-y9?kommun=9901",
            "/resultat?kommun=9901",
            "/resultat.json?kommun=9901",
            "/resultat.csv?kommun=9901",
            "/resultat?enhet=00990200",
            "/resultat?enhet=00990201",
            "/inlasningar/tabell.csv");
    private static final String SHEETS = "/inlasningar/tabell.xlsx";
    private static final String REPORT = "/rapporter/9901/2024-25";
    private static final Map<String, String> DOCUMENTS = Map.of(
            "json", REPORT + ".json",
            "csv", REPORT + ".csv",
            "html", REPORT + "/kvalitetsrapport.html",
            "docx", REPORT + "/kvalitetsrapport.docx",
            "pdf", REPORT + "/kvalitetsrapport.pdf");

    @TempDir
    Path folder;

    /// In which order the parts of the table come.
    enum Order {
        UNITS_FIRST(9901, "00 99"),
        TOTAL_FIRST(9902, "99 00"),
        GENDER_BY_GENDER(9903, "flickor pojkar total"),
        UNITS_WITHDRAWN(9906, "00 ");

        private final long seed;
        private final String parts;

        Order(long seed, String parts) {
            this.seed = seed;
            this.parts = parts;
        }

        List<List<String>> deliveries(List<String> rows) {
            return Stream.of(parts.split(" ", -1))
                    .map(part -> rows.stream()
                            .filter(row -> this == GENDER_BY_GENDER
                                    ? row.split(";", -1)[4].endsWith(part)
                                    : row.split(";", -1)[1].startsWith(part))
                            .toList())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_hidden_is_worked_out_from_all_that_was_ever_served(Order order) throws Exception {
        var world = ServedWorld.of(order.seed);
        var reader = new ServedReader(world);
        try (var nydala = TestHouse.empty()) {
            var register =
                    Objects.requireNonNull(Nydala.seeded(Nydala.SEED).files().get("nydala-organisation.csv"));
            nydala.takeIn(
                    TestHouse.NYDALA,
                    List.of(Incoming.of(Export.text(folder.resolve("nydala-organisation.csv"), register))));
            nydala.moveIn();
            try (var server = nydala.serve()) {
                var maja = Walker.as(server, "Maja");
                Optional<DeliveryId> first = Optional.empty();
                for (var delivery : order.deliveries(world.rows())) {
                    if (order == Order.UNITS_WITHDRAWN && first.isPresent())
                        nydala.withdraw(TestHouse.NYDALA, first.get());
                    var taken = take(nydala, delivery);
                    if (first.isEmpty()) first = Optional.of(taken);
                    reader.remember(text(maja, "/inlasningar/tabell.csv"));
                    for (var page : PAGES) reader.look(page, text(maja, page));
                    reader.look(SHEETS, ServedText.of("xlsx", maja.download(SHEETS)));
                }
                for (var document : DOCUMENTS.entrySet())
                    reader.look(
                            document.getValue(), ServedText.of(document.getKey(), maja.download(document.getValue())));
            }
        }
        assertThat(reader.hidden()).as("something is hidden in this world").isGreaterThan(2);
        assertThat(reader.shown()).as("and something is shown").isGreaterThan(5);
        assertThat(reader.addressesThatTell())
                .containsAll(DOCUMENTS.values())
                .contains("/resultat.json?kommun=9901", SHEETS);
        assertThat(reader.shownAndDrawn()).as("the charts are read").isNotEmpty();
        assertThat(reader.written())
                .as("hidden numbers that stand somewhere\n%s", reader)
                .isEmpty();
        assertThat(reader.drawn())
                .as("hidden numbers that are drawn in a chart\n%s", reader)
                .isEmpty();
        assertThat(reader.workedOut())
                .as("hidden numbers that follow from those shown\n%s", reader)
                .isEmpty();
    }

    @Test
    void the_reader_finds_what_is_given_away_so_that_finding_nothing_says_something() {
        var world = ServedWorld.of(9901);
        var reader = new ServedReader(world);
        reader.remember(HEADER
                + String.join(
                        "\n",
                        world.rows().stream()
                                .filter(row -> !row.startsWith("enhet;00990200"))
                                .toList()));
        reader.look("a page", "<p>" + world.shareOf("00990200", "total") + " procent</p>");

        assertThat(reader.written()).isNotEmpty();
        assertThat(reader.workedOut()).isNotEmpty();
    }

    private DeliveryId take(TestHouse nydala, List<String> rows) {
        var text = HEADER + String.join("\n", rows) + '\n';
        var file = Export.text(folder.resolve("t" + Integer.toHexString(text.hashCode()) + ".csv"), text);
        var receipt = nydala.takeIn(TestHouse.NYDALA, List.of(Incoming.of(file)), Ownership.OWN)
                .getFirst();
        return ((Receipt.Accepted) receipt).delivery();
    }

    private static String text(Walker walker, String path) throws Exception {
        return new String(walker.download(path), StandardCharsets.UTF_8);
    }
}
