package se.styrkedja.goals.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// What the administration proposes for the next period.
///
/// @param from the period whose goals it goes through, as it stands in an address
/// @param rows one for each goal there is
/// @param added the new goals
/// @param takenBack the new goals that were taken back, in sentences
/// @param write whether the reader may write in it
/// @param decide whether the reader may record that the board has decided it
/// @param lacking what is missing before the board can decide; empty when nothing is
/// @param version which lines the reader has seen
/// @param basis the version of all that is decided
/// @param stale what has changed since it was to be decided
/// @param outcome where the goals are when it is decided; empty before
record ProposalPage(
        Shell shell,
        Form form,
        String lead,
        String from,
        List<Row> rows,
        List<Added> added,
        List<String> takenBack,
        boolean write,
        boolean decide,
        String lacking,
        long version,
        String basis,
        StaleVersion stale,
        String outcome) {
    public ProposalPage {
        rows = List.copyOf(rows);
        added = List.copyOf(added);
        takenBack = List.copyOf(takenBack);
    }

    /// @param support what the figures say of what came of it
    /// @param tag what is proposed for it
    /// @param text what it shall say instead, or why it is dropped; may be empty
    /// @param earlier what was proposed before that, in sentences
    public record Row(
            String id,
            String wording,
            String address,
            Said.Tag outcome,
            List<Said.Tag> support,
            Said.Tag tag,
            String text,
            String by,
            List<String> earlier,
            boolean open) {
        public Row {
            earlier = List.copyOf(earlier);
            support = List.copyOf(support);
        }
    }

    public record Added(String key, String wording, String by) {}
}
