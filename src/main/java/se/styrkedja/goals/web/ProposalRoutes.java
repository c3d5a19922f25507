package se.styrkedja.goals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.GoalsOfPeriod;
import se.styrkedja.goals.Proposal;
import se.styrkedja.goals.Withdrawals;
import se.styrkedja.goals.Withdrawals.Withdrawn;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// What becomes of each goal in the next period, and the board's decision on it.
@Controller
class ProposalRoutes {
    private static final Messages WORDS = Messages.of("goals");
    private static final String TEMPLATE = ProposalView.TEMPLATE;

    private final Goals goals;
    private final Withdrawals withdrawals;
    private final Clock clock;

    ProposalRoutes(Goals goals, Withdrawals withdrawals, Clock clock) {
        this.withdrawals = withdrawals;
        this.goals = goals;
        this.clock = clock;
    }

    /// GET /namndens-mal/forslag?fran=
    @GetMapping("/namndens-mal/forslag")
    Answer proposal(CurrentUser user, @RequestParam(defaultValue = "") String fran) {
        var view = known(goals, user, fran);
        return new Answer.Page(TEMPLATE, view.page(user, Form.filled(view.suggested())));
    }

    /// POST /namndens-mal/forslag?fran=
    @PostMapping("/namndens-mal/forslag")
    Answer propose(CurrentUser user, @RequestParam(defaultValue = "") String fran, Form form) {
        var permit = user.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE);
        var view = known(goals, user, fran);
        var id = form.typed("mal");
        if (write(permit, view.proposal(), form).contains(Goals.DECIDED))
            return known(goals, user, fran).decided(user, form);
        var gone = withdrawals.all(user.scope()).stream()
                .filter(Withdrawn::isInForce)
                .map(one -> one.goal().id().value())
                .filter(one -> one.toString().equals(id))
                .findFirst();
        if (gone.isPresent()) return new GoalHistory(goals, withdrawals).takenBack(user, gone.get(), form);
        if (form.isWrong())
            return new Answer.Faulty(TEMPLATE, known(goals, user, fran).page(user, form));
        boolean known = view.proposal().before().goals().stream()
                .anyMatch(goal -> goal.id().value().toString().equals(id));
        return new Answer.SeeOther(view.address() + (known ? "#mal-" + id : ""));
    }

    /// Why it is refused; empty when it is not.
    private List<String> write(Permit permit, Proposal proposal, Form form) {
        var today = LocalDate.now(clock);
        var id = form.typed("mal");
        var before = proposal.before();
        if (form.typed("gor").equals("TAKE_BACK"))
            return proposal.added().stream()
                    .filter(line -> line.key().toString().equals(id))
                    .flatMap(line ->
                            goals.takeBack(permit, before.period(), line, version(form), today).reasons().stream())
                    .toList();
        for (var goal : before.goals()) {
            if (!goal.id().value().toString().equals(id)) continue;
            boolean drops = form.choice("gor", List.of("KEEP", "DROP")).equals("DROP");
            if (!drops) form.mustStay(GoalFields.REASON.at(id), "");
            var reason = drops ? form.text(GoalFields.REASON.at(id)) : "";
            if (form.isWrong()) return List.of();
            var result = drops
                    ? goals.drop(permit, goal, version(form), reason, today)
                    : goals.keep(permit, goal, version(form), today);
            if (result instanceof WriteResult.StaleVersion<Proposal>(var theirs, var lastBy)) {
                form.wrong(
                        GoalFields.REASON.at(id).name(),
                        StaleVersion.told(WORDS.text(
                                "proposal.stale-line",
                                theirs.of(goal.id()).map(Proposal.Line::by).orElse(""))));
            }
            return result.reasons();
        }
        return List.of();
    }

    /// POST /namndens-mal/forslag/beslut?fran=
    @PostMapping("/namndens-mal/forslag/beslut")
    Answer decide(CurrentUser user, @RequestParam(defaultValue = "") String fran, Form form) {
        var permit = user.permit(GoalRight.SET_GOALS, Node.WHOLE);
        var view = known(goals, user, fran);
        var proposal = view.proposal();
        if (proposal.decided()) return view.decided(user, form);
        var decided = GoalForm.decided(form, LocalDate.now(clock));
        if (form.isWrong() || decided.isEmpty()) return undecided(user, view, form);
        var before = proposal.before().period();
        return switch (goals.decide(permit, before, DecisionBasis.seen(form), decided.get())) {
            case WriteResult.Done<Proposal> done -> new Answer.SeeOther("/namndens-mal?period=" + proposal.next());
            case WriteResult.Refused<Proposal> refused -> {
                var now = known(goals, user, fran);
                if (now.proposal().decided()) yield now.decided(user, form);
                form.wrong("beslut", now.page(user, form).lacking());
                yield undecided(user, now, form);
            }
            case WriteResult.StaleVersion<Proposal>(var now, var lastBy) ->
                undecided(user, new ProposalView(now), form);
        };
    }

    /// The page with what has changed since it was opened.
    private static Answer undecided(CurrentUser user, ProposalView now, Form form) {
        var basis = now.proposal().basis();
        var moved = basis.tell(form, List.of());
        return new Answer.Faulty(TEMPLATE, now.page(user, basis.told(form), moved));
    }

    static long version(Form form) {
        return form.typed("version").matches("[0-9]{1,18}") ? Long.parseLong(form.typed("version")) : -1;
    }

    /// The proposal that goes through the goals of a period; of the latest when none is named.
    ///
    /// Errors: [NotFound] when there are no goals of such a period.
    static ProposalView known(Goals goals, CurrentUser user, String period) {
        var latest = goals.all(user.scope()).stream().findFirst().map(GoalsOfPeriod::period);
        return (period.isEmpty() ? latest : Period.parse(period))
                .filter(Goals::isPeriod)
                .map(before -> goals.proposal(user.scope(), before))
                .filter(proposal -> !proposal.before().isEmpty())
                .map(ProposalView::new)
                .orElseThrow(() -> new NotFound(period));
    }
}
