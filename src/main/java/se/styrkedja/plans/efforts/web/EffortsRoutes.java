package se.styrkedja.plans.efforts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.web.Part;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

@Controller
class EffortsRoutes {
    private static final Messages WORDS = Messages.of("efforts");

    private final Efforts efforts;
    private final Clock clock;

    EffortsRoutes(Efforts efforts, Clock clock) {
        this.efforts = efforts;
        this.clock = clock;
    }

    /// GET /insatser
    @GetMapping("/insatser")
    Answer all(CurrentUser user) {
        var today = LocalDate.now(clock);
        var told = efforts.all(user.scope()).stream()
                .map(effort -> new Telling(effort, today))
                .sorted(Comparator.comparing(telling -> telling.effort().lastDay()))
                .toList();
        var groups = Stream.of(Effort.Stage.values())
                .map(stage -> new EffortsPage.Group(WORDS.text("stage." + stage), rows(user, told, stage)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        var page = new EffortsPage(
                user.inside(
                        Part.section(user), title(told, user.may(DialogueRight.READ_WORK) ? "title" : "title.board")),
                Part.beside(user, Part.Place.EFFORTS),
                WORDS.text(user.may(DialogueRight.READ_WORK) ? "lead" : "lead.board"),
                groups,
                Stream.of(Kind.values())
                        .filter(kind -> user.may(kind.begins()))
                        .map(kind -> new Choice("/insatser/ny?slag=" + kind.code(), WORDS.text("add." + kind)))
                        .toList());
        return new Answer.Data("plans/efforts/web/efforts", page, groups, sheet(groups));
    }

    /// @param key for all efforts, or for support alone
    private static String title(List<Telling> told, String key) {
        var going = told.stream()
                .filter(t -> t.stage() == Effort.Stage.ONGOING || t.stage() == Effort.Stage.ENDING)
                .count();
        var wordless =
                told.stream().filter(t -> t.stage() == Effort.Stage.WORDLESS).count();
        var title = WORDS.text(key, Long.toString(going));
        return wordless == 0 ? title : title + WORDS.text(key + ".wordless", Long.toString(wordless));
    }

    /// What has ended stands with the latest first; the rest with what ends first.
    private static List<EffortsPage.Row> rows(CurrentUser user, List<Telling> told, Effort.Stage stage) {
        var here = told.stream().filter(telling -> telling.stage() == stage).toList();
        return (stage == Effort.Stage.ENDED ? here.reversed() : here)
                .stream().map(telling -> row(user, telling)).toList();
    }

    private static EffortsPage.Row row(CurrentUser user, Telling telling) {
        var effort = telling.effort();
        return new EffortsPage.Row(
                Kind.of(effort).title(),
                user.member().name(effort.node()),
                effort.frame().title(),
                telling.address(),
                telling.period(),
                effort.frame().responsible().name(),
                telling.mark(),
                telling.colour(),
                telling.said());
    }

    private static Sheet sheet(List<EffortsPage.Group> groups) {
        return new Sheet(
                List.of(WORDS.text("columns").split(";")),
                groups.stream()
                        .flatMap(group -> group.rows().stream()
                                .map(r -> List.of(
                                        r.kind(),
                                        r.node(),
                                        r.title(),
                                        r.period(),
                                        r.responsible(),
                                        r.mark().isEmpty() ? group.heading() : r.mark(),
                                        r.said())))
                        .toList());
    }
}
