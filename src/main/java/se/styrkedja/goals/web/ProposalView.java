package se.styrkedja.goals.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.GoalsRoom;
import se.styrkedja.goals.Proposal;
import se.styrkedja.goals.Proposal.Line;
import se.styrkedja.goals.Reference;
import se.styrkedja.goals.Wording;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// Makes the page of a proposal.
record ProposalView(Proposal proposal) {
    private static final Messages WORDS = Messages.of("goals");
    static final String TEMPLATE = "goals/web/proposal";

    String address() {
        return "/namndens-mal/forslag?fran=" + proposal.before().period();
    }

    ProposalPage page(CurrentUser user, Form form) {
        return page(user, form, StaleVersion.NONE);
    }

    /// @param stale what has changed since it was to be decided
    ProposalPage page(CurrentUser user, Form form, StaleVersion stale) {
        boolean decided = proposal.decided();
        return new ProposalPage(
                user.inside(GoalsRoom.GOALS, title())
                        .below(
                                Wording.period(proposal.before().period()),
                                "/namndens-mal?period=" + proposal.before().period())
                        .with(form),
                form,
                WORDS.text(
                        decided ? "proposal.lead.decided" : "proposal.lead",
                        Wording.sums(proposal.before()),
                        Wording.met(proposal.before())),
                proposal.before().period().toString(),
                proposal.before().goals().stream().map(this::row).toList(),
                proposal.added().stream()
                        .map(line -> new ProposalPage.Added(line.key().toString(), whole(line.text()), by(line)))
                        .toList(),
                proposal.takenBack().stream()
                        .map(line -> WORDS.text("line.taken-back", whole(line.text()), by(line)))
                        .toList(),
                !decided && user.may(GoalRight.PROPOSE_GOALS, Node.WHOLE),
                !decided && user.may(GoalRight.SET_GOALS, Node.WHOLE),
                lacking(),
                proposal.version(),
                proposal.basis().field(form),
                stale,
                decided ? "/namndens-mal?period=" + proposal.next() : "");
    }

    /// What is told whoever sends something of a proposal whose decision has been recorded meanwhile: the decision.
    Answer decided(CurrentUser user, Form form) {
        var sentence = WORDS.text("proposal.decided-meanwhile");
        var lines = new ArrayList<StaleVersion.Line>();
        proposal.decision()
                .forEach(one -> lines.add(
                        new StaleVersion.Line(WORDS.text("fact.recorded", one.by()), GoalView.decided(one.decided()))));
        form.wrong(StaleVersion.PLACE, sentence);
        return new Answer.Faulty(TEMPLATE, page(user, form, new StaleVersion(sentence, lines)));
    }

    /// The fields of the decision as the board's last one had them, but for its number and day.
    Map<String, String> suggested() {
        return proposal.before().goals().stream()
                .map(BoardGoal::decided)
                .max(Comparator.comparing(Reference::decidedOn))
                .map(last -> Map.of("namnd", last.board()))
                .orElse(Map.of());
    }

    private String title() {
        var all = Integer.toString(proposal.before().goals().size());
        var next = Wording.period(proposal.next());
        if (proposal.decided()) return WORDS.text("proposal.title.decided", next);
        int open = proposal.open().size();
        return open == 0
                ? WORDS.text("proposal.title.ready", next, Long.toString(proposal.size()))
                : WORDS.text("proposal.title", next, Integer.toString(open), all);
    }

    private String lacking() {
        if (proposal.isDecidable() || proposal.decided()) return "";
        return proposal.open().isEmpty()
                ? WORDS.text("proposal.lacking.all-dropped")
                : WORDS.text(
                        "proposal.lacking.open",
                        Integer.toString(proposal.open().size()));
    }

    private ProposalPage.Row row(BoardGoal goal) {
        var line = proposal.of(goal.id());
        return new ProposalPage.Row(
                goal.id().value().toString(),
                WORDS.text(
                        "proposal.goal",
                        Integer.toString(goal.number()),
                        goal.text().wording()),
                GoalView.address(goal.id()),
                GoalView.outcome(goal),
                goal.assessment().map(GoalView::support).orElse(List.of()),
                line.map(ProposalView::tag).orElse(new Said.Tag(WORDS.text("line.open"), "warning")),
                line.map(ProposalView::text).orElse(""),
                line.map(ProposalView::by).orElse(""),
                proposal.earlier(goal.id()).stream()
                        .map(one -> WORDS.text("line.earlier", text(one), by(one)))
                        .toList(),
                line.isEmpty());
    }

    private static Said.Tag tag(Line line) {
        return switch (line) {
            case Line.Kept kept -> new Said.Tag(WORDS.text("line.kept"), "success");
            case Line.Reworded other -> new Said.Tag(WORDS.text("line.reworded"), "info");
            case Line.Dropped gone -> new Said.Tag(WORDS.text("line.dropped"), "neutral");
            case Line.New fresh -> new Said.Tag(WORDS.text("line.new"), "info");
        };
    }

    private static String text(Line line) {
        return switch (line) {
            case Line.Kept kept -> "";
            case Line.Reworded(var goal, var text, var by, var on) -> WORDS.text("line.reworded.text", whole(text));
            case Line.Dropped(var goal, var reason, var by, var on) -> WORDS.text("line.dropped.text", reason);
            case Line.New(var key, var text, var by, var on) -> whole(text);
        };
    }

    /// All that somebody wrote of a goal: its wording, what it builds on and what measures it.
    private static String whole(GoalText text) {
        var parts = new ArrayList<>(List.of(text.wording().replaceFirst("\\.$", "")));
        if (!text.source().isEmpty()) parts.add(WORDS.text("line.source", text.source()));
        text.gauges().forEach(gauge -> parts.add(WORDS.text("line.gauge", gauge.title(), Wording.target(gauge))));
        return parts.size() == 1 ? text.wording() : String.join(". ", parts);
    }

    /// What somebody else proposes for a goal, beside what was typed.
    StaleVersion stale(BoardGoal goal, Form typed) {
        var line = proposal.of(goal.id()).orElseThrow(() -> new IllegalStateException("nobody has answered"));
        var lines = new ArrayList<StaleVersion.Line>();
        lines.add(new StaleVersion.Line(WORDS.text("fact.proposed"), tag(line).text() + ". " + text(line)));
        if (line instanceof Line.Reworded reworded)
            lines.addAll(StaleVersion.differing(
                    typed,
                    List.of(new StaleVersion.Named(
                            GoalFields.SOURCE,
                            WORDS.text("fact.source"),
                            reworded.text().source()))));
        return new StaleVersion(WORDS.text("proposal.stale-line", line.by()), lines);
    }

    private static String by(Line line) {
        return WORDS.text("line.by", line.by(), Swedish.date(line.on()));
    }
}
