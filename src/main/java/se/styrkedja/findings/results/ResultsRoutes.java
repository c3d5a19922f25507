package se.styrkedja.findings.results;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.findings.Findings;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.indicators.IndicatorRight;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;

@Controller
class ResultsRoutes {
    /// Where a dialogue is planned: a page of a room above, offered to those whom its route lets in.
    private static final String DIALOGUE = "/dialoger/ny";

    private static final Messages MESSAGES = Messages.of("results");

    private final ScopedReads reads;
    private final Organisation organisation;
    private final Indicators indicators;
    private final Observations observations;
    private final Findings findings;
    private final NodeFindings nodeFindings;

    ResultsRoutes(
            DataSource database,
            Organisation organisation,
            Indicators indicators,
            Observations observations,
            Findings findings,
            NodeFindings nodeFindings) {
        reads = new ScopedReads(database);
        this.organisation = organisation;
        this.indicators = indicators;
        this.observations = observations;
        this.findings = findings;
        this.nodeFindings = nodeFindings;
    }

    /// GET /resultat?enhet=&verksamhet=&omrade=&skolform=&kon=&period=; `kommun` for one who has not signed in
    @GetMapping("/resultat")
    Answer results(CurrentUser user, Form form) {
        return reads.run(user.scope(), () -> found(user, form));
    }

    private Answer found(CurrentUser user, Form form) {
        var register = organisation.register(user.scope());
        return user.may(IndicatorRight.READ_RESULTS)
                ? ofMember(user, form, register)
                : ofStranger(user, form, register);
    }

    private Answer ofMember(CurrentUser user, Form form, Register register) {
        var reach = Nodes.of(user, IndicatorRight.READ_RESULTS);
        var asked = reach.asked(form.typed("enhet"), form.typed("verksamhet"));
        var outlook =
                new Outlooks(register).of(asked, reach, user.member().tenant().code());
        return answer(user, form, register, outlook, reach, dialogue(user, asked.node()));
    }

    /// Where the findings of the node are taken up; empty for one who holds no dialogue there.
    private static String dialogue(CurrentUser user, Node node) {
        if (!user.opens(DIALOGUE, node)) return "";
        return DIALOGUE + "?" + (node.equals(Node.WHOLE) ? "hela=ja" : node.query());
    }

    private Answer ofStranger(CurrentUser user, Form form, Register register) {
        var outlooks = new Outlooks(register);
        var names = new Names(register);
        var alone = new Nodes(IndicatorRight.READ_PUBLISHED, List.of());
        var code = form.typed("enhet");
        if (!code.isEmpty()) {
            var unit = register.unit(code).orElseThrow(() -> new NotFound(code));
            var town = unit.municipality().isEmpty() ? "" : names.of(Subject.municipality(unit.municipality()));
            return answer(user, form, register, outlooks.school(unit, town), alone, "");
        }
        var municipalities = register.municipalities().stream()
                .filter(m -> register.ownOrganiser(m).isPresent())
                .toList();
        var asked = form.typed("kommun");
        if (asked.isEmpty() && municipalities.size() != 1) return choose(user, municipalities, names);
        var town = asked.isEmpty() ? municipalities.getFirst() : asked;
        if (!municipalities.contains(town)) throw new NotFound(town);
        return answer(
                user, form, register, outlooks.municipality(town, names.of(Subject.municipality(town))), alone, "");
    }

    private static Answer choose(CurrentUser user, List<String> municipalities, Names names) {
        var links = municipalities.stream()
                .map(m -> new ResultsPage.Link(names.of(Subject.municipality(m)), Outlook.PAGE + "?kommun=" + m))
                .sorted(Comparator.comparing(ResultsPage.Link::title, Swedish.order()))
                .toList();
        var title = MESSAGES.text(links.isEmpty() ? "choose.title.none" : "choose.title");
        return new Answer.Data(
                "findings/results/choose",
                new ChoosePage(user.opening(OrganisationRoom.RESULTS, title), links),
                links,
                new Sheet(
                        List.of(MESSAGES.text("choose.columns").split(";")),
                        links.stream()
                                .map(link -> List.of(link.title(), link.address()))
                                .toList()));
    }

    private Answer answer(
            CurrentUser user, Form form, Register register, Outlook outlook, Nodes reach, String dialogue) {
        var choosing = new Choosing(form, indicators);
        var ledger = observations.ofSubjects(user.scope(), outlook.subjects());
        var ground = outlook.own().stream()
                .flatMap(comparison -> nodeFindings.ground(user.scope(), register, comparison).stream())
                .findFirst();
        var view = new ResultsView(
                outlook,
                Seen.of(outlook, ledger, ground, findings, choosing),
                choosing,
                ledger,
                register,
                indicators,
                links(reach, node -> node instanceof Node.Area),
                links(reach, node -> !node.query().equals(outlook.query())),
                dialogue);
        var data = view.data();
        return new Answer.Data("findings/results/results", view.page(user), data, data.sheet());
    }

    private static List<ResultsPage.Link> links(Nodes reach, Predicate<Node> which) {
        return reach.all().stream()
                .filter(named -> which.test(named.node()))
                .map(named -> new ResultsPage.Link(named.name(), Outlook.address(named.node())))
                .toList();
    }
}
