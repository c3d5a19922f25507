package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.CauseId;
import se.styrkedja.vocabulary.SchoolYear;

/// A development area (utvecklingsområde): what a node has chosen to become better at in a school year.
///
/// @param before the areas it comes from; none when it is new
/// @param causes what people wrote as causes of the results
/// @param results what it rests on; at least one
/// @param grounds which choice of causes and results it is
public record Area(
        AreaId id,
        Node node,
        SchoolYear year,
        Lineage lineage,
        List<AreaId> before,
        List<CauseId> causes,
        List<Result> results,
        int grounds,
        Written written,
        AreaState state) {
    public Area {
        before = List.copyOf(before);
        causes = List.copyOf(causes);
        results = List.copyOf(results);
    }

    /// Which writing of an area it is, or of a goal or an activity of it: each is one more, and none is lost.
    ///
    /// @param afterDecision whether it was written after the area was decided
    public record Edition(int version, String by, LocalDate on, boolean afterDecision) {

        /// Whether it says something else than what was decided.
        public boolean isChangedSinceDecision() {
            return version > 1 && afterDecision;
        }

        /// Who wrote it and when, in words.
        String told() {
            return DecisionBasis.told(by, on);
        }
    }

    /// A text with who wrote it and when.
    public record Written(Edition edition, AreaText text) {
        public int version() {
            return edition.version();
        }

        public String by() {
            return edition.by();
        }

        public LocalDate on() {
            return edition.on();
        }

        /// All that it says, line by line.
        public String words() {
            return text.words();
        }
    }

    /// What an area has rested on, with who chose it and when.
    public record Grounds(Edition edition, List<CauseId> causes) {
        public Grounds {
            causes = List.copyOf(causes);
        }
    }

    /// Every wording of an area and of what hangs on it, the first first; also of what is taken back.
    ///
    /// @param grounds what it has rested on
    /// @param causes the causes that these name, as they read now
    /// @param turns how the area has been closed and opened again
    public record Wordings(
            List<Written> area,
            List<Grounds> grounds,
            Map<CauseId, Cause> causes,
            List<Goal> goals,
            List<Activity> activities,
            List<AreaState.Turn> turns) {
        public Wordings {
            turns = List.copyOf(turns);
            grounds = List.copyOf(grounds);
            causes = Map.copyOf(causes);
            area = List.copyOf(area);
            goals = List.copyOf(goals);
            activities = List.copyOf(activities);
        }
    }

    /// The next writing of something in this area, or the first one.
    Edition edition(int version, Permit permit, LocalDate on) {
        return new Edition(version, permit.actor().name(), on, state instanceof AreaState.Decided);
    }

    public AreaText text() {
        return written.text();
    }

    public boolean isDecided() {
        return state instanceof AreaState.Decided;
    }

    /// How it was decided, also when it has been closed since; empty of one that never was.
    public Optional<AreaState.Decided> decision() {
        return switch (state) {
            case AreaState.Proposed p -> Optional.empty();
            case AreaState.Decided decided -> Optional.of(decided);
            case AreaState.Closed closed -> closed.decided();
        };
    }

    public boolean isClosed() {
        return state instanceof AreaState.Closed;
    }
}
