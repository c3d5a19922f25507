package se.styrkedja.governance.web;

import java.time.LocalDate;
import java.util.Optional;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// Reads a decision out of a form; used wherever one is recorded.
public final class DecisionForm {
    private static final Messages MESSAGES = Messages.of("governance");

    private DecisionForm() {}

    /// The resolution; empty when something is wrong with the form, which then says what.
    ///
    /// Among whom the one who answers for a decision is picked.
    public static Assignees assignees(CurrentUser user) {
        return user.may(GovernanceRight.RECORD_DECISION, Node.WHOLE)
                ? user.assignees(GovernanceRight.ANSWER_FOR_DECISION)
                : Assignees.none();
    }

    /// @param what the decision in words, where it is not for the form to say; empty to read it
    public static Optional<Resolution> read(Form form, String what, Assignees assignees, LocalDate today) {
        var board = form.text(DecisionFields.BOARD);
        var number = form.text(DecisionFields.CASE);
        var paragraph = form.text(DecisionFields.PARAGRAPH);
        var on = form.date(DecisionFields.DECIDED);
        on.filter(day -> day.isAfter(today)).ifPresent(day -> form.wrong("beslutad", MESSAGES.text("on.ahead")));
        var words = what.isEmpty() ? form.text(DecisionFields.WHAT) : what;
        var responsible = assignees.read(form, DecisionFields.RESPONSIBLE);
        var back = form.date(DecisionFields.BACK);
        if (on.isPresent() && back.isPresent() && back.get().isBefore(on.get()))
            form.wrong("aterrapport", MESSAGES.text("back.early"));
        return form.isWrong() || on.isEmpty() || back.isEmpty()
                ? Optional.empty()
                : Optional.of(new Resolution(
                        board,
                        number,
                        paragraph.replaceFirst("^\u00a7\\s*", ""),
                        on.get(),
                        words,
                        responsible,
                        back.get()));
    }
}
