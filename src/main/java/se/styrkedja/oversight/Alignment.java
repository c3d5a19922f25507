package se.styrkedja.oversight;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.NationalGoals.Heading;
import se.styrkedja.plans.Tally;

/// Which goals of the board and of the country the areas of a year contribute to, as the areas say (skollagen 4 kap.
/// 5 §).
///
/// @param board each goal of the board with the areas that name it
/// @param national each national goal with the areas that name it, or a goal of the board that builds on it
/// @param aimless areas that name none of them
public record Alignment(List<Served<BoardGoal>> board, List<Served<Heading>> national, List<Tally.Aim> aimless) {
    public Alignment {
        board = List.copyOf(board);
        national = List.copyOf(national);
        aimless = List.copyOf(aimless);
    }

    /// A goal and the areas that work with it; none when nobody does.
    public record Served<G>(G goal, List<Tally.Aim> by) {
        public Served {
            by = List.copyOf(by);
        }
    }

    public static Alignment of(List<BoardGoal> goals, List<Heading> headings, List<Tally.Aim> aims) {
        var board = goals.stream()
                .map(goal -> new Served<>(goal, naming(goal, aims)))
                .toList();
        var national = headings.stream()
                .map(heading -> new Served<>(heading, naming(heading, board, aims)))
                .toList();
        var served = Stream.concat(
                        board.stream().map(Served::by), national.stream().map(Served::by))
                .flatMap(Collection::stream)
                .toList();
        return new Alignment(
                board,
                national,
                aims.stream().filter(aim -> !served.contains(aim)).toList());
    }

    /// Whether no area is decided that could work with a goal.
    public boolean isEmpty() {
        return aimless.isEmpty()
                && board.stream().allMatch(served -> served.by().isEmpty())
                && national.stream().allMatch(served -> served.by().isEmpty());
    }

    private static List<Tally.Aim> naming(BoardGoal goal, List<Tally.Aim> aims) {
        var wording = plain(goal.text().wording());
        return aims.stream()
                .filter(aim -> plain(aim.higherGoal()).contains(wording))
                .toList();
    }

    private static List<Tally.Aim> naming(Heading heading, List<Served<BoardGoal>> board, List<Tally.Aim> aims) {
        var through = board.stream()
                .filter(served -> heading.isNamedIn(served.goal().text().source()))
                .flatMap(served -> served.by().stream())
                .toList();
        return aims.stream()
                .filter(aim -> heading.isNamedIn(aim.higherGoal()) || through.contains(aim))
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
