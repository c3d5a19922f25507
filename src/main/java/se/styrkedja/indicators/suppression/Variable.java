package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One number that a reader may not know: the persons at a site, or what one entry tells of them.
final class Variable {
    enum Kind {
        PERSONS,
        REACHED,
        NOT_REACHED,
        SUM
    }

    final int index;
    final Kind kind;
    final Site site;
    final @Nullable Entry entry;
    final List<Term> terms = new ArrayList<>();
    /// What is true, as far as we know.
    double value;

    /// Where it stands in an equation, and with which sign.
    record Term(Equation equation, int sign) {}

    Variable(int index, Kind kind, Site site, @Nullable Entry entry) {
        this.index = index;
        this.kind = kind;
        this.site = site;
        this.entry = entry;
    }

    /// The measure that it is of; empty where it is the persons.
    String name() {
        return entry == null ? "" : entry.cell.measure();
    }
}
