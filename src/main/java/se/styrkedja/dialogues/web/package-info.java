/// The pages of the dialogues: what is planned and held, planning one, and the page one works on during the meeting.
/// How a page tells who took part is used wherever that is told.
@NullMarked
@NamedInterface("pages")
package se.styrkedja.dialogues.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
