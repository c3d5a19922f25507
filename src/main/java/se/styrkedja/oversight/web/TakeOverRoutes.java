package se.styrkedja.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.AgreedPoint;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Inquiry;
import se.styrkedja.governance.Decisions;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

@Controller
class TakeOverRoutes {
    private final Dialogues dialogues;
    private final Plans plans;
    private final Clock clock;
    private final HandedOver around;
    private final ScopedReads reads;
    private final Messages messages = Messages.of("oversight");

    TakeOverRoutes(
            DataSource database,
            Dialogues dialogues,
            Plans plans,
            Situations situations,
            Surroundings surroundings,
            Efforts efforts,
            Decisions decisions,
            Clock clock) {
        reads = new ScopedReads(database);
        around = new HandedOver(situations, surroundings, efforts, decisions);
        this.dialogues = dialogues;
        this.plans = plans;
        this.clock = clock;
    }

    /// GET /overlamning?enhet=&verksamhet=
    @GetMapping("/overlamning")
    Answer takeOver(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet) {
        return reads.run(user.scope(), () -> folder(user, enhet, verksamhet));
    }

    private Answer folder(CurrentUser user, String enhet, String verksamhet) {
        var today = LocalDate.now(clock);
        var nodes = Nodes.of(user, DialogueRight.READ_WORK);
        var asked = nodes.asked(enhet, verksamhet);
        var chains = plans.chains(user.scope(), asked.node());
        var open = chains.stream().filter(chain -> !chain.area().isClosed()).toList();
        var points = dialogues.openPoints(user.scope()).stream()
                .filter(point -> point.node().equals(asked.node()))
                .toList();
        var talks = dialogues.all(user.scope()).stream()
                .filter(dialogue -> dialogue.node().equals(asked.node()))
                .toList();
        var inquiries = dialogues.openInquiries(user.scope());
        var promises = Stream.concat(
                        points.stream().map(point -> promise(point, today)),
                        talks.stream().flatMap(talk -> inquiries(inquiries, talk, today)))
                .toList();
        return new Answer.Page(
                "oversight/web/takeover",
                new TakeOverPage(
                        user.inside(Section.MY_PAGE, messages.text("take-over.title", asked.placed())),
                        messages.text(
                                "take-over.lead", Integer.toString(open.size()), Integer.toString(promises.size())),
                        nodes.all().stream()
                                .map(named -> new TakeOverPage.Choice(
                                        named.name(),
                                        "/overlamning?" + named.node().query(),
                                        named.node().equals(asked.node())))
                                .toList(),
                        open.stream().map(this::area).toList(),
                        promises,
                        open.stream().flatMap(chain -> activities(chain, today)).toList(),
                        talks.stream().flatMap(this::dialogue).toList(),
                        around.analyses(user.scope(), asked.node()),
                        around.efforts(user.scope(), asked.node(), chains, today),
                        around.decisions(user.scope(), asked, today),
                        chains.stream().flatMap(this::lessons).toList()));
    }

    private TakeOverPage.Item area(Chain chain) {
        var goals = chain.goals().stream()
                .map(goal -> goal.wording() + messages.text("take-over.until", Swedish.date(goal.due())))
                .reduce((a, b) -> a + "; " + b)
                .orElse(messages.text("take-over.no-goal"));
        return new TakeOverPage.Item(
                chain.area().text().name() + " " + chain.area().year(), goals, "", address(chain));
    }

    private static String address(Chain chain) {
        return "/utvecklingsomraden/" + chain.area().id().value();
    }

    private TakeOverPage.Item promise(AgreedPoint point, LocalDate today) {
        return new TakeOverPage.Item(
                point.what(),
                point.owner().name() + messages.text("take-over.until", Swedish.date(point.due())),
                late(point.isLate(today)),
                "/dialoger/" + point.dialogue().value());
    }

    /// The causes that somebody is to find out.
    private Stream<TakeOverPage.Item> inquiries(List<Inquiry> open, Dialogue talk, LocalDate today) {
        return talk.agenda().topics().stream()
                .flatMap(topic -> open.stream()
                        .filter(inquiry -> inquiry.about().equals(topic.id()))
                        .map(inquiry -> new TakeOverPage.Item(
                                messages.text("take-over.inquiry", topic.point()),
                                inquiry.who().name() + messages.text("take-over.until", Swedish.date(inquiry.until())),
                                late(new Deadline(inquiry.until()).hasPassed(today)),
                                "/dialoger/" + talk.id().value())));
    }

    private String late(boolean late) {
        return late ? messages.text("take-over.late") : "";
    }

    private Stream<TakeOverPage.Item> activities(Chain chain, LocalDate today) {
        return chain.activities().stream()
                .filter(Activity::isOpen)
                .map(activity -> new TakeOverPage.Item(
                        activity.what(),
                        activity.owner().name() + messages.text("take-over.until", Swedish.date(activity.due())),
                        late(activity.isLate(today)),
                        address(chain) + "#aktiviteter"));
    }

    private Stream<TakeOverPage.Item> dialogue(Dialogue dialogue) {
        var key = switch (dialogue) {
            case Dialogue.Planned p -> "planned";
            case Dialogue.PackageSent s -> "sent";
            case Dialogue.Held h -> "held";
            case Dialogue.Reconciled r -> "reconciled";
            case Dialogue.Replaced r -> "replaced";
        };
        return Stream.of(new TakeOverPage.Item(
                messages.text("take-over.dialogue", dialogue.about().toString()),
                messages.text("take-over.dialogue." + key, Swedish.date(dialogue.day())),
                "",
                "/dialoger/" + dialogue.id().value()));
    }

    private Stream<TakeOverPage.Item> lessons(Chain chain) {
        return chain.followUps().stream()
                .filter(followUp -> !followUp.lesson().isBlank())
                .sorted(Comparator.comparing(f -> f.on(), Comparator.reverseOrder()))
                .map(followUp -> new TakeOverPage.Item(
                        followUp.lesson(),
                        messages.text("take-over.lesson", chain.area().text().name(), Swedish.date(followUp.on())),
                        "",
                        address(chain)));
    }
}
