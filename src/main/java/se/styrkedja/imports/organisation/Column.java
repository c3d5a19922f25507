package se.styrkedja.imports.organisation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.styrkedja.imports.Content;

/// The columns of a file of units, in order. The last two may be missing and change places.
enum Column {
    CODE,
    NAME,
    MUNICIPALITY,
    MUNICIPALITY_NAME,
    ORGANISER,
    ORGANISER_NAME,
    ORGANISER_KIND,
    FORMS,
    NODE,
    FROM,
    TO,
    SUCCESSOR,
    AREA;

    /// Where each stands, 0-based; one that is missing stands nowhere.
    static Map<Column, Integer> places(Content.Row header, Words words) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < words.header().size(); i++) places.put(values()[i], i);
        List<String> cells = header.cells().stream().map(Header::plain).toList();
        words.extra().forEach((word, column) -> {
            if (cells.contains(word)) places.put(valueOf(column), cells.indexOf(word));
        });
        return Map.copyOf(places);
    }
}
