package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.CauseId;
import se.styrkedja.vocabulary.SchoolYear;

/// A development area (utvecklingsområde): what a node has chosen to become better at in a school year.
///
/// @param before the areas it comes from; none when it is new
/// @param causes what people wrote as causes of the results
/// @param results what it rests on; at least one
public record Area(
        AreaId id,
        Node node,
        SchoolYear year,
        Lineage lineage,
        List<AreaId> before,
        List<CauseId> causes,
        List<Result> results,
        Written written,
        AreaState state) {
    public Area {
        before = List.copyOf(before);
        causes = List.copyOf(causes);
        results = List.copyOf(results);
    }

    /// A text with its number, who wrote it and when: each new writing is one more, and none is lost.
    public record Written(int version, AreaText text, String by, LocalDate on) {}

    public AreaText text() {
        return written.text();
    }

    public boolean isClosed() {
        return state instanceof AreaState.Closed;
    }
}
