package se.styrkedja.reports.annexes;

import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.publishing.DecisionDay;
import se.styrkedja.reports.publishing.PublicationId;

/// The plan of one unit, as an annex to the organiser's report.
public record Annex(Unit unit, Progress progress) {

    /// How far the plan has come.
    public sealed interface Progress {

        /// The unit has no area for the year.
        record NotBegun() implements Progress {}

        /// Nobody has decided it; how far it has come is not for the reader to know.
        record NotDecided() implements Progress {}

        /// It has areas, and nobody has decided the plan.
        record BeingWritten(int areas) implements Progress {}

        /// @param by who decided it
        record Decided(PublicationId publication, DecisionDay day, String by) implements Progress {}
    }

    public boolean isDecided() {
        return progress instanceof Progress.Decided;
    }
}
