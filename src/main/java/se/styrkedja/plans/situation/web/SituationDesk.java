package se.styrkedja.plans.situation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.situation.Ballot;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.SituationId;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;

/// What all handlers of one analysis do: find it among what the reader may read, show its page, lead back to it.
final class SituationDesk {
    private static final Messages WORDS = Messages.of("situation");
    private static final String TEMPLATE = "plans/situation/web/situation";

    private final Situations situations;
    private final Dialogues dialogues;
    private final Plans plans;
    private final Organisation organisation;
    private final Grounds grounds;
    private final Clock clock;

    SituationDesk(
            Situations situations,
            Dialogues dialogues,
            Plans plans,
            Organisation organisation,
            NodeFindings findings,
            Clock clock) {
        this.situations = situations;
        this.dialogues = dialogues;
        this.plans = plans;
        this.organisation = organisation;
        this.grounds = new Grounds(findings);
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Grounds grounds() {
        return grounds;
    }

    /// Errors: [NotFound] when there is none within the reader's scope.
    Situation situation(CurrentUser user, UUID id) {
        return situations.one(user.scope(), new SituationId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    /// The analysis as the reader sees it.
    SituationView view(CurrentUser user, Situation situation) {
        var scope = user.scope();
        var offered = switch (situation) {
            case Situation.Open open -> situations.offered(scope, open);
            case Situation.Closed closed -> List.<Statement>of();
        };
        return new SituationView(
                user,
                situation,
                offered,
                switch (situation) {
                    case Situation.Open open ->
                        situations.ballot(scope, open, user.member().account().id());
                    case Situation.Closed closed -> Ballot.NONE;
                },
                situations.all(scope).stream()
                        .filter(other -> other.node().equals(situation.node()))
                        .toList(),
                situation instanceof Situation.Open ? grounds.of(user, situation.node()) : List.of(),
                grounds.newer(user, situation, offered),
                onward(user, situation),
                organisation.forms(scope, situation.node()),
                today());
    }

    private Onward onward(CurrentUser user, Situation situation) {
        var scope = user.scope();
        var node = situation.node();
        boolean reads = scope.where(DialogueRight.READ_WORK).contains(node);
        return new Onward(
                user,
                situation,
                reads
                        ? dialogues.all(scope).stream()
                                .filter(d -> d.node().equals(node))
                                .toList()
                        : List.of(),
                reads ? dialogues.causes(scope, node) : List.of(),
                plans.chains(scope, node));
    }

    /// The page with what was typed, and what is wrong with it.
    Answer faulty(CurrentUser user, Situation situation, Form form) {
        return new Answer.Faulty(TEMPLATE, view(user, situation).page(form));
    }

    /// The analysis as it has become, with what has moved since it was to be closed.
    Answer moved(CurrentUser user, UUID id, Form form, DecisionBasis now) {
        var moved = now.tell(form, List.of());
        return new Answer.Faulty(TEMPLATE, view(user, situation(user, id)).page(now.told(form), moved));
    }

    /// The analysis as it has become, with why nothing was kept.
    Answer refused(CurrentUser user, UUID id, Form form, WriteResult<?> result) {
        result.reasons().forEach(reason -> form.wrong("avslut", WORDS.text("refused." + reason)));
        return faulty(user, situation(user, id), form);
    }

    Answer show(CurrentUser user, Situation situation) {
        var view = view(user, situation);
        return new Answer.Data(TEMPLATE, view.page(Form.empty()), view.rows(), view.sheet());
    }

    static Answer backTo(Situation situation, String place) {
        return new Answer.SeeOther(address(situation.id()) + place);
    }

    static String address(SituationId id) {
        return "/nulagesanalys/" + id.value();
    }
}
