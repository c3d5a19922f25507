package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// One area with all that hangs on it.
///
/// @param facts what stands in it, heading by heading
/// @param open which form is open: `mal`, `aktivitet`, `beslut`, `avslut`, `oppna`, `orsaker` or none
/// @param indicators what a goal can be measured by here
/// @param assignees who may see to an activity
/// @param reached the goals that people say are reached
/// @param reasons what must be mended before it can be decided, in sentences; empty when nothing must
/// @param askMotive whether there are as many areas as there should be, so that one more needs a motive
/// @param basis the version of all that a decision is about
/// @param stale what somebody else saved in the meantime
/// @param efforts that serve it
/// @param changed that its text was changed after the decision, as a sentence; empty when it was not
/// @param past what is taken back of it, and where its history is
/// @param takeBack where it is taken back, as each goal and activity has it
/// @param causes what it can be made to rest on
/// @param may what the reader may do
record AreaPage(
        Shell shell,
        String address,
        ChainPicture picture,
        List<Fact> facts,
        List<GoalRow> goals,
        List<ActivityRow> activities,
        Form form,
        String open,
        List<Choice> indicators,
        Assignees assignees,
        List<Choice> levels,
        List<Choice> outcomes,
        List<String> reached,
        boolean proposed,
        boolean closed,
        List<String> reasons,
        boolean askMotive,
        String basis,
        StaleVersion stale,
        List<EffortRow> efforts,
        String changed,
        Past past,
        TakeBack takeBack,
        Causes causes,
        May may) {
    public AreaPage {
        facts = List.copyOf(facts);
        goals = List.copyOf(goals);
        activities = List.copyOf(activities);
        indicators = List.copyOf(indicators);
        levels = List.copyOf(levels);
        outcomes = List.copyOf(outcomes);
        reasons = List.copyOf(reasons);
        efforts = List.copyOf(efforts);
        reached = List.copyOf(reached);
    }

    /// What has been of it.
    ///
    /// @param withdrawn what is taken back, each as a sentence
    /// @param link what its history holds, in words
    public record Past(List<String> withdrawn, String link) {
        public Past {
            withdrawn = List.copyOf(withdrawn);
        }
    }

    public record Fact(String heading, String text) {}

    /// @param due as a sentence
    /// @param rewrite address of the page where it is written anew
    /// @param changed that it was changed after the decision; empty when it was not
    /// @param followUp address of the page where it is followed up; empty where nobody did, or will
    /// @param called whether the day has come and nobody has said what came of it
    public record GoalRow(
            String wording,
            String measured,
            String due,
            List<ChainPicture.Tag> tags,
            String said,
            String followUp,
            boolean called,
            String rewrite,
            TakeBack takeBack,
            String changed) {
        public GoalRow {
            tags = List.copyOf(tags);
        }
    }

    /// @param note all that has been noted of it
    /// @param version of what has been said of it
    /// @param action where one says how far it has come
    /// @param history what has been said of it, by whom and when, the first first
    public record ActivityRow(
            String id,
            String what,
            String where,
            String owner,
            String due,
            String note,
            int version,
            List<ChainPicture.Tag> tags,
            boolean begun,
            boolean open,
            String action,
            TakeBack takeBack,
            List<String> history,
            String changed) {
        public ActivityRow {
            history = List.copyOf(history);
            tags = List.copyOf(tags);
        }
    }

    /// Where something is taken back.
    ///
    /// @param address empty where it may not be
    /// @param reasons why it may not, in sentences; none for a reader who is not asked to
    public record TakeBack(String address, List<String> reasons) {
        static final TakeBack NONE = new TakeBack("", List.of());

        public TakeBack {
            reasons = List.copyOf(reasons);
        }
    }

    /// What an area that is not decided can be made to rest on.
    ///
    /// @param missing whether it rests on no cause
    /// @param choices the causes that are written at its node; none where the reader may not choose
    /// @param form with those ticked that it rests on, or that were chosen
    /// @param version of what it rests on
    /// @param dialogue where one about its result is planned; empty where none is missing, or the reader may not
    public record Causes(boolean missing, List<Choice> choices, Form form, int version, String dialogue) {
        public Causes {
            choices = List.copyOf(choices);
        }
    }

    /// @param period as a sentence
    public record EffortRow(String title, String address, String period) {}

    public record May(boolean write, boolean decide, boolean report, boolean followUp, boolean reopen) {}

    /// What comes next: the one filled button of the page.
    public String next() {
        if (closed) return "";
        if (may.write() && goals.isEmpty()) return "mal";
        if (may.write() && activities.isEmpty()) return "aktivitet";
        if (causes.missing() && !causes.choices().isEmpty()) return "orsaker";
        if (may.decide() && proposed && reasons.isEmpty()) return "beslut";
        return "";
    }
}
