package se.styrkedja.dialogues.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.CausedAreas;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// The states of a dialogue. One that is no longer in the state that a page was shown in is shown as it is.
@Controller
class DialogueRoutes {
    private static final Messages WORDS = Messages.of("dialogues");

    private final ScopedReads reads;
    private final Dialogues dialogues;
    private final Proposals proposals;
    private final Desk desk;

    DialogueRoutes(
            DataSource database,
            Dialogues dialogues,
            NodeFindings findings,
            Organisation organisation,
            CausedAreas areas,
            Clock clock) {
        this.reads = new ScopedReads(database);
        this.dialogues = dialogues;
        this.proposals = new Proposals(findings);
        this.desk = new Desk(dialogues, areas, organisation, clock);
    }

    /// GET /dialoger/{id}
    @GetMapping("/dialoger/{id}")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return reads.run(user.scope(), () -> desk.show(user, desk.dialogue(user, id)));
    }

    /// POST /dialoger/{id}/underlag
    @PostMapping("/dialoger/{id}/underlag")
    Answer send(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.HOLD_DIALOGUE, dialogue.node());
        if (!(dialogue instanceof Dialogue.Planned planned)) return Desk.backTo(dialogue, "");
        var seen =
                new Dialogue.Planned(planned.id(), planned.node(), planned.about(), planned.agenda(), form.version());
        var sent = dialogues.send(permit, seen, proposals.asNow(user, planned), desk.today());
        return desk.answer(user, id, form, sent, "", List.of());
    }

    /// POST /dialoger/{id}/deltagare
    @PostMapping("/dialoger/{id}/deltagare")
    Answer tellOf(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.HOLD_DIALOGUE, dialogue.node());
        if (!(dialogue instanceof Dialogue.Underway underway)) return desk.lostPart(user, dialogue, form);
        var told = Took.read(form);
        if (form.isWrong()) return desk.faulty(user, dialogue, form);
        var result = dialogues.tellOf(permit, underway, form.typed("version"), told);
        var movedOn = desk.movedOn(user, id, form, result);
        if (movedOn.isPresent()) return movedOn.get();
        return desk.answer(user, id, form, result, "#deltagare", List.of(), theirs -> {
            Took.stale(form);
            return desk.faulty(user, desk.dialogue(user, id), form);
        });
    }

    /// POST /dialoger/{id}/genomford
    @PostMapping("/dialoger/{id}/genomford")
    Answer conclude(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.HOLD_DIALOGUE, dialogue.node());
        if (!(dialogue instanceof Dialogue.PackageSent sent)) return Desk.backTo(dialogue, "");
        var day = form.date(DialogueFields.HELD);
        if (day.filter(d -> d.isAfter(desk.today())).isPresent()) form.wrong("dag", WORDS.text("fault.held.future"));
        if (form.isWrong())
            return desk.moved(
                    user, id, form, dialogues.minutes(user.scope(), sent).basis());
        var concluded = dialogues.conclude(permit, sent, DecisionBasis.seen(form), day.orElseThrow());
        return desk.answer(user, id, form, concluded, "", List.of(), now -> desk.moved(user, id, form, now));
    }

    /// POST /dialoger/{id}/avstamning
    @PostMapping("/dialoger/{id}/avstamning")
    Answer reconcile(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.HOLD_DIALOGUE, dialogue.node());
        if (!(dialogue instanceof Dialogue.Held held)) return Desk.backTo(dialogue, "");
        var reconciled = dialogues.reconcile(permit, held, DecisionBasis.seen(form), desk.today());
        return desk.answer(user, id, form, reconciled, "", List.of(), now -> desk.moved(user, id, form, now));
    }

    /// POST /dialoger/{id}/ersatt
    @PostMapping("/dialoger/{id}/ersatt")
    Answer replace(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.HOLD_DIALOGUE, dialogue.node());
        var fields = List.of(DialogueFields.REPLACED_BY, DialogueFields.REPLACED_BECAUSE);
        if (!(dialogue instanceof Dialogue.Ahead ahead)) return desk.movedOn(user, dialogue, form, fields);
        var by = form.text(DialogueFields.REPLACED_BY);
        var reason = form.text(DialogueFields.REPLACED_BECAUSE);
        if (form.isWrong()) return desk.faulty(user, dialogue, form);
        return desk.answer(user, id, form, dialogues.replace(permit, ahead, by, reason, desk.today()), "", fields);
    }
}
