package se.styrkedja.rooms;

/// What one may be allowed to do or read. Each room has its own in an enum, so that no room lists another's; who has
/// which stands in `access/policy.csv`.
public interface Right {

    /// The name that the tables and the database use: capitals and underscores, its own among all rooms.
    String name();
}
