package se.styrkedja.dialogues.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.CauseId;
import se.styrkedja.dialogues.CausedAreas;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.dialogues.Note;
import se.styrkedja.dialogues.PointId;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// What is written in a dialogue: causes, points, notes. Where it can no longer be written, what was typed is shown.
@Controller
class WritingRoutes {
    private static final Messages WORDS = Messages.of("dialogues");

    private final Dialogues dialogues;
    private final Desk desk;

    WritingRoutes(Dialogues dialogues, Organisation organisation, CausedAreas areas, Clock clock) {
        this.dialogues = dialogues;
        this.desk = new Desk(dialogues, areas, organisation, clock);
    }

    /// POST /dialoger/{id}/orsaker
    @PostMapping("/dialoger/{id}/orsaker")
    Answer writeCause(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.WRITE_CAUSE, dialogue.node());
        if (!form.typed("ersatter").isEmpty()) return rewrite(user, form, dialogue);
        int number = number(form, dialogue);
        var fields = List.of(DialogueFields.CAUSE.at(number), DialogueFields.SUPPORT.at(number));
        if (!(dialogue instanceof Dialogue.Underway underway)) return desk.movedOn(user, dialogue, form, fields);
        var cause = form.text(fields.getFirst());
        var support = form.optional(fields.getLast());
        if (form.isWrong()) return desk.faulty(user, dialogue, form);
        var written = dialogues.writeCause(permit, underway, topic(dialogue, number), cause, support, desk.today());
        return desk.answer(user, id, form, written, "#amne-" + number, fields);
    }

    /// GET /dialoger/{id}/orsaker/{orsak}
    @GetMapping("/dialoger/{id}/orsaker/{orsak}")
    Answer cause(CurrentUser user, @PathVariable UUID id, @PathVariable UUID orsak) {
        var dialogue = desk.dialogue(user, id);
        var cause = standing(user, new CauseId(orsak));
        var form = Form.filled(Map.of("orsak", cause.text(), "stod", cause.support()));
        return new Answer.Page("dialogues/web/rewriting", rewriting(user, form, dialogue, cause));
    }

    private Answer rewrite(CurrentUser user, Form form, Dialogue dialogue) {
        var permit = user.permit(DialogueRight.WRITE_CAUSE, dialogue.node());
        var fields = List.of(DialogueFields.CAUSE, DialogueFields.SUPPORT);
        if (!(dialogue instanceof Dialogue.Underway underway)) return desk.movedOn(user, dialogue, form, fields);
        var old = standing(user, new CauseId(uuid(form.typed("ersatter"))));
        var text = form.text(DialogueFields.CAUSE);
        var support = form.optional(DialogueFields.SUPPORT);
        if (form.isWrong()) return new Answer.Faulty("dialogues/web/rewriting", rewriting(user, form, dialogue, old));
        var read = new CauseId(uuid(form.typed("ersatter")));
        return desk.answer(
                user,
                dialogue.id().value(),
                form,
                dialogues.rewriteCause(permit, underway, read, text, support, desk.today()),
                "#amne-" + number(old.about(), dialogue),
                fields,
                now -> clash(user, form, dialogue, now));
    }

    private Answer clash(CurrentUser user, Form form, Dialogue dialogue, Cause now) {
        var theirs = new StaleVersion(
                WORDS.text("stale.text", now.writtenBy()),
                List.of(
                        new StaleVersion.Line(WORDS.text("fact.cause"), now.text()),
                        new StaleVersion.Line(WORDS.text("fact.support"), now.support())));
        return desk.clash(
                user,
                dialogue,
                form,
                theirs,
                DialogueFields.CAUSE,
                "/orsaker",
                new RewritingPage.Said("ersatter", now.id().value().toString()));
    }

    private RewritingPage rewriting(CurrentUser user, Form form, Dialogue dialogue, Cause cause) {
        var address = DialogueView.address(dialogue);
        return new RewritingPage(
                user.inside(DialoguesRoom.DIALOGUES, WORDS.text("rewrite.title"))
                        .below(Heading.of(dialogue, user.member().name(dialogue.node())), address)
                        .with(form),
                form,
                cause.about().point(),
                StaleVersion.NONE,
                List.of(),
                DialogueFields.CAUSE,
                address + "/orsaker",
                address,
                new RewritingPage.Said("ersatter", cause.id().value().toString()));
    }

    /// The cause, or the one that has taken its place.
    private Cause standing(CurrentUser user, CauseId id) {
        return dialogues
                .cause(user.scope(), id)
                .or(() -> dialogues.after(user.scope(), id))
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /// POST /dialoger/{id}/utredningar
    @PostMapping("/dialoger/{id}/utredningar")
    Answer inquire(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.WRITE_CAUSE, dialogue.node());
        int number = number(form, dialogue);
        var fields = List.of(DialogueFields.WHO.at(number));
        if (!(dialogue instanceof Dialogue.Underway underway)) return desk.movedOn(user, dialogue, form, fields);
        var who = DialogueView.assignees(user, dialogue).read(form, DialogueFields.WHO.at(number));
        var until = form.date(DialogueFields.UNTIL.at(number));
        if (form.isWrong()) return desk.faulty(user, dialogue, form);
        var asked =
                dialogues.inquire(permit, underway, topic(dialogue, number), who, until.orElseThrow(), desk.today());
        return desk.answer(user, id, form, asked, "#amne-" + number, fields);
    }

    /// POST /dialoger/{id}/punkter
    @PostMapping("/dialoger/{id}/punkter")
    Answer agree(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.WRITE_CAUSE, dialogue.node());
        var fields = List.of(DialogueFields.POINT);
        if (!(dialogue instanceof Dialogue.Underway underway)) return desk.movedOn(user, dialogue, form, fields);
        var what = form.text(DialogueFields.POINT);
        var owner = DialogueView.assignees(user, dialogue).read(form, DialogueFields.OWNER);
        var due = form.date(DialogueFields.DUE);
        if (form.isWrong()) return desk.faulty(user, dialogue, form);
        var agreed = dialogues.agree(permit, underway, what, owner, due.orElseThrow(), desk.today());
        return desk.answer(user, id, form, agreed, "#punkter", fields);
    }

    /// POST /dialoger/{id}/punkter/{punkt}
    @PostMapping("/dialoger/{id}/punkter/{punkt}")
    Answer followUp(CurrentUser user, Form form, @PathVariable UUID id, @PathVariable UUID punkt) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.WRITE_CAUSE, dialogue.node());
        var point = dialogues
                .point(user.scope(), new PointId(punkt))
                .filter(p -> p.node().equals(dialogue.node()))
                .orElseThrow(() -> new NotFound(punkt.toString()));
        var field = DialogueFields.OUTCOME.at(punkt);
        if (!(dialogue instanceof Dialogue.Underway underway))
            return desk.movedOn(user, dialogue, form, List.of(field));
        boolean done = form.choice("utfall", List.of("klart", "inte")).equals("klart");
        var note = done ? form.optional(field) : form.text(field);
        if (form.isWrong()) return desk.faulty(user, dialogue, form);
        return desk.answer(
                user,
                id,
                form,
                dialogues.followUp(permit, underway, point.id(), form.version(), done, note, desk.today()),
                point.dialogue().equals(dialogue.id()) ? "#punkter" : "#tidigare",
                List.of(field),
                theirs -> {
                    form.wrong(field.name(), StaleVersion.told(WORDS.text("stale.point", theirs.what())));
                    return desk.faulty(user, desk.dialogue(user, id), form);
                });
    }

    /// POST /dialoger/{id}/anteckningar
    @PostMapping("/dialoger/{id}/anteckningar")
    Answer note(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.WRITE_CAUSE, dialogue.node());
        var fields = List.of(DialogueFields.NOTE);
        if (!(dialogue instanceof Dialogue.Underway underway)) return desk.movedOn(user, dialogue, form, fields);
        var text = form.optional(DialogueFields.NOTE);
        if (form.isWrong()) return desk.faulty(user, dialogue, form);
        return desk.answer(
                user,
                id,
                form,
                dialogues.note(permit, underway, form.version(), text, desk.today()),
                "#anteckningar",
                fields,
                now -> clash(user, form, dialogue, now));
    }

    private Answer clash(CurrentUser user, Form form, Dialogue dialogue, Note now) {
        var theirs = new StaleVersion(
                WORDS.text("stale.text", now.writtenBy()),
                List.of(new StaleVersion.Line(WORDS.text("fact.note"), now.text())));
        return desk.clash(
                user,
                dialogue,
                form,
                theirs,
                DialogueFields.NOTE,
                "/anteckningar",
                new RewritingPage.Said("version", Integer.toString(now.version())));
    }

    private static Topic topic(Dialogue dialogue, int number) {
        return dialogue.agenda().topics().get(number - 1);
    }

    /// The number of the topic that the form is about.
    ///
    /// Errors: [NotFound] when the dialogue has no such topic.
    private static int number(Form form, Dialogue dialogue) {
        int number = whole(form.typed("amne"));
        if (number < 1 || number > dialogue.agenda().topics().size()) throw new NotFound("amne");
        return number;
    }

    private static int number(Topic topic, Dialogue dialogue) {
        return dialogue.agenda().topics().indexOf(topic) + 1;
    }

    private static int whole(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static UUID uuid(String typed) {
        return Form.uuid(typed).orElseThrow(() -> new NotFound(typed));
    }
}
