package se.styrkedja.access;

import java.util.Map;
import java.util.Set;
import se.styrkedja.rooms.Right;
import se.styrkedja.vocabulary.OrganiserId;

/// The door: hands out scopes and permits to those who act without an account of their own.
public final class Access {

    /// What anybody may read: what is published.
    public Scope published() {
        return new Scope(Set.of(), Map.of());
    }

    /// What is published, and that organiser's own figures.
    public Scope of(OrganiserId organiser) {
        return new Scope(Set.of(organiser), Map.of());
    }

    /// Leave for the command line to do something with published figures.
    public Permit commandLine(Right right) {
        return new Permit(Actor.COMMAND_LINE, right, Node.WHOLE, Set.of());
    }

    /// Leave for the house itself to do something with that organiser's own data when its time has come.
    public Permit byTheClock(Right right, OrganiserId organiser) {
        return new Permit(Actor.CLOCK, right, Node.WHOLE, Set.of(organiser));
    }

    /// Leave for the command line to do something with that organiser's own data.
    public Permit commandLine(Right right, OrganiserId organiser) {
        return new Permit(Actor.COMMAND_LINE, right, Node.WHOLE, Set.of(organiser));
    }
}
