package se.styrkedja.access;

import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.vocabulary.OrganiserId;

/// The door: hands out scopes and permits. Until accounts exist, the command line may do what it asks for.
public final class Access {

    /// What anybody may read: what is published.
    public Scope published() {
        return new Scope(Set.of());
    }

    /// What is published, and that organiser's own data.
    public Scope of(OrganiserId organiser) {
        return new Scope(Set.of(organiser));
    }

    /// Leave for the command line to do something with published figures.
    public Permit commandLine(Right right) {
        return new Permit(Actor.COMMAND_LINE, right, Set.of());
    }

    /// Leave for the command line to do something with that organiser's own data.
    public Permit commandLine(Right right, OrganiserId organiser) {
        return new Permit(Actor.COMMAND_LINE, right, Set.of(organiser));
    }

    static String setting(Set<OrganiserId> own) {
        return own.stream().map(o -> o.value().toString()).collect(Collectors.joining());
    }
}
