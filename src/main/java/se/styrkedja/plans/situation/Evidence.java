package se.styrkedja.plans.situation;

import se.styrkedja.plans.Result;

/// What one knows a statement by.
public sealed interface Evidence {

    /// A finding in the figures, with its sentences as they read when it was chosen.
    ///
    /// @param key names the finding, also when it is worked out again
    /// @param meaning what it means and what may be said of chance, as it read then; may be empty
    /// @param value the figure as it is shown; may be empty
    /// @param address the page where the figure comes from
    record Finding(String key, String point, String meaning, String value, String address) implements Evidence {

        private String sentences() {
            return new Result(point, meaning, address).words();
        }
    }

    /// Something that is written somewhere.
    ///
    /// @param what its name, and where it is found
    record Document(String what) implements Evidence {}

    /// What those who were there have seen themselves.
    record Experience(String what) implements Evidence {}

    /// Nothing yet: the statement is let through, and marked.
    record Lacking() implements Evidence {}

    /// In words, a finding never without what may be said of chance; empty when there is none.
    default String words() {
        return switch (this) {
            case Finding f -> f.sentences();
            case Document d -> d.what;
            case Experience e -> e.what;
            case Lacking l -> "";
        };
    }
}
