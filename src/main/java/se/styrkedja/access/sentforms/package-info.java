/// A form that is sent counts once, however often it is sent: double click, back and send again, two tabs.
///
/// Knows nothing of who sends it, nor of what it asks for.
@NamedInterface("sentforms")
@NullMarked
package se.styrkedja.access.sentforms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
