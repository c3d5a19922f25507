package se.styrkedja.access.log;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import se.styrkedja.access.Deeds;

/// Which entries somebody wants to see.
///
/// @param account the id of the account that acted, as text; empty for whoever
/// @param first the first day
/// @param last the last day
public record Sought(String account, Set<Deeds.Kind> kinds, LocalDate first, LocalDate last) {
    /// Every entry there is.
    public static final Sought ALL = new Sought("", EnumSet.allOf(Deeds.Kind.class), LocalDate.MIN, LocalDate.MAX);

    public Sought {
        kinds = Set.copyOf(kinds);
    }

    String[] names() {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    /// Whether those who were not let in are among them: they have no account.
    boolean refused() {
        return account.isEmpty() && kinds.contains(Deeds.Kind.WAS_REFUSED);
    }
}
