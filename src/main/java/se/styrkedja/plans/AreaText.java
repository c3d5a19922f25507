package se.styrkedja.plans;

import java.util.List;
import java.util.stream.Collectors;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// What stands in a development area, as people write it.
///
/// @param name what the node is to become better at
/// @param why why it comes first
/// @param effectShort what will be seen within the year
/// @param effectLong what will be seen after that
/// @param owner who sees to it that it is done
/// @param research what research and proven experience say; may be empty
/// @param researchSource where that is said; may be empty
/// @param higherGoal the national goal or the board's goal that it serves; may be empty
public record AreaText(
        String name,
        String why,
        String effectShort,
        String effectLong,
        Assignee owner,
        String research,
        String researchSource,
        String higherGoal) {
    private static final Messages MESSAGES = Messages.of("plans");

    /// What stands under each heading.
    public List<StaleVersion.Line> lines() {
        return List.of(
                line("name", name),
                line("why", why),
                line("effect-short", effectShort),
                line("effect-long", effectLong),
                line("owner", owner.name()),
                line("research", research),
                line("research-source", researchSource),
                line("higher-goal", higherGoal));
    }

    private static StaleVersion.Line line(String heading, String text) {
        return new StaleVersion.Line(MESSAGES.text("fact." + heading), text);
    }

    /// All that it says, line by line.
    public String words() {
        return lines().stream()
                .filter(line -> !line.text().isEmpty())
                .map(line -> line.heading() + ": " + line.text())
                .collect(Collectors.joining("\n"));
    }
}
