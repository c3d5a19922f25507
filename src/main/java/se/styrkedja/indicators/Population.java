package se.styrkedja.indicators;

/// How many persons stand behind a figure.
public sealed interface Population {
    /// The source says how many.
    record Counted(int persons) implements Population {
        public Counted {
            if (persons < 0) throw new IllegalArgumentException("a population is 0 or more, not " + persons);
        }
    }

    /// The source does not say. Unknown is not zero.
    record NotStated() implements Population {}

    Population NOT_STATED = new NotStated();
}
