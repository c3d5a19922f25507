package se.styrkedja.oversight.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.governance.Decision;
import se.styrkedja.governance.Decisions;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.situation.Brief;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What is around the areas of a node that somebody takes over: its analyses, the efforts there and the board's
/// decisions about it.
final class HandedOver {
    private static final Messages WORDS = Messages.of("oversight");

    private final Situations situations;
    private final Surroundings surroundings;
    private final Efforts efforts;
    private final Decisions decisions;

    HandedOver(Situations situations, Surroundings surroundings, Efforts efforts, Decisions decisions) {
        this.situations = situations;
        this.surroundings = surroundings;
        this.efforts = efforts;
        this.decisions = decisions;
    }

    /// The situation analyses of the node, the latest first, and then what it has seen change outside and still counts.
    List<TakeOverPage.Item> analyses(Scope scope, Node node) {
        return Stream.concat(
                        situations.briefs(scope, node).stream().map(HandedOver::analysis),
                        surroundings.all(scope).stream()
                                .filter(change -> change.seenFrom().equals(node)
                                        && change.course() instanceof OutsideChange.Course.Current)
                                .map(HandedOver::change))
                .toList();
    }

    private static TakeOverPage.Item analysis(Brief analysis) {
        return new TakeOverPage.Item(
                WORDS.text("take-over.analysis", analysis.year().toString()),
                WORDS.text(
                        analysis.isClosed() ? "take-over.analysis.closed" : "take-over.analysis.open",
                        Swedish.date(analysis.day())),
                "",
                "/nulagesanalys/" + analysis.id().value());
    }

    private static TakeOverPage.Item change(OutsideChange change) {
        var text = change.text();
        return new TakeOverPage.Item(
                WORDS.text("take-over.change", text.what()),
                text.response().isEmpty() ? WORDS.text("take-over.change.unanswered") : text.response(),
                "",
                "/omvarldsanalys?lasar=" + change.firstSeen() + "#forandring-" + change.number());
    }

    /// The efforts at the node, and those from elsewhere that serve one of its areas; what is over and has its words
    /// comes last.
    List<TakeOverPage.Item> efforts(Scope scope, Node node, List<Chain> chains, LocalDate today) {
        Set<AreaId> areas = chains.stream().map(chain -> chain.area().id()).collect(Collectors.toSet());
        return efforts.all(scope).stream()
                .filter(effort -> effort.node().equals(node)
                        || effort.frame().areas().stream().anyMatch(areas::contains))
                .sorted(Comparator.comparing(effort -> effort.stage(today)))
                .map(effort -> effort(effort, effort.stage(today)))
                .toList();
    }

    private static TakeOverPage.Item effort(Effort effort, Effort.Stage stage) {
        return new TakeOverPage.Item(
                effort.frame().title(),
                WORDS.text(
                        "take-over.effort." + stage,
                        effort.frame().responsible().name(),
                        Swedish.date(effort.lastDay())),
                stage == Effort.Stage.WORDLESS ? WORDS.text("take-over.wordless") : "",
                "/insatser/" + effort.id().value());
    }

    /// The decisions that name the node, or for the organiser itself all that the board is still to hear of.
    List<TakeOverPage.Item> decisions(Scope scope, Nodes.Named about, LocalDate today) {
        var name = about.name().toLowerCase(Locale.ROOT);
        return decisions.all(scope).stream()
                .filter(decision -> about.node().equals(Node.WHOLE)
                        ? decision.isToBeReportedBack()
                        : decision.resolution().what().toLowerCase(Locale.ROOT).contains(name))
                .map(decision -> decision(decision, today))
                .toList();
    }

    private static TakeOverPage.Item decision(Decision decision, LocalDate today) {
        var resolution = decision.resolution();
        return new TakeOverPage.Item(
                resolution.what(),
                WORDS.text(
                        decision.isReportedBack() ? "take-over.decision.told" : "take-over.decision",
                        resolution.reference(),
                        resolution.responsible().name(),
                        Swedish.date(resolution.reportBackBy())),
                decision.isLate(today) ? WORDS.text("take-over.late") : decision.replacedBy(),
                "/beslut");
    }
}
