package se.styrkedja.indicators.web;

import java.util.Locale;
import java.util.Optional;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// What somebody says of a figure, as the address has it; what cannot be read is as if it were not said.
///
/// @param against whom it is compared with, where the claim compares
record Said(Optional<Kind> kind, Subject against, Optional<Period> from, Optional<Period> to) {

    /// The claims that can be tried.
    enum Kind {
        ROSE,
        FELL,
        ROSE_MORE,
        IS_ABOVE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean compares() {
            return this == ROSE_MORE || this == IS_ABOVE;
        }

        private static Optional<Kind> of(String word) {
            for (var kind : values()) if (kind.word().equals(word)) return Optional.of(kind);
            return Optional.empty();
        }
    }

    static Said of(String kind, String against, String from, String to) {
        var other = Subject.isCode(Level.MUNICIPALITY, against) && !against.equals(Subject.COUNTRY.code())
                ? Subject.municipality(against)
                : Subject.COUNTRY;
        return new Said(Kind.of(kind), other, Period.parse(from), Period.parse(to));
    }
}
