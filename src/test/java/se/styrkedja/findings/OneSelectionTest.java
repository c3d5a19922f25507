package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.server.Server;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Heading, chart, table, list of schools and JSON of every indicator page are of one group, one year and one value.
class OneSelectionTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ROW =
            Pattern.compile("<tr><th scope=\"row\"[^>]*>(.*?)</th>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("<select class=\"ds-input\" id=\"uppdelning\".*?</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"[^>]*>([^<]*)</option>");
    private static final Pattern AGAINST_COUNTRY =
            Pattern.compile(" (\\S+(?:\u00a0%)?), riket (\\S+(?:\u00a0%)?), (.*)$");

    @TempDir
    static Path files;

    @Test
    void of_nydala() throws Exception {
        try (var house = TestHouse.empty()) {
            Nydala.seeded(Nydala.SEED).write(files);
            house.takeIn(TestHouse.NYDALA, Incoming.below(files));
            try (var server = house.serve()) {
                assertThat(agree(server, "9901")).isGreaterThan(100);
            }
        }
    }

    @Test
    void of_a_real_municipality() throws Exception {
        assumeTrue(Shared.data().isPresent(), "no ../shared");
        try (var house = TestHouse.empty()) {
            house.publish(Incoming.below(Shared.data().orElseThrow()));
            try (var server = house.serve()) {
                assertThat(agree(server, "2580")).isGreaterThan(20);
            }
        }
    }

    /// How many pages were looked at.
    private static int agree(Server server, String municipality) throws Exception {
        int pages = 0;
        for (var row : indicators(server)) {
            var address = "/indikatorer/" + row.path("id").asString() + ".%s?kommun=" + municipality;
            var parts = parts(get(server, address.replace(".%s", "")));
            for (var part : parts.entrySet()) {
                new One(
                                server,
                                municipality,
                                address + "&uppdelning=" + part.getKey().replace("+", "%2B"),
                                part.getValue(),
                                part.getKey())
                        .agrees();
                pages++;
            }
        }
        return pages;
    }

    private static List<JsonNode> indicators(Server server) throws Exception {
        var rows = new ArrayList<JsonNode>();
        for (var group : json(get(server, "/indikatorer.json")))
            group.path("rows").forEach(rows::add);
        return rows;
    }

    private static Map<String, String> parts(String page) {
        var parts = new TreeMap<String, String>();
        var select = PART.matcher(page);
        if (select.find()) OPTION.matcher(select.group()).results().forEach(o -> parts.put(o.group(1), o.group(2)));
        else parts.put("", "");
        return parts;
    }

    /// One page, read as a person reads it, and beside it the JSON.
    private static final class One {
        private final String address;
        private final String municipality;
        private final String title;
        private final String part;
        private final String page;
        private final List<JsonNode> figures = new ArrayList<>();

        One(Server server, String municipality, String address, String title, String part) throws Exception {
            this.municipality = municipality;
            this.address = address.replace(".%s", "");
            this.title = title;
            this.part = part;
            page = get(server, this.address);
            json(get(server, address.replace("%s", "json"))).forEach(figures::add);
        }

        void agrees() {
            var heading = text(between("<h1", "</h1>"));
            if (!part.isEmpty() && !part.equals("total"))
                assertThat(heading).as(address).contains("(" + title + ")");
            if (!part.isEmpty())
                assertThat(figures)
                        .as(address)
                        .allMatch(f -> f.path("breakdown").asString().equals(part));
            var own = new TreeMap<String, JsonNode>();
            for (var f : figures)
                if (f.path("level").asString().equals("municipality")
                        && f.path("code").asString().equals(municipality)) own.put(period(f), f);
            var rows = rows(between("id=\"tabell\"", "</table>"));
            if (!own.isEmpty()) {
                var newest = newest(heading, own);
                var cell = rows.getOrDefault(newest, List.of("none")).getFirst();
                assertThat(heading).as(address).contains(cell);
                same(Objects.requireNonNull(own.get(newest)), cell);
                chart(rows);
            }
            schools(heading, own);
        }

        /// The year that the heading gives the value of; the newest that there is.
        private String newest(String heading, Map<String, JsonNode> own) {
            var newest = own.keySet().stream()
                    .filter(heading::contains)
                    .max(String::compareTo)
                    .orElse("none");
            assertThat(newest).as(address + " " + heading).isNotEqualTo("none");
            if (newest.contains("/")) assertThat(newest).as(address).isEqualTo(last(own));
            return newest;
        }

        /// As the pages call it.
        private static String period(JsonNode figure) {
            return new Wording()
                    .named(Period.parse(figure.path("period").asString()).orElseThrow());
        }

        private static String last(Map<String, JsonNode> own) {
            return own.keySet().stream().max(String::compareTo).orElseThrow();
        }

        /// Both values of the chart's title stand in one row of the table, that of the year it says.
        private void chart(Map<String, List<String>> rows) {
            var said = AGAINST_COUNTRY.matcher(text(between("id=\"punkt\"", "</h2>")));
            if (!said.find()) return;
            var period = said.group(3).replaceAll("^(l\u00e4s\u00e5ret|\u00e5r|den) ", "");
            var row = rows.get(period);
            assertThat(row).as(address + " " + said.group()).isNotNull().contains(said.group(1), said.group(2));
        }

        private void schools(String heading, Map<String, JsonNode> own) {
            var list = between("id=\"skolorna\"", "</table>");
            var units = figures.stream()
                    .filter(f -> f.path("level").asString().equals("unit"))
                    .toList();
            assertThat(list.isEmpty()).as(address + " has its schools").isEqualTo(units.isEmpty());
            if (units.isEmpty()) return;
            var periods = units.stream().map(One::period).distinct().toList();
            assertThat(periods).as(address).hasSize(1);
            assertThat(list).as(address).contains(periods.getFirst());
            if (own.isEmpty()) assertThat(heading).as(address).contains(periods.getFirst());
            var rows = rows(list);
            for (var unit : units)
                same(
                        unit,
                        rows.getOrDefault(text(unit.path("name").asString()), List.of("none"))
                                .getFirst());
        }

        private void same(JsonNode figure, String cell) {
            if (figure.path("value").isNull()) {
                assertThat(cell).as(address).doesNotMatch("[0-9].*");
                return;
            }
            var shown = new BigDecimal(
                    cell.replaceAll("[\u00a0% ]", "").replace(',', '.').replace('\u2212', '-'));
            assertThat(shown.subtract(figure.path("value").decimalValue()).abs())
                    .as(address + " " + figure)
                    .isLessThanOrEqualTo(new BigDecimal("0.051"));
        }

        private String between(String from, String to) {
            int start = page.indexOf(from);
            return start < 0 ? "" : page.substring(start, page.indexOf(to, start));
        }
    }

    private static Map<String, List<String>> rows(String table) {
        var rows = new TreeMap<String, List<String>>();
        ROW.matcher(table)
                .results()
                .forEach(row -> rows.put(
                        text(row.group(1)),
                        CELL.matcher(row.group(2))
                                .results()
                                .map(c -> text(c.group(1)))
                                .toList()));
        return rows;
    }

    /// As it is read: without the signs of the page, and without the word that says that sources differ.
    private static String text(String html) {
        return html.replaceAll("^<?h[12][^>]*>|^id=\"[^\"]*\">", "")
                .replaceAll("(?s)<span class=.differs.>.*?</span>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replaceAll("[ \\n]+", " ")
                .strip();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static String get(Server server, String address) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
