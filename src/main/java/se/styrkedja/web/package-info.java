/// Web: the shell of every page, the Swedish sentences, and the headers that guard them.
///
/// In: page records and message keys. Out: HTML, JSON and CSV answers. Knows: `vocabulary`. Is known by: every room
/// with pages, and `reports`.
/// Does not: know what any page is about.
@ApplicationModule(
        displayName = "4 web",
        allowedDependencies = {"vocabulary"})
@NullMarked
package se.styrkedja.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
