package se.styrkedja.governance.web;

import java.time.LocalDate;
import java.util.Optional;
import se.styrkedja.governance.Resolution;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// Reads a decision out of a form; used wherever one is recorded.
public final class DecisionForm {
    private static final Messages MESSAGES = Messages.of("governance");
    private static final int SHORT = 120;

    private DecisionForm() {}

    /// The resolution; empty when something is wrong with the form, which then says what.
    ///
    /// @param what the decision in words, where it is not for the form to say; empty to read it
    public static Optional<Resolution> read(Form form, String what, LocalDate today) {
        var board = form.text("namnd", SHORT, MESSAGES.text("board.missing"));
        var number = form.text("diarienummer", SHORT, MESSAGES.text("case.missing"));
        var paragraph = form.text("paragraf", 20, MESSAGES.text("paragraph.missing"));
        var on = form.date("beslutad", MESSAGES.text("on.missing"));
        on.filter(day -> day.isAfter(today)).ifPresent(day -> form.wrong("beslutad", MESSAGES.text("on.ahead")));
        var words = what.isEmpty() ? form.text("beslut", 2000, MESSAGES.text("what.missing")) : what;
        var responsible = form.text("ansvarig", SHORT, MESSAGES.text("responsible.missing"));
        var back = form.date("aterrapport", MESSAGES.text("back.missing"));
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
