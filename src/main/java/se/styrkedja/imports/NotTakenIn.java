package se.styrkedja.imports;

import java.util.List;
import se.styrkedja.access.Scope;

/// What a room above tells on the page of all deliveries: what it tried to take in and could not, and what stands
/// instead. A room registers it among its doors.
public interface NotTakenIn {

    List<String> sentences(Scope scope);

    /// What all rooms tell.
    static List<String> all(List<NotTakenIn> rooms, Scope scope) {
        return rooms.stream().flatMap(room -> room.sentences(scope).stream()).toList();
    }
}
