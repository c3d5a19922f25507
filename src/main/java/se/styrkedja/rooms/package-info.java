/// Rooms: what a room of the house brings with it, declared by the room itself.
///
/// In: one [Room] for each room of the product. Out: [Rooms], all of them in order, asked for a right or an action by
/// its name. Knows: `vocabulary`, `web`. Is known by: every room that stores anything, and by `server`, which puts
/// them together.
/// Does not: know any room, or hold a rule of its own.
@ApplicationModule(
        displayName = "5 rooms",
        allowedDependencies = {"vocabulary", "web"})
@NullMarked
package se.styrkedja.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
