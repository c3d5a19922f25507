package se.styrkedja.access;

import java.util.List;
import java.util.function.Function;

/// What came of a versioned verb: it is done, somebody else saved another version first, or rules refuse it. Of the
/// latter two nothing is kept. [AuditedTransactions#write] answers it.
///
/// @param <T> what is kept
public sealed interface WriteResult<T> {

    /// @param kept as it is kept now
    record Done<T>(T kept) implements WriteResult<T> {}

    /// Somebody else saved a later version than the one that was seen. Both versions are there to choose from:
    /// this, and what one wanted oneself.
    ///
    /// @param theirs what is kept now
    /// @param lastBy the account of whoever saved it; empty where it is not one person's
    record StaleVersion<T>(T theirs, String lastBy) implements WriteResult<T> {}

    /// @param reasons all of them at once, as codes of sentences
    record Refused<T>(List<String> reasons) implements WriteResult<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) throw new IllegalArgumentException("nothing is refused without a reason");
        }
    }

    static <T> WriteResult<T> done(T kept) {
        return new Done<>(kept);
    }

    /// Something has moved that nobody has one version of: what is decided has other parts, each told with who wrote
    /// it,
    /// or is settled already.
    ///
    /// @param now as it stands now
    static <T> WriteResult<T> moved(T now) {
        return new StaleVersion<>(now, "");
    }

    /// Another version was saved first. Whoever saved it herself, in another window, is told so.
    ///
    /// @param lastBy the account of whoever saved it
    static <T> WriteResult<T> stale(T theirs, String lastBy) {
        return new StaleVersion<>(theirs, lastBy);
    }

    static <T> WriteResult<T> refused(String... reasons) {
        return new Refused<>(List.of(reasons));
    }

    static <T> WriteResult<T> refused(List<String> reasons) {
        return new Refused<>(reasons);
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /// Why it is refused; empty when it is not.
    default List<String> reasons() {
        return this instanceof Refused<T>(var reasons) ? reasons : List.of();
    }

    /// What is kept, for one who has seen to that nothing hinders it.
    ///
    /// Errors: `IllegalStateException` when it is not done.
    default T kept() {
        return switch (this) {
            case Done<T>(var kept) -> kept;
            case StaleVersion<T>(var theirs, var lastBy) -> throw new IllegalStateException("stale version: " + theirs);
            case Refused<T>(var reasons) -> throw new IllegalStateException("refused: " + reasons);
        };
    }

    /// The same of another thing.
    default <U> WriteResult<U> map(Function<? super T, ? extends U> mapping) {
        return switch (this) {
            case Done<T>(var kept) -> new Done<>(mapping.apply(kept));
            case StaleVersion<T>(var theirs, var lastBy) -> new StaleVersion<>(mapping.apply(theirs), lastBy);
            case Refused<T>(var reasons) -> new Refused<>(reasons);
        };
    }
}
