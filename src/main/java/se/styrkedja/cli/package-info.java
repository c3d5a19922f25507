/// Command line: `demo`, `report`, `import`, `serve`, on top of `server`, which joins the rooms, and `demo`.
///
/// In: arguments and environment. Out: files, exit codes, one line for each thing that went wrong.
/// Does not: hold any rule of its own.
@ApplicationModule(displayName = "21 cli")
@NullMarked
package se.styrkedja.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
