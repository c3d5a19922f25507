package se.styrkedja.imports;

import java.util.List;
import se.styrkedja.indicators.ParsedDelivery;
import se.styrkedja.organisation.Fact;
import se.styrkedja.vocabulary.Fault;

/// What became of one file when it was read. Nothing has been written yet.
public sealed interface Reading {
    String file();

    /// Whether only the person who takes it in can say whose its figures are.
    default boolean needsOwner() {
        return this instanceof Understood understood && understood.figures().needsOwner();
    }

    /// Its layout was recognised; what could be read is here, and what could not is among its
    /// faults.
    record Understood(ParsedDelivery figures, List<Fact> facts) implements Reading {
        public Understood {
            facts = List.copyOf(facts);
        }

        @Override
        public String file() {
            return figures.file();
        }

        /// Whether there is anything to take in.
        public boolean hasContent() {
            return !figures.observed().isEmpty() || !figures.defined().isEmpty() || !facts.isEmpty();
        }

        /// The notes that say why there is nothing to take in though nothing was refused; otherwise
        /// none.
        public List<String> whyEmpty() {
            return hasContent() || !figures.refused().isEmpty() ? List.of() : figures.notes();
        }
    }

    /// No layout knows such a file.
    record Unknown(String file) implements Reading {}

    /// It could not even be opened.
    record Unreadable(String file, Fault fault) implements Reading {}
}
