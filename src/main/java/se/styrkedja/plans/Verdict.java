package se.styrkedja.plans;

import java.util.List;

/// Whether something may be done now, with every reason at once when it may not.
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    /// @param reasons codes of sentences
    record Refused(List<String> reasons) implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static Verdict of(List<String> reasons) {
        return reasons.isEmpty() ? new Allowed() : new Refused(reasons);
    }

    default List<String> why() {
        return this instanceof Refused(var reasons) ? reasons : List.of();
    }
}
