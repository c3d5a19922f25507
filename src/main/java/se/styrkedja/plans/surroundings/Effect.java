package se.styrkedja.plans.surroundings;

import se.styrkedja.organisation.SchoolForm;

/// What a change outside does, and to which schools.
public record Effect(Reach reach, String text) {
    public Effect {
        if (text.isBlank()) throw new IllegalArgumentException("an effect is said in words");
    }

    /// Which schools it concerns.
    public sealed interface Reach {
        record All() implements Reach {}

        record OneForm(SchoolForm form) implements Reach {}

        /// As it is kept: the code of the form, or nothing.
        default String code() {
            return switch (this) {
                case All a -> "";
                case OneForm one -> one.form.code();
            };
        }

        static Reach of(String code) {
            return code.isEmpty()
                    ? new All()
                    : new OneForm(SchoolForm.ofCode(code)
                            .orElseThrow(() -> new IllegalStateException("no school form: " + code)));
        }
    }
}
