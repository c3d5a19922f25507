package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.styrkedja.reports.Document.Other;
import se.styrkedja.reports.Document.Place;
import se.styrkedja.reports.Document.Source;

/// Says in words where in the files a number was read: one file and column after another, with all its lines.
final class Places {
    private static final int FIRST_LINES = 5;

    private Places() {}

    private record Column(String file, String name) {
        static Column of(Place place) {
            return new Column(place.file(), place.column());
        }
    }

    static List<String> words(Source source) {
        return words(source.places());
    }

    private static List<String> words(List<Place> places) {
        if (places.size() == 1) return List.of(one(places.getFirst()));
        var columns = new LinkedHashMap<Column, List<String>>();
        for (var place : places)
            columns.computeIfAbsent(Column.of(place), c -> new ArrayList<>()).add(Long.toString(place.line()));
        return columns.entrySet().stream()
                .map(e -> WORDS.text(
                        "place.lines", e.getKey().file(), e.getKey().name(), String.join(", ", e.getValue())))
                .toList();
    }

    static String more(int more) {
        return WORDS.text("sources.more", Integer.toString(more));
    }

    /// Of a mean over very many units only the first lines: all of them stand in kvalitetsrapport.json.
    static String inOneLine(Source source) {
        if (source.more() == 0) return String.join("; ", words(source.places()));
        var first =
                source.places().subList(0, Math.min(FIRST_LINES, source.places().size()));
        return String.join("; ", words(first)) + " "
                + more(source.more() + source.places().size() - first.size());
    }

    /// How the number came about, and what other files say.
    static String how(Source source) {
        return source.others().isEmpty()
                ? source.how()
                : source.how() + " " + WORDS.text("sources.others", others(source.others()));
    }

    private static String others(List<Other> others) {
        return others.stream()
                .map(o -> WORDS.text("sources.other", o.raw(), one(o.place())))
                .collect(Collectors.joining("; "));
    }

    private static String one(Place place) {
        var line = Long.toString(place.line());
        return place.address().isEmpty()
                ? WORDS.text("place.column", place.file(), line, place.column())
                : WORDS.text("place.address", place.file(), line, place.address());
    }

    /// Where one of several numbers of the same column stands, and what it is: `rad 836 (81)`.
    static String inColumn(Source source) {
        var place = source.places().getFirst();
        var shown = bare(source.shown());
        if (!source.others().isEmpty()) shown = WORDS.text("sources.line.others", shown, others(source.others()));
        boolean isCell = !place.address().isEmpty() && !isPointer(place);
        return isCell
                ? WORDS.text("sources.cell", place.address(), shown)
                : WORDS.text("sources.line", Long.toString(place.line()), shown);
    }

    /// A pointer into JSON says no more than its line and field do, and is long.
    private static boolean isPointer(Place place) {
        return place.address().startsWith("/");
    }

    /// The number without its unit, which a whole column shares.
    private static String bare(String shown) {
        return shown.replaceFirst("\u00a0\\D+$", "");
    }
}
