package se.styrkedja.dialogues.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.AgreedPoint;
import se.styrkedja.dialogues.CausedAreas;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.dialogues.Earlier;
import se.styrkedja.dialogues.PointId;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;
import se.styrkedja.web.wordings.EarlierPage;

/// Points are written anew here, and what stood in a dialogue before is shown.
@Controller
class CorrectionRoutes {
    private static final Messages WORDS = Messages.of("dialogues");
    private static final String PAGE = "dialogues/web/point";
    private static final String POINT = "/dialoger/{id}/punkter/{punkt}/text";

    private final Dialogues dialogues;
    private final Desk desk;

    CorrectionRoutes(Dialogues dialogues, Organisation organisation, CausedAreas areas, Clock clock) {
        this.dialogues = dialogues;
        this.desk = new Desk(dialogues, areas, organisation, clock);
    }

    /// GET /dialoger/{id}/punkter/{punkt}/text
    @GetMapping(POINT)
    Answer point(CurrentUser user, @PathVariable UUID id, @PathVariable UUID punkt) {
        var dialogue = desk.dialogue(user, id);
        user.permit(DialogueRight.WRITE_CAUSE, dialogue.node());
        var point = point(user, dialogue, punkt);
        if (!(dialogue instanceof Dialogue.Underway)) return Desk.backTo(dialogue, "#punkter");
        var form = Form.filled(Assignees.typed(DialogueFields.OWNER, point.owner()))
                .and(Map.of(
                        DialogueFields.POINT.name(), point.what(),
                        DialogueFields.DUE.name(), point.due().toString()));
        return new Answer.Page(PAGE, page(user, dialogue, point, form, StaleVersion.NONE));
    }

    /// POST /dialoger/{id}/punkter/{punkt}/text
    @PostMapping(POINT)
    Answer rewrite(CurrentUser user, Form form, @PathVariable UUID id, @PathVariable UUID punkt) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.WRITE_CAUSE, dialogue.node());
        var point = point(user, dialogue, punkt);
        var fields = List.of(DialogueFields.POINT);
        if (!(dialogue instanceof Dialogue.Underway underway)) return desk.movedOn(user, dialogue, form, fields);
        var what = form.text(DialogueFields.POINT);
        var owner = owners(user, dialogue, point).read(form, DialogueFields.OWNER);
        var due = form.date(DialogueFields.DUE);
        if (form.isWrong() || due.isEmpty())
            return new Answer.Faulty(PAGE, page(user, dialogue, point, form, StaleVersion.NONE));
        return desk.answer(
                user,
                id,
                form,
                dialogues.rewritePoint(
                        permit, underway, point.id(), form.version(), what, owner, due.get(), desk.today()),
                "#punkter",
                fields,
                theirs -> {
                    var stale = new StaleVersion(
                            WORDS.text("stale.point-text"),
                            List.of(
                                    new StaleVersion.Line(WORDS.text("fact.what"), theirs.what()),
                                    new StaleVersion.Line(
                                            WORDS.text("fact.owner"),
                                            theirs.owner().name()),
                                    new StaleVersion.Line(WORDS.text("fact.due"), Swedish.date(theirs.due()))));
                    form.wrong(DialogueFields.POINT.name(), stale.sentence());
                    return new Answer.Faulty(PAGE, page(user, dialogue, theirs, form, stale));
                });
    }

    private AgreedPoint point(CurrentUser user, Dialogue dialogue, UUID id) {
        return dialogues
                .point(user.scope(), new PointId(id))
                .filter(point -> point.dialogue().equals(dialogue.id()))
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private static Assignees owners(CurrentUser user, Dialogue dialogue, AgreedPoint point) {
        return DialogueView.assignees(user, dialogue).and(point.owner());
    }

    private static PointPage page(
            CurrentUser user, Dialogue dialogue, AgreedPoint point, Form form, StaleVersion stale) {
        var address = DialogueView.address(dialogue);
        return new PointPage(
                user.inside(DialoguesRoom.DIALOGUES, WORDS.text("point.rewrite"))
                        .below(Heading.of(dialogue, user.member().name(dialogue.node())), address)
                        .with(form),
                form,
                address + "/punkter/" + point.id().value() + "/text",
                address + "#punkter",
                point.version(),
                stale,
                owners(user, dialogue, point));
    }

    /// GET /dialoger/{id}/tidigare
    @GetMapping("/dialoger/{id}/tidigare")
    Answer earlier(CurrentUser user, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var things = dialogues.wordings(user.scope(), dialogue).stream()
                .collect(Collectors.groupingBy(Earlier::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(CorrectionRoutes::thing)
                .filter(EarlierPage.Thing::isChanged)
                .toList();
        var address = DialogueView.address(dialogue);
        var name = Heading.of(dialogue, user.member().name(dialogue.node()));
        return new Answer.Page(
                "web/wordings/earlier",
                new EarlierPage(
                        user.inside(DialoguesRoom.DIALOGUES, WORDS.text("earlier.title"))
                                .below(name, address),
                        things,
                        address));
    }

    private static EarlierPage.Thing thing(List<Earlier> wordings) {
        var title = switch (wordings.getLast().text()) {
            case Earlier.Text.Point point -> WORDS.text("earlier.point", point.what());
            case Earlier.Text.OfCause cause -> WORDS.text("earlier.cause");
            case Earlier.Text.OfNote note -> WORDS.text("earlier.note");
        };
        return EarlierPage.Thing.of(
                title,
                wordings.stream()
                        .map(one -> new EarlierPage.Said(
                                WORDS.text("cause.by", one.by(), Swedish.date(one.on())), words(one.text())))
                        .toList());
    }

    private static String words(Earlier.Text text) {
        return switch (text) {
            case Earlier.Text.Point(var what, var owner, var due) ->
                what + "\n" + WORDS.text("point.owner", owner.name(), Swedish.date(due));
            case Earlier.Text.OfCause(var cause, var support) ->
                Stream.of(cause, support).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n"));
            case Earlier.Text.OfNote(var note) -> note;
        };
    }
}
