package se.styrkedja.dialogues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueId;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.dialogues.Overtaken;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// What all handlers of one dialogue do: find it among what the reader may read, show its page, lead back to it.
final class Desk {
    private static final Messages WORDS = Messages.of("dialogues");
    private static final String TEMPLATE = "dialogues/dialogue";

    private final Dialogues dialogues;
    private final Clock clock;

    Desk(Dialogues dialogues, Clock clock) {
        this.dialogues = dialogues;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Errors: [Absent] when there is none within the reader's scope.
    Dialogue dialogue(Visit visit, UUID id) {
        return dialogues.one(visit.scope(), new DialogueId(id)).orElseThrow(() -> new Absent(id.toString()));
    }

    DialoguePage page(Visit visit, Dialogue dialogue, Form form) {
        return dialogues.together(
                visit.scope(),
                () -> new DialogueView(visit, dialogue, dialogues.minutes(visit.scope(), dialogue), today())
                        .page(form));
    }

    Answer show(Visit visit, Dialogue dialogue) {
        return new Answer.Page(TEMPLATE, page(visit, dialogue, Form.empty()));
    }

    /// The page with what was typed, and what is wrong with it.
    Answer faulty(Visit visit, Dialogue dialogue, Form form) {
        return new Answer.Faulty(TEMPLATE, page(visit, dialogue, form));
    }

    /// Handles what was sent, and once more when somebody else wrote in the same moment: it is then read as it has
    /// become, so that pressing a button twice does no harm.
    static Answer twice(Supplier<Answer> handling) {
        try {
            return handling.get();
        } catch (Overtaken since) {
            return handling.get();
        }
    }

    /// Back to the dialogue, where something was just written.
    static Answer backTo(Dialogue dialogue, String place) {
        return new Answer.SeeOther(DialogueView.address(dialogue) + place);
    }

    /// Somebody else came first: what stands now beside what was typed, which can be sent again.
    ///
    /// @param now what stands now
    /// @param field the name of the field it was typed in
    /// @param sends where the form goes
    /// @param hidden what the form says besides: a name and a value
    Answer clash(
            Visit visit,
            Dialogue dialogue,
            Form form,
            String now,
            Form.Field field,
            String sends,
            RewritingPage.Said hidden) {
        var shell = visit.inside(DialoguesRoom.DIALOGUES, WORDS.text("clash.title"))
                .below(Heading.of(dialogue, visit.member().name(dialogue.node())), DialogueView.address(dialogue));
        return new Answer.Faulty(
                "dialogues/rewriting",
                new RewritingPage(shell, form, "", now, true, field, sends, DialogueView.address(dialogue), hidden));
    }
}
