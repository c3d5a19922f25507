package se.styrkedja.dialogues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.AgreedPoint;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.dialogues.Progress;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Unit;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

@Controller
class DialoguesRoutes {
    private static final Messages WORDS = Messages.of("dialogues");

    private final Dialogues dialogues;
    private final Organisation organisation;
    private final Clock clock;
    private final ScopedReads reads;

    DialoguesRoutes(DataSource database, Dialogues dialogues, Organisation organisation, Clock clock) {
        reads = new ScopedReads(database);
        this.dialogues = dialogues;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /dialoger
    @GetMapping("/dialoger")
    Answer all(CurrentUser user) {
        return reads.run(user.scope(), () -> all(user, dialogues.all(user.scope())));
    }

    private Answer all(CurrentUser user, List<Dialogue> all) {
        var progress = dialogues.progress(user.scope());
        var coming = all.stream()
                .filter(DialoguesRoutes::isOpen)
                .sorted(Comparator.comparing(Dialogue::day))
                .map(d -> row(user, d, missing(d, Objects.requireNonNull(progress.get(d.id())))))
                .toList();
        var past =
                all.stream().filter(d -> !isOpen(d)).map(d -> row(user, d, "")).toList();
        var page = new DialoguesPage(
                user.opening(DialoguesRoom.DIALOGUES, WORDS.text("list.title", Integer.toString(coming.size()))),
                coming,
                past,
                points(user, all),
                without(user, all),
                user.may(DialogueRight.HOLD_DIALOGUE));
        var rows = Stream.concat(coming.stream(), past.stream()).toList();
        return new Answer.Data("dialogues/web/dialogues", page, rows, sheet(rows));
    }

    private static boolean isOpen(Dialogue dialogue) {
        return dialogue instanceof Dialogue.Ahead || dialogue instanceof Dialogue.Underway;
    }

    private static DialoguesPage.Row row(CurrentUser user, Dialogue dialogue, String missing) {
        var place = user.member().name(dialogue.node());
        return new DialoguesPage.Row(
                place,
                Heading.kind(dialogue.agenda()),
                dialogue.about().toString(),
                Swedish.date(dialogue.day()),
                WORDS.text("state." + DialogueView.state(dialogue)),
                Heading.of(dialogue, place),
                missing,
                DialogueView.address(dialogue));
    }

    private static String missing(Dialogue dialogue, Progress progress) {
        return switch (dialogue) {
            case Dialogue.Planned planned ->
                WORDS.text(planned.agenda().sendable().allows() ? "list.missing.not-sent" : "list.missing.no-topic");
            case Dialogue.PackageSent sent
            when progress.withoutCause() > 0 ->
                WORDS.text("list.missing.causes", Integer.toString(progress.withoutCause()));
            case Dialogue.PackageSent sent ->
                WORDS.text(progress.someoneTookPart() ? "list.missing.not-concluded" : "list.missing.nobody-took-part");
            case Dialogue.Held held
            when progress.openPoints() > 0 ->
                WORDS.text("list.missing.points", Integer.toString(progress.openPoints()));
            case Dialogue.Held held -> WORDS.text("list.missing.not-reconciled");
            case Dialogue.Reconciled r -> "";
            case Dialogue.Replaced r -> "";
        };
    }

    private List<DialoguesPage.Point> points(CurrentUser user, List<Dialogue> all) {
        var today = LocalDate.now(clock);
        return dialogues.openPoints(user.scope()).stream()
                .map(point -> point(user, point, followedUpIn(point, all), today))
                .toList();
    }

    /// Its own dialogue while that is open, else the latest of its node that is.
    private static Optional<Dialogue> followedUpIn(AgreedPoint point, List<Dialogue> all) {
        var open = all.stream()
                .filter(d -> d instanceof Dialogue.Underway && d.node().equals(point.node()))
                .toList();
        return open.stream()
                .filter(d -> d.id().equals(point.dialogue()))
                .findFirst()
                .or(() -> open.stream().max(Comparator.comparing(Dialogue::day)));
    }

    private static DialoguesPage.Point point(
            CurrentUser user, AgreedPoint point, Optional<Dialogue> in, LocalDate today) {
        return new DialoguesPage.Point(
                point.what(),
                WORDS.text(
                        "point.owner",
                        point.done() ? point.owner().name() : Assignees.awaited(point.owner()),
                        Swedish.date(point.due())),
                user.member().name(point.node()),
                point.isLate(today),
                in.map(DialogueView::address).orElseGet(() -> DialogueView.address(point.dialogue())),
                in.isEmpty());
    }

    /// Schools in operation without a dialogue on its way or one about the latest school year that is over.
    private List<DialoguesPage.Place> without(CurrentUser user, List<Dialogue> all) {
        var today = LocalDate.now(clock);
        var year = SchoolYear.of(today).previous();
        var has = all.stream()
                .filter(d -> isOpen(d) || (d.about().compareTo(year) >= 0 && d instanceof Dialogue.Reconciled))
                .map(Dialogue::node)
                .collect(Collectors.toSet());
        return organisation
                .register(user.scope())
                .unitsOf(user.member().tenant().code())
                .stream()
                .filter(unit -> !UnitCount.isOther(unit))
                .sorted(Comparator.comparing(Unit::name, Swedish.order()))
                .map(unit -> new Node.Unit(unit.code()))
                .filter(node -> user.may(DialogueRight.HOLD_DIALOGUE, node) && !has.contains(node))
                .map(node -> new DialoguesPage.Place(user.member().name(node), "/dialoger/ny?" + node.query()))
                .toList();
    }

    private static Sheet sheet(List<DialoguesPage.Row> rows) {
        return new Sheet(
                List.of(WORDS.text("list.columns").split(";")),
                rows.stream()
                        .map(r -> List.of(
                                r.unit(),
                                r.kind(),
                                r.year(),
                                r.day(),
                                r.state(),
                                r.question(),
                                r.missing(),
                                r.address()))
                        .toList());
    }
}
