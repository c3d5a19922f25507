package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The letters of the house and what became of them.
///
/// @param server where they are handed in; empty when nothing is set up
record LettersPage(Shell shell, String server, List<Count> counts, List<Row> rows) {
    public LettersPage {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }

    public record Count(String what, String number) {}

    /// @param mark the colour that goes with what became of it
    public record Row(String written, String to, String fate, String mark, String tries, String said) {}
}
