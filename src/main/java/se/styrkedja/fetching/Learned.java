package se.styrkedja.fetching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.indicators.DataRows;
import tools.jackson.databind.JsonNode;

/// What is known of a municipality while it is asked about: what later questions are put together of.
final class Learned {
    /// The most ids in one part of an address.
    ///
    /// Source: Kolada, version 3 of its interface.
    private static final int MOST_IDS = 25;

    private static final String COUNTRY = "0000";

    /// Whose schools the report of a municipality is about.
    private static final String MUNICIPAL = "Kommunal";

    private static final String OTHERS = "OTHERS";

    private final String municipality;
    private String name = "";
    private boolean hasUnits;
    private final List<SchoolOf> units = new ArrayList<>();
    private List<String> alike = List.of();

    Learned(String municipality) {
        this.municipality = municipality;
    }

    private record SchoolOf(String code, Set<String> forms) {}

    /// Whether what the question needs has been told.
    boolean knows(Question question) {
        return question.each() != Question.Each.UNIT || hasUnits;
    }

    /// What the question is to be asked for.
    List<Series> series(Question question) {
        var of = question.source() + '/' + question.id();
        return switch (question.each()) {
            case ONCE -> List.of(new Series(question, of, Map.of()));
            case MUNICIPALITY ->
                List.of(new Series(question, of + '-' + municipality, Map.of("municipality", List.of(municipality))));
            case UNIT ->
                units.stream()
                        .filter(unit ->
                                question.form().isEmpty() || unit.forms().contains(question.form()))
                        .map(unit -> new Series(question, of + '-' + unit.code(), Map.of("unit", List.of(unit.code()))))
                        .toList();
            case KEY_FIGURES -> keyFigures(question, of);
        };
    }

    private List<Series> keyFigures(Question question, String of) {
        var all = new ArrayList<Series>();
        var wanted = Stream.concat(Stream.of(municipality, COUNTRY), alike.stream())
                .distinct()
                .toList();
        for (var kpis : parts(kpis()))
            for (var municipalities : parts(wanted))
                all.add(new Series(
                        question,
                        of + '-' + municipality + '-' + (all.size() + 1),
                        Map.of("kpis", kpis, "municipalities", municipalities)));
        return all;
    }

    /// Those that the layout takes in: what is about others' schools is not among them.
    private static List<String> kpis() {
        return DataRows.of("/imports/kolada/kpis.csv").stream()
                .filter(row -> !OTHERS.equals(row.getField("schools")))
                .map(row -> row.getField("kpi"))
                .toList();
    }

    private static List<List<String>> parts(List<String> ids) {
        return IntStream.iterate(0, at -> at < ids.size(), at -> at + MOST_IDS)
                .mapToObj(at -> ids.subList(at, Math.min(ids.size(), at + MOST_IDS)))
                .toList();
    }

    /// Learns of whole answers.
    void from(Question question, List<Page> pages) {
        var items = pages.stream()
                .flatMap(page -> Answers.of(page.text()).stream())
                .flatMap(answer -> answer.items(question).stream())
                .toList();
        switch (question.teaches()) {
            case UNITS -> learnUnits(items);
            case ALIKE -> learnAlike(items);
            case NAME -> learnName(items);
            case NOTHING -> {}
        }
    }

    private void learnUnits(List<JsonNode> items) {
        hasUnits = true;
        for (var item : items)
            if (MUNICIPAL.equals(item.path("principalOrganizerType").asString("")))
                units.add(new SchoolOf(
                        item.path("code").asString(""),
                        item.path("typeOfSchooling")
                                .valueStream()
                                .map(form -> form.path("code").asString(""))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private void learnName(List<JsonNode> items) {
        for (var item : items)
            if (municipality.equals(item.path("id").asString("")))
                name = item.path("title").asString("");
    }

    /// The members of the latest group of those alike, which is what the report compares with.
    private void learnAlike(List<JsonNode> items) {
        var beginning = "Liknande kommuner grundskola, " + name + ",";
        alike = name.isEmpty()
                ? List.of()
                : items.stream()
                        .filter(item -> item.path("title").asString("").startsWith(beginning))
                        .max((a, b) -> a.path("title")
                                .asString("")
                                .compareTo(b.path("title").asString("")))
                        .map(group -> List.copyOf(group.path("members")
                                .valueStream()
                                .map(member -> member.path("member_id").asString(""))
                                .collect(Collectors.toCollection(LinkedHashSet::new))))
                        .orElse(List.of());
    }
}
