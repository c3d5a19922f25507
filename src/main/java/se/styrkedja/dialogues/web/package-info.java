/// The pages of the dialogues: what is planned and held, planning one, and the page one works on during the meeting.
@NullMarked
package se.styrkedja.dialogues.web;

import org.jspecify.annotations.NullMarked;
