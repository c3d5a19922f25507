/// Demo: the invented municipality Nydala, and what its people have written.
///
/// In: the application's doors. Out: Nydala's files (`nydala`), and what is made of them through the same doors as
/// everybody else's work (`workyears`). Knows: the rooms below. Is known by: `cli`.
/// Does not: hold any rule of the product. Nobody in it exists.
@ApplicationModule(displayName = "20 demo")
@NullMarked
package se.styrkedja.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
