package se.styrkedja.dialogues;

import java.util.List;

/// Whether something may be done now, with every reason at once when it may not.
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    record Refused(List<Reason> reasons) implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// What is missing.
    ///
    /// @param code the rule, such as `topic-without-cause`
    /// @param about what it is missing from; empty when it is the dialogue itself
    record Reason(String code, String about) {
        Reason(String code) {
            this(code, "");
        }
    }

    static Verdict of(List<Reason> missing) {
        return missing.isEmpty() ? new Allowed() : new Refused(missing);
    }

    default List<Reason> missing() {
        return switch (this) {
            case Allowed a -> List.of();
            case Refused r -> r.reasons;
        };
    }

    default boolean allows() {
        return this instanceof Allowed;
    }

    /// The rules that refuse it, each once.
    default List<String> codes() {
        return missing().stream().map(Reason::code).distinct().toList();
    }
}
