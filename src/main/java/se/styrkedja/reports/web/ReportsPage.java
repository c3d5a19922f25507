package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The reports that can be made, and those that have been decided.
///
/// @param followUps operations follow-ups, by calendar year
public record ReportsPage(Shell shell, List<Row> rows, List<Year> followUps, List<Decided> decided) {
    public ReportsPage {
        rows = List.copyOf(rows);
        followUps = List.copyOf(followUps);
        decided = List.copyOf(decided);
    }

    /// One municipality and its years, the latest first.
    public record Row(String code, String name, List<Year> years) {
        public Row {
            years = List.copyOf(years);
        }
    }

    /// One report as it was decided.
    ///
    /// @param how the decision, who answers for it and when it is reported back
    /// @param superseded whether a later one has taken its place
    /// @param notes what has been withdrawn of its numbers since
    public record Decided(String title, String how, boolean superseded, List<String> notes, List<Year> files) {
        public Decided {
            notes = List.copyOf(notes);
            files = List.copyOf(files);
        }
    }

    public record Year(String title, String address) {}
}
