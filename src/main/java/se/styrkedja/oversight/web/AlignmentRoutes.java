package se.styrkedja.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.NationalGoals;
import se.styrkedja.oversight.Alignment;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Tally;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;

@Controller
class AlignmentRoutes {
    private static final String ADDRESS = "/styrkedjan/mal";
    private static final Messages WORDS = Messages.of("oversight");
    private static final int YEARS = 3;

    private final Plans plans;
    private final Goals goals;
    private final ScopedReads reads;
    private final Clock clock;

    AlignmentRoutes(DataSource database, Plans plans, Goals goals, Clock clock) {
        reads = new ScopedReads(database);
        this.plans = plans;
        this.goals = goals;
        this.clock = clock;
    }

    /// GET /styrkedjan/mal?lasar=
    @GetMapping(ADDRESS)
    Answer goals(CurrentUser user, @RequestParam(defaultValue = "") String lasar) {
        var now = SchoolYear.of(LocalDate.now(clock));
        var year = lasar.isEmpty() ? now : SchoolYear.parse(lasar).orElseThrow(() -> new NotFound(lasar));
        return reads.run(user.scope(), () -> goals(user, year, now));
    }

    private Answer goals(CurrentUser user, SchoolYear year, SchoolYear now) {
        var asOf = year.equals(now) ? LocalDate.now(clock) : year.lastDay();
        var aligned = Alignment.of(
                goals.inForce(user.scope(), asOf), NationalGoals.builtIn().all(), plans.aims(user.scope(), year));
        var parts = List.of(
                part(
                        boards(aligned, year),
                        aligned.board().stream()
                                .map(served -> board(user, served))
                                .toList()),
                part(
                        WORDS.text("aims.national"),
                        aligned.national().stream()
                                .map(served ->
                                        new AlignmentPage.Goal(served.goal().text(), "", areas(user, served.by())))
                                .toList()));
        var page = new AlignmentPage(
                user.inside(OversightRoom.COVERAGE, title(aligned, year)),
                year.toString(),
                Stream.iterate(now, SchoolYear::previous)
                        .limit(YEARS)
                        .map(one -> new CoveragePage.Year(one.toString(), ADDRESS + "?lasar=" + one, one.equals(year)))
                        .toList(),
                parts,
                areas(user, aligned.aimless()));
        return new Answer.Data("oversight/web/alignment", page, parts, sheet(parts));
    }

    private static String title(Alignment aligned, SchoolYear year) {
        if (aligned.isEmpty()) return WORDS.text("aims.title.undecided", year.toString());
        long idle =
                aligned.board().stream().filter(served -> served.by().isEmpty()).count();
        return WORDS.text(
                aligned.board().isEmpty() ? "aims.title.none" : "aims.title",
                Long.toString(idle),
                Integer.toString(aligned.board().size()),
                year.toString());
    }

    private static AlignmentPage.Goal board(CurrentUser user, Alignment.Served<BoardGoal> served) {
        var goal = served.goal();
        return new AlignmentPage.Goal(
                WORDS.text(
                        "aims.goal",
                        Integer.toString(goal.number()),
                        goal.text().wording()),
                user.may(GoalRight.READ_GOALS) ? "/namndens-mal/" + goal.id().value() : "",
                areas(user, served.by()));
    }

    /// Goals of a period that was over before the year began are told as such: the board has decided none since.
    private static String boards(Alignment aligned, SchoolYear year) {
        return aligned.board().stream()
                .map(served -> served.goal().period())
                .filter(period -> period.lastDay().isBefore(year.firstDay()))
                .findFirst()
                .map(period -> WORDS.text("aims.board.earlier", period.toString(), year.toString()))
                .orElse(WORDS.text("aims.board"));
    }

    private static AlignmentPage.Part part(String heading, List<AlignmentPage.Goal> goals) {
        return new AlignmentPage.Part(
                heading,
                goals.stream().filter(goal -> !goal.areas().isEmpty()).toList(),
                goals.stream().filter(goal -> goal.areas().isEmpty()).toList());
    }

    private static List<AlignmentPage.Area> areas(CurrentUser user, List<Tally.Aim> aims) {
        return aims.stream()
                .map(aim -> new AlignmentPage.Area(
                        user.member().name(aim.node()),
                        aim.name(),
                        user.may(DialogueRight.READ_WORK, aim.node())
                                ? "/utvecklingsomraden/" + aim.area().value()
                                : ""))
                .toList();
    }

    private static Sheet sheet(List<AlignmentPage.Part> parts) {
        return new Sheet(
                List.of(WORDS.text("aims.columns").split(";")),
                parts.stream()
                        .flatMap(part -> Stream.concat(part.served().stream(), part.unserved().stream())
                                .flatMap(goal -> rows(part.heading(), goal)))
                        .toList());
    }

    /// One row for each area, or one for a goal that nobody works with.
    private static Stream<List<String>> rows(String origin, AlignmentPage.Goal goal) {
        if (goal.areas().isEmpty()) return Stream.of(List.of(origin, goal.text(), "", ""));
        return goal.areas().stream().map(area -> List.of(origin, goal.text(), area.node(), area.name()));
    }
}
