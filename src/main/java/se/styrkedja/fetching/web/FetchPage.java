package se.styrkedja.fetching.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Asking those who publish figures.
///
/// @param isOpen whether this house asks anybody
/// @param municipality the one to ask about when nothing is typed
/// @param going how far one has come that goes on now, as a sentence; empty when none does
/// @param last what came of the latest, as a sentence; empty when there was none
/// @param nightly what was said of every night, as a sentence
/// @param wish what the button of every night says
record FetchPage(
        Shell shell,
        Form form,
        boolean isOpen,
        String municipality,
        List<Choice> sources,
        String going,
        String last,
        List<Row> rows,
        List<String> troubles,
        String nightly,
        String wish,
        String button) {
    public FetchPage {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
    }

    /// A source that can be asked.
    public record Choice(String value, String label) {}

    /// What came of one question.
    ///
    /// @param since from when what stands of it is; empty when nothing does
    public record Row(String question, int fresh, int same, int absent, String since, String state, String colour) {}
}
