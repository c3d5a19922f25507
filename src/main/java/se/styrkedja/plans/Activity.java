package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// Something that is done for an area.
///
/// @param reports what has been said of it, the latest last; the first is that it is planned; none of an earlier
/// wording
public record Activity(ActivityId id, AreaId area, Text text, Area.Edition edition, List<Report> reports) {
    private static final Messages MESSAGES = Messages.of("plans");

    public Activity {
        reports = List.copyOf(reports);
    }

    /// What it is.
    ///
    /// @param owner who does it, or sees to it
    /// @param agreement its number in an agreement with Skolverket, such as `3.4`; empty when it has none
    public record Text(String what, Level level, Assignee owner, LocalDate starts, LocalDate due, String agreement) {}

    /// All that it says, line by line.
    public String words() {
        return Stream.of(
                        what(),
                        MESSAGES.text("level." + level()),
                        owner().name(),
                        MESSAGES.text("activity.when", Swedish.date(starts()), Swedish.date(due())),
                        agreement())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    public String what() {
        return text.what();
    }

    public Level level() {
        return text.level();
    }

    public Assignee owner() {
        return text.owner();
    }

    public LocalDate starts() {
        return text.starts();
    }

    public LocalDate due() {
        return text.due();
    }

    public String agreement() {
        return text.agreement();
    }

    /// Where it is done.
    public enum Level {
        CLASSROOM,
        ORGANISATION
    }

    /// How far it has come.
    public enum State {
        NOT_BEGUN,
        ONGOING,
        DONE,
        CANCELLED
    }

    /// @param version its number among those of the activity
    /// @param note what came of it, in words; may be empty
    public record Report(int version, State state, String note, String by, LocalDate on) {}

    /// What was said of it last.
    public Report latest() {
        return reports.getLast();
    }

    /// All that has been noted of it, a line for each note in the order they were written; empty when nothing is.
    public String notes() {
        return reports.stream()
                .map(Report::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /// Whether something remains to be done.
    public boolean isOpen() {
        return latest().state() == State.NOT_BEGUN || latest().state() == State.ONGOING;
    }

    /// Whether something of it is done or under way.
    boolean isActedOn() {
        return latest().state() == State.ONGOING || latest().state() == State.DONE;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && new Deadline(due()).hasPassed(today);
    }
}
