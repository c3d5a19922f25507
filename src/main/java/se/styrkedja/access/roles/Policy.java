package se.styrkedja.access.roles;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.RoomTables;
import se.styrkedja.rooms.Rooms;

/// Which role has which right, as `access/policy.csv` says: one row for each right, one column for each role, an `x`
/// where the role has it. The first column of roles, `ANYBODY`, is whoever comes, signed in or not.
///
/// Errors: `IllegalStateException` for a right without a row, and for a row or column that is not known.
public final class Policy {
    private static final String ANYBODY = "ANYBODY";
    private static final Set<String> NO_ROLE = Set.of("room", "right", "meaning");

    private final Map<Right, Set<Role>> roles = new HashMap<>();
    private final Set<Right> anybody = new HashSet<>();

    private Policy() {}

    /// As the table says of the rights of these rooms.
    public static Policy of(Rooms rooms) {
        var policy = new Policy();
        for (var row : RoomTables.rows("access/policy.csv", rooms)) policy.read(row, rooms);
        for (var right : rooms.rights())
            if (!policy.roles.containsKey(right)) throw new IllegalStateException("no policy for " + right.name());
        return policy;
    }

    private void read(Map<String, String> row, Rooms rooms) {
        var right = rooms.right(row.getOrDefault("right", ""));
        var who = EnumSet.noneOf(Role.class);
        row.forEach((column, mark) -> {
            if (NO_ROLE.contains(column) || mark.isBlank()) return;
            if (column.equals(ANYBODY)) anybody.add(right);
            else who.add(Role.valueOf(column));
        });
        roles.put(right, who);
    }

    /// Every right there is.
    public Set<Right> rights() {
        return roles.keySet();
    }

    public boolean allowsAnybody(Right right) {
        return anybody.contains(right);
    }

    public boolean allows(Role role, Right right) {
        return anybody.contains(right) || roles.getOrDefault(right, Set.of()).contains(role);
    }
}
