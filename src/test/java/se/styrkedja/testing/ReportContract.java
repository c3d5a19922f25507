package se.styrkedja.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Tone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A kvalitetsrapport.json, read as an outside script would, beside the folder it was made from.
public record ReportContract(JsonNode json, Path from) {
    private static final Pattern SURE = Pattern.compile("s\u00e4ker[at]|kan vara slump|\u00e4n slumpen");
    private static final Pattern OF_SO_MANY =
            Pattern.compile("(\\d+) av (?:de )?(\\d+) skolor(?: som registret och filerna k\u00e4nner till)?\\)");

    public static ReportContract read(Path file, Path from) {
        return new ReportContract(JsonMapper.shared().readTree(file.toFile()), from);
    }

    public List<JsonNode> figures() {
        return StreamSupport.stream(json.path("figures").spliterator(), false).toList();
    }

    public List<JsonNode> findings() {
        return StreamSupport.stream(json.path("findings").spliterator(), false).toList();
    }

    /// The figures of an indicator in total, at a level, for a code, in a period.
    public List<JsonNode> figures(String indicator, String level, String code, String period) {
        return figures().stream()
                .filter(f -> text(f, "indicator").equals(indicator)
                        && text(f, "level").equals(level)
                        && text(f, "code").equals(code)
                        && text(f, "period").equals(period)
                        && text(f, "breakdown").equals("total"))
                .toList();
    }

    /// The one that is weighted by pupils.
    public List<JsonNode> weighted(String indicator, String level, String code, String period) {
        return figures(indicator, level, code, period).stream()
                .filter(f ->
                        f.path("weighting").isString() && text(f, "weighting").equals("pupils"))
                .toList();
    }

    public static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }

    /// Every rule of the contract, figure by figure.
    public void holds() {
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder("version", "organiser", "year", "files", "figures", "findings");
        assertThat(json.path("version").intValue()).isEqualTo(2);
        assertThat(json.path("organiser").propertyNames()).containsExactlyInAnyOrder("level", "code", "name");
        assertThat(figures()).isNotEmpty().allSatisfy(this::holds);
        var ids = figures().stream().map(f -> text(f, "id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.propertyNames())
                    .containsExactlyInAnyOrder("kind", "text", "figures", "sureness", "tone", "backing");
            assertThat(text(finding, "tone")).isIn(names(Tone.values()));
            assertThat(text(finding, "backing")).isIn(names(Backing.values()));
            if (!finding.path("sureness").isNull())
                assertThat(text(finding, "sureness")).isIn(names(Chance.Sureness.values()));
            assertThat(text(finding, "kind")).isIn(ContractPaper.KINDS);
            assertThat(text(finding, "text")).isNotBlank();
            assertThat(finding.path("figures"))
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(ids).contains(id.stringValue()));
            oneSelection(finding);
            assertThat(SURE.matcher(text(finding, "text")).find()
                            && (finding.path("sureness").isNull()
                                    || text(finding, "sureness").equals("UNTESTED")))
                    .as("is told as tested: " + finding)
                    .isFalse();
            covers(finding);
        });
    }

    /// So many schools of so many in words are what the figure says.
    private void covers(JsonNode finding) {
        var about = figure(finding.path("figures").get(0).stringValue());
        OF_SO_MANY.matcher(text(finding, "text")).results().forEach(said -> {
            assertThat(about.path("covered").intValue())
                    .as(finding.toString())
                    .isEqualTo(Integer.parseInt(said.group(1)));
            assertThat(about.path("of").intValue()).as(finding.toString()).isEqualTo(Integer.parseInt(said.group(2)));
        });
    }

    private static List<String> names(Enum<?>[] all) {
        return Stream.of(all).map(Enum::name).toList();
    }

    /// A change is of two years over as many schools, a mean in which all schools weigh the same says so, and one that
    /// is of a part of the schools says of how many.
    private void oneSelection(JsonNode finding) {
        if (!text(finding, "kind").startsWith("change")) return;
        var about = figure(finding.path("figures").get(0).stringValue());
        var earlier = figure(finding.path("figures").get(1).stringValue());
        assertThat(about.path("shown").intValue())
                .as(finding.toString())
                .isEqualTo(earlier.path("shown").intValue());
        boolean perSchool = about.path("shown").intValue() > 1
                && about.path("weighting").isString()
                && text(about, "weighting").equals("units");
        assertThat(text(finding, "text").contains("(genomsnitt per skola"))
                .as(finding.toString())
                .isEqualTo(perSchool);
    }

    private void holds(JsonNode f) {
        assertThat(f.propertyNames()).containsExactlyInAnyOrderElementsOf(ContractPaper.FIELDS);
        assertThat(Stream.of(text(f, "indicator").split("~", -1)).skip(1))
                .as(text(f, "id"))
                .allMatch(ContractPaper::tells);
        assertThat(f.path("sources"))
                .allSatisfy(place -> assertThat(ContractPaper.PLACE).containsAll(place.propertyNames()));
        assertThat(text(f, "name")).isNotBlank().isNotEqualTo(text(f, "code"));
        assertThat(text(f, "level")).isIn("unit", "municipality", "organiser", "country", "group");
        assertThat(text(f, "period")).matches("\\d{4}/\\d{2}|(VT|HT)\\d{2}|\\d{4}|\\d{4}-\\d{2}-\\d{2}");
        assertThat(text(f, "breakdown")).matches("total|[^+:]+:[^+:]+(\\+[^+:]+:[^+:]+)*");
        assertThat(text(f, "basis")).isIn("published", "computed");
        assertThat(f.path("weighting").isNull() || Set.of("pupils", "units").contains(text(f, "weighting")))
                .isTrue();
        assertThat(f.path("n").isNull() || f.path("n").isInt()).isTrue();
        assertThat(f.path("shown").isInt()).isTrue();
        assertThat(f.path("covered").isNull()).isEqualTo(f.path("of").isNull());
        if (!f.path("of").isNull())
            assertThat(f.path("covered").intValue())
                    .isEqualTo(f.path("shown").intValue())
                    .isLessThanOrEqualTo(f.path("of").intValue());
        assertThat(f.path("hidden").intValue()).isEqualTo(f.path("hiddenUnits").size());
        marked(f);
        oneAmount(f);
        assertThat(sources(f)).isNotEmpty().allSatisfy(this::placed).doesNotHaveDuplicates();
        assertThat(f.path("also")).allSatisfy(other -> placed(named(other)));
        if (!text(f, "basis").equals("published")) return;
        assertThat(f.path("from")).isEmpty();
        assertThat(sources(f)).hasSize(1);
        reads(f, sources(f).getFirst());
        f.path("also").forEach(other -> reads(other, named(other)));
    }

    /// What is hidden is not missing, and what is missing is not hidden.
    private static void marked(JsonNode f) {
        if (!f.path("mark").isString()) return;
        boolean hidden = text(f, "mark").equals("..");
        assertThat(f.path(hidden ? "missingUnits" : "hiddenUnits"))
                .as(f.toString())
                .isEmpty();
    }

    /// A number, or two bounds, or a mark; never more than one of them and never none.
    private static void oneAmount(JsonNode f) {
        boolean exact = f.path("value").isNumber();
        boolean bounds = f.path("low").isNumber() && f.path("high").isNumber();
        boolean mark = f.path("mark").isString();
        assertThat(List.of(exact, bounds, mark)).as(f.toString()).containsOnlyOnce(true);
        for (var field : List.of("value", "low", "high", "mark"))
            assertThat(f.path(field).isNull() || f.path(field).isNumber() || field.equals("mark"))
                    .as(field)
                    .isTrue();
    }

    /// Every place that a figure was read or computed from, also by way of other figures, one line each:
    /// `{"file", "line", "column", "columnIndex", "pointer"}`, the file by its name.
    public List<JsonNode> sources(JsonNode figure) {
        var places = new LinkedHashSet<JsonNode>();
        for (var id : figure.path("from")) places.addAll(sources(figure(id.stringValue())));
        for (var column : figure.path("sources")) places.addAll(lines(column));
        return List.copyOf(places);
    }

    private JsonNode figure(String id) {
        return figures().stream()
                .filter(f -> text(f, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> lines(JsonNode column) {
        return IntStream.range(0, column.path("lines").size())
                .mapToObj(i -> {
                    var place = ((ObjectNode) named(column))
                            .put("line", column.path("lines").path(i).longValue());
                    if (column.has("pointers"))
                        place.set("pointer", column.path("pointers").path(i));
                    return (JsonNode) place;
                })
                .toList();
    }

    private JsonNode named(JsonNode place) {
        var copy = ((ObjectNode) place).objectNode();
        for (var part : place.properties())
            if (!Set.of("lines", "pointers", "cells").contains(part.getKey())) copy.set(part.getKey(), part.getValue());
        return copy.put("file", file(place));
    }

    /// The name of the file that a source stands in.
    public String file(JsonNode place) {
        return json.path("files").path(place.path("file").intValue()).stringValue();
    }

    private void placed(JsonNode place) {
        assertThat(from.resolve(text(place, "file"))).isRegularFile();
        assertThat(place.path("line").intValue()).isPositive();
        assertThat(text(place, "column")).isNotEmpty();
        assertThat(place.path("columnIndex").isInt() || place.path("pointer").isString())
                .isTrue();
    }

    /// The place in the file holds the number or the mark.
    private void reads(JsonNode stated, JsonNode place) {
        if (!place.path("columnIndex").isInt() || !text(place, "file").endsWith(".csv")) return;
        var lines = LINES.computeIfAbsent(from.resolve(text(place, "file")), ReportContract::lines);
        int index = place.path("columnIndex").intValue() - 1;
        var cell = cell(row(lines, place.path("line").intValue() - 1), index);
        if (stated.path("value").isNumber())
            assertThat(cell.replace(',', '.').replaceAll("[\\s\u00a0]", ""))
                    .as(place.toString())
                    .matches(number -> stated.path("value").decimalValue().compareTo(new BigDecimal(number)) == 0);
        else if (!isHiddenByUs(stated, place, cell))
            assertThat(cell).as(place.toString()).isEqualTo(text(stated, "mark"));
        assertThat(lines)
                .as(place.toString())
                .anyMatch(line -> cell(line, index).equals(text(place, "column")));
    }

    /// The organiser's own figures stand whole in its files, and are hidden when they are read.
    private static boolean isHiddenByUs(JsonNode stated, JsonNode place, String cell) {
        return text(place, "file").endsWith("-egna.csv")
                && cell.matches("[0-9]+(,[0-9]+)?")
                && Set.of("..", "~100", "~0").contains(text(stated, "mark"));
    }

    private static final Map<Path, List<String>> LINES = new HashMap<>();

    /// The row that begins on a line: it goes on while a quotation mark is open.
    private static String row(List<String> lines, int from) {
        var row = new StringBuilder(lines.get(from));
        for (int i = from + 1; row.chars().filter(c -> c == '"').count() % 2 == 1; i++)
            row.append(' ').append(lines.get(i));
        return row.toString();
    }

    private static String cell(String line, int index) {
        var cells = line.split(";", -1);
        return index < cells.length ? cells[index].strip().replaceAll("^\"|\"$", "") : "";
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
