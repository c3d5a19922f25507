package se.styrkedja.access;

import java.util.Set;
import se.styrkedja.vocabulary.OrganiserId;

/// What an actor may read: everything published, and at most one organiser's own data. Every reading takes one; the
/// filter is in the database. Only [Access] makes them.
public final class Scope {
    private final Set<OrganiserId> own;

    Scope(Set<OrganiserId> own) {
        this.own = Set.copyOf(own);
    }

    /// The setting `app.organiser` of a transaction; empty for none.
    String setting() {
        return Access.setting(own);
    }
}
