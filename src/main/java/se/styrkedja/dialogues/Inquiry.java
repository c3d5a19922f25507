package se.styrkedja.dialogues;

import java.time.LocalDate;
import se.styrkedja.access.assignees.Assignee;

/// That nobody knows yet why a result is what it is, with who finds it out and until when.
public record Inquiry(TopicId about, Assignee who, LocalDate until, String writtenBy, LocalDate on) {}
