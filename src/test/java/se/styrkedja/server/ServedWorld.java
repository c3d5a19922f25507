package se.styrkedja.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Invented pupils of some schools of Nydala, by gender, as a table of the organiser's own.
final class ServedWorld {
    static final List<String> SCHOOLS = List.of("00990200", "00990201", "00990202", "00990203", "00990204", "00990205");
    static final String TOWN = "9901";
    static final List<String> SPLITS = List.of("kon:flickor", "kon:pojkar", "total");
    private static final String TOTAL = "total";

    /// Persons and how many of them reached it, by code and split.
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    private ServedWorld() {}

    static ServedWorld of(long seed) {
        var world = new ServedWorld();
        var random = new Random(seed);
        for (var school : SCHOOLS)
            for (var split : SPLITS.subList(0, 2)) {
                int persons = random.nextInt(5) == 0 ? 1 + random.nextInt(9) : 12 + random.nextInt(40);
                int reached = (int) Math.round(persons * Math.min(1, 0.3 + random.nextDouble() * 0.8));
                for (var code : List.of(school, TOWN))
                    for (var into : List.of(split, TOTAL)) {
                        var there = world.counts.computeIfAbsent(code + " " + into, p -> new int[2]);
                        there[0] += persons;
                        there[1] += reached;
                    }
            }
        return world;
    }

    int persons(String place) {
        return Objects.requireNonNull(counts.get(place))[0];
    }

    int reached(String place) {
        return Objects.requireNonNull(counts.get(place))[1];
    }

    Iterable<String> places() {
        return counts.keySet();
    }

    String shareOf(String code, String split) {
        return share(code + " " + split);
    }

    String share(String place) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * reached(place) / persons(place))
                .replace('.', ',');
    }

    List<String> rows() {
        var rows = new ArrayList<String>();
        for (var place : counts.keySet()) {
            var words = place.split(" ", -1);
            rows.add("%s;%s;all-subjects-y9;2024/25;%s;%s;;%d;Egna uppgifter"
                    .formatted(
                            words[0].equals(TOWN) ? "kommun" : "enhet",
                            words[0],
                            words[1],
                            share(place),
                            persons(place)));
        }
        return rows;
    }
}
