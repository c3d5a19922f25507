package se.styrkedja.access.log;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import se.styrkedja.access.AccessAction;
import se.styrkedja.rooms.Action;

/// Which entries somebody wants to see.
///
/// @param account the id of the account that acted, as text; empty for whoever
/// @param first the first day
/// @param last the last day
public record Sought(String account, Set<Action> kinds, LocalDate first, LocalDate last) {

    public Sought {
        kinds = Set.copyOf(kinds);
    }

    /// Every entry of these kinds.
    public static Sought all(Collection<Action> kinds) {
        return new Sought("", Set.copyOf(kinds), LocalDate.MIN, LocalDate.MAX);
    }

    String[] names() {
        return kinds.stream().map(Action::name).toArray(String[]::new);
    }

    /// Whether those who were not let in are among them: they have no account.
    boolean refused() {
        return account.isEmpty() && kinds.contains(AccessAction.WAS_REFUSED);
    }
}
