package se.styrkedja.imports.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The columns of a file of units. The last two may be missing.
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

    /// What the headers' words call it.
    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those without which no row can be read.
    static Set<String> required() {
        return Arrays.stream(values())
                .filter(column -> column != SUCCESSOR && column != AREA)
                .map(Column::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
