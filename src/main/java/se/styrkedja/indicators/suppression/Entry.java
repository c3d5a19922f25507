package se.styrkedja.indicators.suppression;

import java.util.ArrayList;
import java.util.List;

/// A cell in a network, with its variables: how many were reached and how many not, or the sum.
final class Entry {
    final int index;
    final Cell<?> cell;
    final Site site;
    final List<Variable> variables = new ArrayList<>();

    Entry(int index, Cell<?> cell, Site site) {
        this.index = index;
        this.cell = cell;
        this.site = site;
    }

    boolean isFree() {
        return cell.standing() == Cell.Standing.FREE;
    }

    /// What we have worked out that it says, where its cell does not.
    Count count() {
        return switch (cell.count().kind()) {
            case PERSONS -> Count.persons(Math.round(site.persons.value));
            case SHARE -> share(Math.round(site.persons.value), Math.round(variables.getFirst().value));
            case MEAN -> Count.mean(Math.round(site.persons.value), Math.round(variables.getFirst().value));
        };
    }

    private static Count share(long persons, long reached) {
        return Count.share(persons, Math.min(persons, reached));
    }
}
