package se.styrkedja.goals;

import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.goals.Proposal.Line;
import se.styrkedja.web.Messages;

/// All that the board decides with a proposal: each goal there is with what is proposed for it, and each new one.
final class ProposalBasis {
    private static final Messages WORDS = Messages.of("goals");

    private ProposalBasis() {}

    static DecisionBasis of(Proposal proposal) {
        return new DecisionBasis(Stream.concat(
                        proposal.before().goals().stream().map(goal -> part(goal, proposal.of(goal.id()))),
                        proposal.added().stream()
                                .map(line -> new Part(
                                        "new " + line.key(),
                                        WORDS.text("basis.new"),
                                        words(line),
                                        content(line),
                                        DecisionBasis.told(line.by(), line.on()),
                                        false)))
                .toList());
    }

    private static Part part(BoardGoal goal, Optional<Line> line) {
        var words = line.map(ProposalBasis::words).orElse(WORDS.text("line.open"));
        return new Part(
                "goal " + goal.id().value(),
                WORDS.text(
                        "proposal.goal",
                        Integer.toString(goal.number()),
                        goal.text().wording()),
                words,
                goal.text() + " " + line.map(ProposalBasis::content).orElse(""),
                line.map(one -> DecisionBasis.told(one.by(), one.on())).orElse(""),
                false);
    }

    private static String words(Line line) {
        return switch (line) {
            case Line.Kept kept -> WORDS.text("line.kept");
            case Line.Reworded reworded ->
                WORDS.text("line.reworded.text", reworded.text().wording());
            case Line.Dropped dropped -> WORDS.text("line.dropped.text", dropped.reason());
            case Line.New added -> added.text().wording();
        };
    }

    private static String content(Line line) {
        return switch (line) {
            case Line.Kept kept -> "kept";
            case Line.Reworded reworded -> "reworded " + reworded.text();
            case Line.Dropped dropped -> "dropped " + dropped.reason();
            case Line.New added -> "new " + added.text();
        };
    }
}
