/// A walk through the pages before anybody else takes it, so that Java has learned them when the launcher has built.
@NullMarked
package se.styrkedja.cli.rehearsal;

import org.jspecify.annotations.NullMarked;
