package se.styrkedja.reports.web;

import java.util.List;
import java.util.Optional;
import se.styrkedja.web.Shell;

/// The reports that can be made, and those that have been decided.
///
/// @param discussed the drafts that are talked of
/// @param released those that are public, for one who has not signed in
/// @param plans whether the reader may see how far the plans of the units have come
/// @param followUps operations follow-ups, by calendar year
record ReportsPage(
        Shell shell,
        List<Row> rows,
        List<Year> followUps,
        List<Decided> decided,
        List<Talked> discussed,
        List<Decided> released,
        boolean plans) {
    public ReportsPage {
        rows = List.copyOf(rows);
        followUps = List.copyOf(followUps);
        decided = List.copyOf(decided);
        released = List.copyOf(released);
        discussed = List.copyOf(discussed);
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
    /// @param state decided, public or replaced, in words
    /// @param release the address that makes it public; empty when it is, or for one who may not
    /// @param carried the decided plans of units that went with it
    /// @param changed what has become another of its figures since
    public record Decided(
            String title,
            String how,
            String state,
            String colour,
            String release,
            List<Year> carried,
            Optional<Changed> changed,
            List<Year> files) {
        public Decided {
            carried = List.copyOf(carried);
            files = List.copyOf(files);
        }
    }

    /// What has become another since a report was decided.
    ///
    /// @param first the first of it, as sentences
    /// @param address where all of it stands
    public record Changed(String summary, List<String> first, String address) {
        public Changed {
            first = List.copyOf(first);
        }
    }

    /// A draft that is talked of.
    public record Talked(String title, String address, String sent) {}

    public record Year(String title, String address) {}
}
