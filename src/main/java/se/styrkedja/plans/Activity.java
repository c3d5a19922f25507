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
/// @param ended whether its area is closed, so that nothing of it remains to be done
public record Activity(
        ActivityId id, AreaId area, Text text, Area.Edition edition, List<Report> reports, boolean ended) {
    private static final Messages MESSAGES = Messages.of("plans");

    public Activity {
        reports = List.copyOf(reports);
    }

    /// In an area that is not closed.
    public Activity(ActivityId id, AreaId area, Text text, Area.Edition edition, List<Report> reports) {
        this(id, area, text, edition, reports, false);
    }

    /// As it is in an area that is closed or not.
    Activity in(Area of) {
        return new Activity(id, area, text, edition, reports, of.isClosed());
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
        CANCELLED;

        /// In a word or some, the same on every page and in every document.
        public String told() {
            return MESSAGES.text("activity." + name());
        }
    }

    /// How far it has come; of what was not done when its area was closed, how far it had come then.
    public enum Standing {
        NOT_BEGUN,
        ONGOING,
        DONE,
        CANCELLED,
        NEVER_BEGUN,
        NEVER_DONE
    }

    /// @param version its number among those of the activity
    /// @param note what came of it, in words; may be empty
    public record Report(int version, State state, String note, String by, LocalDate on) {}

    /// What was said of it last.
    public Report latest() {
        return reports.getLast();
    }

    public Standing standing() {
        return switch (latest().state()) {
            case NOT_BEGUN -> ended ? Standing.NEVER_BEGUN : Standing.NOT_BEGUN;
            case ONGOING -> ended ? Standing.NEVER_DONE : Standing.ONGOING;
            case DONE -> Standing.DONE;
            case CANCELLED -> Standing.CANCELLED;
        };
    }

    /// How far it has come in a word or some, the same on every page and in every document.
    public String told() {
        return MESSAGES.text("activity." + standing());
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
        return standing() == Standing.NOT_BEGUN || standing() == Standing.ONGOING;
    }

    /// Whether it is done or remains to be done: what did not come about, or was left when its area was
    /// closed, is neither.
    public boolean isOpenOrDone() {
        return isOpen() || standing() == Standing.DONE;
    }

    /// Whether something of it is done or under way.
    boolean isActedOn() {
        return latest().state() == State.ONGOING || latest().state() == State.DONE;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && new Deadline(due()).hasPassed(today);
    }
}
