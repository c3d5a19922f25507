package se.styrkedja.dialogues;

import java.time.LocalDate;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.SchoolYear;

/// A dialogue about one node and the results of one school year, in the state it is in.
public sealed interface Dialogue {
    DialogueId id();

    Node node();

    /// The school year whose results are talked of.
    SchoolYear about();

    Agenda agenda();

    /// The day it was held, or is planned to be: the one that is shown everywhere.
    default LocalDate day() {
        return switch (this) {
            case Held held -> held.heldOn();
            case Reconciled reconciled -> reconciled.heldOn();
            case Ahead ahead -> ahead.agenda().day();
            case Replaced replaced -> replaced.agenda().day();
        };
    }

    /// One that has not been held yet, and may therefore be replaced by something else.
    sealed interface Ahead extends Dialogue {}

    /// One that is written in: the package is sent, and the points are not reconciled yet.
    sealed interface Underway extends Dialogue {}

    /// The agenda can still be changed.
    ///
    /// @param version of the agenda, so that who changes an older one notices
    record Planned(DialogueId id, Node node, SchoolYear about, Agenda agenda, int version) implements Ahead {}

    /// The topics are frozen, and people write causes beside them.
    record PackageSent(DialogueId id, Node node, SchoolYear about, Agenda agenda, LocalDate sentOn)
            implements Ahead, Underway {}

    /// The meeting has been.
    record Held(DialogueId id, Node node, SchoolYear about, Agenda agenda, LocalDate heldOn) implements Underway {}

    /// Everything agreed has been followed up.
    record Reconciled(
            DialogueId id, Node node, SchoolYear about, Agenda agenda, LocalDate heldOn, LocalDate reconciledOn)
            implements Dialogue {}

    /// It never was; something else took its place.
    record Replaced(
            DialogueId id, Node node, SchoolYear about, Agenda agenda, String by, String reason, LocalDate replacedOn)
            implements Dialogue {}
}
