package se.styrkedja.dialogues;

import java.time.LocalDate;

/// That nobody knows yet why a result is what it is, with who finds it out and until when.
public record Inquiry(TopicId about, String who, LocalDate until, String writtenBy, LocalDate on) {}
