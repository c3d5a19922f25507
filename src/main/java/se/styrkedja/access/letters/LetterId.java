package se.styrkedja.access.letters;

import java.util.UUID;

/// Names one letter, in its Message-ID too.
record LetterId(UUID value) {
    static LetterId next() {
        return new LetterId(UUID.randomUUID());
    }
}
