package se.styrkedja.dialogues;

import java.time.LocalDate;
import java.util.List;

/// What a dialogue is to be: when, who is invited, what to prepare, what to talk of. Written anew each time somebody
/// changes it, until the package is sent.
///
/// @param invited roles or names, as text
/// @param questions what the invited prepare
public record Agenda(Kind kind, Depth depth, LocalDate day, String invited, String questions, List<Topic> topics) {
    public Agenda {
        topics = List.copyOf(topics);
    }

    /// What is talked of: the results (resultatdialog), or how the quality work is done (kvalitetsdialog).
    public enum Kind {
        RESULT,
        QUALITY
    }

    /// Whether the package can be sent.
    public Verdict sendable() {
        return topics.isEmpty() ? Verdict.of(List.of(new Verdict.Reason("no-topic"))) : new Verdict.Allowed();
    }

    /// The same with other topics.
    public Agenda about(List<Topic> others) {
        return new Agenda(kind, depth, day, invited, questions, others);
    }

    Agenda anew() {
        return about(topics.stream().map(Topic::anew).toList());
    }
}
