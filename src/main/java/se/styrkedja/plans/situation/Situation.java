package se.styrkedja.plans.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.Verdict;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// The situation analysis of one node and one school year: written in until it is closed, and then left as it is. The
/// next year's takes its place.
public sealed interface Situation {
    Messages MESSAGES = Messages.of("situation");

    SituationId id();

    Node node();

    /// The school year it looks back on.
    SchoolYear year();

    Content content();

    /// People write and vote in it.
    ///
    /// @param day when they meet, as planned
    /// @param votesEach how many votes each person has
    record Open(SituationId id, Node node, SchoolYear year, LocalDate day, int votesEach, Content content)
            implements Situation {

        /// Whether it can be closed.
        ///
        /// @param offered what was said last year and has not been answered
        public Verdict closable(List<Statement> offered) {
            var reasons = new ArrayList<String>();
            if (!offered.isEmpty()) reasons.add("unanswered");
            if (content.statements().isEmpty()) reasons.add("nothing-said");
            if (!content.tellsWhoTookPart()) reasons.add("nobody-took-part");
            return Verdict.of(reasons);
        }

        /// All that is closed with it.
        public DecisionBasis basis() {
            var parts = new ArrayList<Part>();
            content.statements().forEach(one -> parts.add(one.part()));
            content.gone()
                    .forEach(gone -> parts.add(Part.text(
                            "gone " + gone.kind() + " " + gone.wording(),
                            MESSAGES.text("basis.gone"),
                            gone.wording() + "\n" + gone.because(),
                            "")));
            parts.add(Participation.part(content.participations()));
            return new DecisionBasis(parts);
        }
    }

    /// It is done.
    record Closed(
            SituationId id,
            Node node,
            SchoolYear year,
            LocalDate heldOn,
            LocalDate closedOn,
            String closedBy,
            Content content)
            implements Situation {}

    default List<Statement> strengths() {
        return ranked(Statement.Kind.STRENGTH);
    }

    default List<Statement> shortcomings() {
        return ranked(Statement.Kind.SHORTCOMING);
    }

    /// Those with the most votes first; those with as many in the order they were said.
    private List<Statement> ranked(Statement.Kind kind) {
        return content().statements().stream()
                .filter(statement -> statement.kind() == kind)
                .sorted(Comparator.comparingInt(Statement::votes).reversed())
                .toList();
    }
}
