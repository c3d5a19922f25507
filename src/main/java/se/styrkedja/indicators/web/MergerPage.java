package se.styrkedja.indicators.web;

import java.util.List;
import se.styrkedja.indicators.shown.Cell;
import se.styrkedja.web.Shell;

/// What the figures would look like if some schools were one.
///
/// @param schools those that can be chosen, by name; those without a number or its persons stand in `without`
/// @param advice what to do before there is an answer; empty when there is one
/// @param rows means and index, before and after
record MergerPage(
        Shell shell,
        String address,
        String municipality,
        String lead,
        List<School> schools,
        List<String> without,
        String advice,
        List<Row> rows,
        String composition) {
    public MergerPage {
        schools = List.copyOf(schools);
        without = List.copyOf(without);
        rows = List.copyOf(rows);
    }

    public record School(String code, String name, Cell cell, boolean chosen) {}

    public record Row(String what, String before, String after) {}
}
