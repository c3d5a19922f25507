/// Server: all rooms, put together over one database.
///
/// In: the rooms and a database. Out: an application, and its pages. Knows: every room below. Is known by:
/// `cli`.
/// Does not: hold any rule of its own.
@ApplicationModule(displayName = "19 server")
@NullMarked
package se.styrkedja.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
