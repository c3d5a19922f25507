/// The pages of the decisions. The form of a decision is used wherever one is recorded.
@NullMarked
@NamedInterface("pages")
package se.styrkedja.governance.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
