package se.styrkedja.dialogues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.CausedAreas;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueId;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// What all handlers of one dialogue do: find it among what the reader may read, show its page, lead back to it.
final class Desk {
    private static final Messages WORDS = Messages.of("dialogues");
    private static final String TEMPLATE = "dialogues/web/dialogue";
    private static final String REWRITING = "dialogues/web/rewriting";

    private final Dialogues dialogues;
    private final CausedAreas areas;
    private final Organisation organisation;
    private final Clock clock;

    Desk(Dialogues dialogues, CausedAreas areas, Organisation organisation, Clock clock) {
        this.dialogues = dialogues;
        this.areas = areas;
        this.organisation = organisation;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Errors: [NotFound] when there is none within the reader's scope.
    Dialogue dialogue(CurrentUser user, UUID id) {
        return dialogues.one(user.scope(), new DialogueId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    DialoguePage page(CurrentUser user, Dialogue dialogue, Form form) {
        return page(user, dialogue, form, StaleVersion.NONE);
    }

    private DialoguePage page(CurrentUser user, Dialogue dialogue, Form form, StaleVersion stale) {
        return dialogues.together(user.scope(), () -> {
            var minutes = dialogues.minutes(user.scope(), dialogue);
            return new DialogueView(
                            user,
                            dialogue,
                            minutes,
                            minutes.causes().isEmpty() ? Map.of() : areas.at(user.scope(), dialogue.node()),
                            organisation.forms(user.scope(), dialogue.node()),
                            today())
                    .page(form, stale);
        });
    }

    /// The page as the dialogue has become, with what has moved since it was to be closed.
    Answer moved(CurrentUser user, UUID id, Form form, DecisionBasis now) {
        var moved = now.tell(form, List.of());
        return new Answer.Faulty(TEMPLATE, page(user, dialogue(user, id), now.told(form), moved));
    }

    Answer show(CurrentUser user, Dialogue dialogue) {
        return new Answer.Page(TEMPLATE, page(user, dialogue, Form.empty()));
    }

    /// The page with what was typed, and what is wrong with it.
    Answer faulty(CurrentUser user, Dialogue dialogue, Form form) {
        return new Answer.Faulty(TEMPLATE, page(user, dialogue, form));
    }

    /// What the door says: done, and one reads on at that place; or the page as the dialogue has become, with what was
    /// typed and what hinders.
    ///
    /// @param typed the fields of the form, shown to be taken elsewhere when the dialogue is closed for it
    /// @param stale what one is shown when somebody else saved another version
    <T> Answer answer(
            CurrentUser user,
            UUID id,
            Form form,
            WriteResult<T> result,
            String place,
            List<Form.Field> typed,
            Function<T, Answer> stale) {
        return switch (result) {
            case WriteResult.Done<T> done ->
                new Answer.SeeOther(form.onTo(DialogueView.address(new DialogueId(id)) + place));
            case WriteResult.StaleVersion<T>(var theirs, var lastBy) -> stale.apply(theirs);
            case WriteResult.Refused<T>(var reasons) -> {
                var now = dialogue(user, id);
                if (reasons.contains(Dialogues.MOVED_ON)) yield movedOn(user, now, form, typed);
                reasons.forEach(reason -> form.wrong("nasta", WORDS.text("refused." + reason)));
                yield faulty(user, now, form);
            }
        };
    }

    /// The same of a verb that adds something, which nobody else can have saved another version of.
    <T> Answer answer(
            CurrentUser user, UUID id, Form form, WriteResult<T> result, String place, List<Form.Field> typed) {
        return answer(user, id, form, result, place, typed, theirs -> {
            throw new IllegalStateException("what is added has no version: " + theirs);
        });
    }

    /// The dialogue is no longer in the state that the form was shown in: what was typed is shown, so that it can be
    /// taken elsewhere. A button without text, pressed twice, leads back to the dialogue.
    Answer movedOn(CurrentUser user, Dialogue dialogue, Form form, List<Form.Field> fields) {
        var lost = fields.stream()
                .map(field -> form.typed(field.name()))
                .filter(text -> !text.isBlank())
                .toList();
        return lost(user, dialogue, form, lost);
    }

    /// The same of who was told to take part.
    ///
    /// @param result what the door said
    <T> Optional<Answer> movedOn(CurrentUser user, UUID id, Form form, WriteResult<T> result) {
        return result instanceof WriteResult.Refused<T>(var reasons) && reasons.contains(Dialogues.MOVED_ON)
                ? Optional.of(lostPart(user, dialogue(user, id), form))
                : Optional.empty();
    }

    /// What was typed of who took part is shown, so that it can be taken elsewhere.
    Answer lostPart(CurrentUser user, Dialogue dialogue, Form form) {
        return lost(user, dialogue, form, Took.typed(form, organisation.forms(user.scope(), dialogue.node())));
    }

    private static Answer lost(CurrentUser user, Dialogue dialogue, Form form, List<String> lost) {
        if (lost.isEmpty()) return backTo(dialogue, "");
        return new Answer.Faulty(REWRITING, RewritingPage.lost(shell(user, dialogue), form, lost, address(dialogue)));
    }

    /// Back to the dialogue, where something was just written.
    static Answer backTo(Dialogue dialogue, String place) {
        return new Answer.SeeOther(DialogueView.address(dialogue) + place);
    }

    /// Somebody else came first: what stands now beside what was typed, which can be sent again.
    ///
    /// @param field in which it was typed
    /// @param sends where the form goes
    /// @param hidden what the form says besides: a name and a value
    Answer clash(
            CurrentUser user,
            Dialogue dialogue,
            Form form,
            StaleVersion stale,
            Form.Field field,
            String sends,
            RewritingPage.Said hidden) {
        form.wrong(field.name(), stale.sentence());
        return new Answer.Faulty(
                REWRITING,
                new RewritingPage(
                        shell(user, dialogue).with(form),
                        form,
                        "",
                        stale,
                        List.of(),
                        field,
                        address(dialogue) + sends,
                        address(dialogue),
                        hidden));
    }

    private static Shell shell(CurrentUser user, Dialogue dialogue) {
        return user.inside(DialoguesRoom.DIALOGUES, WORDS.text("clash.title"))
                .below(Heading.of(dialogue, user.member().name(dialogue.node())), address(dialogue));
    }

    private static String address(Dialogue dialogue) {
        return DialogueView.address(dialogue);
    }
}
