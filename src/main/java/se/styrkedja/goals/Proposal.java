package se.styrkedja.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.vocabulary.Period;

/// What the administration proposes for the next period: what becomes of every goal there is, and which are new. It is
/// no goal before the board has decided it.
///
/// @param before the goals it goes through
/// @param next the period it is for
/// @param lines the latest word on each goal, and the new ones in the order they came
/// @param earlier what was proposed before that and would else be lost, the latest first: of the goals there are, and
/// new ones that were taken back
/// @param version rises with every line, so that who decides an older one notices
/// @param decision that of the board; none before it has decided, and nothing is written in it after that
public record Proposal(
        GoalsOfPeriod before,
        Period next,
        List<Line> lines,
        List<Line> earlier,
        long version,
        List<Decision> decision) {
    public Proposal {
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
        decision = List.copyOf(decision);
    }

    /// What the board has decided.
    ///
    /// @param by who recorded it
    public record Decision(Reference decided, String by) {}

    /// Whether the board has decided it.
    public boolean decided() {
        return !decision.isEmpty();
    }

    /// What is proposed, by whom and when.
    public sealed interface Line {
        String by();

        LocalDate on();

        /// The goal stays as it stands.
        record Kept(GoalId goal, String by, LocalDate on) implements Line {}

        /// The goal stays with another text.
        record Reworded(GoalId goal, GoalText text, String by, LocalDate on) implements Line {}

        /// The goal is no more.
        record Dropped(GoalId goal, String reason, String by, LocalDate on) implements Line {}

        /// A goal that was not there.
        record New(UUID key, GoalText text, String by, LocalDate on) implements Line {}
    }

    /// What is proposed for one of the goals.
    public Optional<Line> of(GoalId goal) {
        return lines.stream().filter(line -> isOf(line, goal)).findFirst();
    }

    /// Texts and reasons that were proposed for one of the goals, and in whose place another proposal stands.
    public List<Line> earlier(GoalId goal) {
        return earlier.stream().filter(line -> isOf(line, goal)).toList();
    }

    /// The new goals that were proposed and taken back.
    public List<Line.New> takenBack() {
        return added(earlier);
    }

    private static boolean isOf(Line line, GoalId goal) {
        return switch (line) {
            case Line.Kept kept -> kept.goal().equals(goal);
            case Line.Reworded reworded -> reworded.goal().equals(goal);
            case Line.Dropped dropped -> dropped.goal().equals(goal);
            case Line.New added -> false;
        };
    }

    /// All that is decided with it.
    public DecisionBasis basis() {
        return ProposalBasis.of(this);
    }

    public List<Line.New> added() {
        return added(lines);
    }

    private static List<Line.New> added(List<Line> lines) {
        return lines.stream()
                .filter(Line.New.class::isInstance)
                .map(Line.New.class::cast)
                .toList();
    }

    /// The goals that nobody has said anything about yet.
    public List<BoardGoal> open() {
        return before.goals().stream().filter(goal -> of(goal.id()).isEmpty()).toList();
    }

    /// How many goals there will be if it is decided as it stands.
    public long size() {
        return lines.stream().filter(line -> !(line instanceof Line.Dropped)).count();
    }

    /// Whether the board may decide it: every goal has got an answer, and something is left.
    public boolean isDecidable() {
        return !decided() && open().isEmpty() && size() > 0;
    }
}
