package se.styrkedja.plans.situation.web;

import java.util.List;
import java.util.Optional;
import se.styrkedja.dialogues.web.Took;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// One analysis: written and voted in while it is open, a document when it is closed.
///
/// @param address of the analysis, which its forms begin with
/// @param lead what it is, and how far it has come
/// @param successor the analysis that has taken its place; empty when none has
/// @param next what is to be done next: the one filled button of the page
/// @param votes how many votes the reader has left, in words; empty when she has none to give
/// @param offered last year's statements that have not been answered
/// @param found what the figures say that nobody has spoken of yet
/// @param missing what is missing before it can be closed
/// @param heldOn the day they met
/// @param basis the version of all that is closed; empty when it is
/// @param stale what has moved since it was to be closed
/// @param others the analyses of the node of other years
record SituationPage(
        Shell shell,
        Form form,
        String address,
        String lead,
        List<Choice> successor,
        Next next,
        String votes,
        List<Offer> offered,
        List<Side> sides,
        List<Found> found,
        List<Gone> gone,
        Took took,
        List<Missing> missing,
        String heldOn,
        String basis,
        StaleVersion stale,
        Can can,
        List<Choice> others) {
    public SituationPage {
        successor = List.copyOf(successor);
        offered = List.copyOf(offered);
        sides = List.copyOf(sides);
        found = List.copyOf(found);
        gone = List.copyOf(gone);
        missing = List.copyOf(missing);
        others = List.copyOf(others);
    }

    /// What comes next.
    public enum Next {
        ANSWER,
        SAY,
        VOTE,
        TELL_WHO,
        CLOSE,
        ASK_WHY,
        NOTHING
    }

    /// Strengths, or shortcomings.
    ///
    /// @param add where one says another
    public record Side(Statement.Kind kind, String title, List<Card> cards, String add) {
        public Side {
            cards = List.copyOf(cards);
        }
    }

    /// A statement.
    ///
    /// @param newer the latest figure of what its finding is about, of a later time, in an open analysis
    /// @param votes how many, in words; empty for none
    /// @param since when it was first said, when that was earlier
    /// @param earlier how it read last year, when it has changed
    /// @param source the page where its figure comes from; empty when there is none
    /// @param edit where it is said in other words; empty where one may not
    /// @param mine whether the reader has voted for it
    /// @param mayVote whether she may
    /// @param ways what may be done about it
    public record Card(
            String id,
            String theme,
            String wording,
            String evidence,
            boolean lacking,
            String source,
            Optional<NodeFindings.Since> newer,
            String votes,
            String since,
            String earlier,
            String edit,
            boolean mine,
            boolean mayVote,
            List<Way> ways) {
        public Card {
            ways = List.copyOf(ways);
        }
    }

    /// A link to where a shortcoming is taken further.
    ///
    /// @param next whether that is the next step
    public record Way(String title, String address, boolean next) {}

    /// A statement of last year's.
    ///
    /// @param kind in words
    /// @param now the kind, as the form says it
    /// @param newer as of a [Card]
    public record Offer(
            String id,
            String kind,
            String now,
            List<Choice> kinds,
            String theme,
            String wording,
            String evidence,
            Optional<NodeFindings.Since> newer) {
        public Offer {
            kinds = List.copyOf(kinds);
        }
    }

    /// Something in the figures.
    public record Found(String point, String meaning, String address) {}

    /// What was said last year and no longer holds.
    public record Gone(String wording, String because) {}

    /// Something that is missing, with the place on the page where it is.
    public record Missing(String sentence, String where) {}

    /// What the reader may do here and now.
    public record Can(boolean write, boolean lead) {}

    public boolean isNext(Next step) {
        return next == step;
    }
}
