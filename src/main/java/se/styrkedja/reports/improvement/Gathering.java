package se.styrkedja.reports.improvement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.vocabulary.SchoolYear;

/// An analysis or a dialogue that a plan rests on, with who took part in it.
///
/// @param about the school year it looks back on
/// @param day when it was held, or is to be
/// @param participations of all groups that are told of
public record Gathering(Kind kind, SchoolYear about, LocalDate day, List<Participation> participations) {
    public Gathering {
        participations = participations.stream()
                .filter(Participation::tookPart)
                .sorted(Comparator.comparing(Participation::group))
                .toList();
    }

    /// What it is, and whether it has been.
    public enum Kind {
        ANALYSIS,
        OPEN_ANALYSIS,
        DIALOGUE,
        DIALOGUE_AHEAD
    }

    public static Gathering of(Situation situation) {
        var told = situation.content().participations();
        return switch (situation) {
            case Situation.Open open -> new Gathering(Kind.OPEN_ANALYSIS, open.year(), open.day(), told);
            case Situation.Closed closed -> new Gathering(Kind.ANALYSIS, closed.year(), closed.heldOn(), told);
        };
    }

    /// @param told who took part in it
    public static Gathering of(Dialogue dialogue, List<Participation> told) {
        boolean held = switch (dialogue) {
            case Dialogue.Held h -> true;
            case Dialogue.Reconciled r -> true;
            case Dialogue.Ahead a -> false;
            case Dialogue.Replaced r -> false;
        };
        return new Gathering(held ? Kind.DIALOGUE : Kind.DIALOGUE_AHEAD, dialogue.about(), dialogue.day(), told);
    }

    /// Whether it tells who took part.
    boolean isTold() {
        return !participations.isEmpty();
    }

    /// Whether it belongs in a list of who took part: of what has not been, and of what never was, only what is told.
    boolean isListed() {
        return isTold() || kind == Kind.ANALYSIS || kind == Kind.DIALOGUE;
    }

    /// All who took part in any of them.
    static List<Participation> all(List<Gathering> gatherings) {
        return gatherings.stream().flatMap(Gathering::told).toList();
    }

    private Stream<Participation> told() {
        return participations.stream();
    }
}
