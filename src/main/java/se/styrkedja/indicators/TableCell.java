package se.styrkedja.indicators;

import java.util.Comparator;
import java.util.OptionalLong;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;

/// One cell of the table that [SmallGroupSuppression] walks: what a reader will be told of one subject and breakdown.
final class TableCell {
    /// The smallest first; then by name, so that the same table is always hidden the same way.
    static final Comparator<TableCell> ORDER = Comparator.comparingLong(
                    (TableCell c) -> c.persons.orElse(Long.MAX_VALUE))
            .thenComparing(c -> c.subject)
            .thenComparing(c -> c.breakdown);

    /// What a reader is told. The later one tells less.
    enum Told {
        ALL,
        NEARLY_ALL,
        NOTHING
    }

    final Subject subject;
    final Breakdown breakdown;
    private final OptionalLong persons;
    private final OptionalLong reached;
    private boolean published;
    private Told told;
    private boolean small;

    /// @param reached how many of the persons, where the figure is a share of them
    /// @param published stands in somebody else's publication, and cannot be hidden here
    TableCell(
            Subject subject,
            Breakdown breakdown,
            OptionalLong persons,
            OptionalLong reached,
            boolean published,
            Told told) {
        this.subject = subject;
        this.breakdown = breakdown;
        this.persons = persons;
        this.reached = reached;
        this.published = published;
        this.told = told;
        this.small = told == Told.NOTHING;
    }

    Told told() {
        return told;
    }

    boolean isHidden() {
        return told == Told.NOTHING;
    }

    boolean isUncertain() {
        return told != Told.ALL;
    }

    /// Hidden for its own sake, and not for another's.
    boolean isSmall() {
        return small;
    }

    boolean canBeHidden() {
        return !isHidden() && !published;
    }

    void tell(Told now) {
        told = now;
    }

    /// Another statement of the same figure: what one of them hides no other may tell.
    void alsoSays(TableCell other) {
        if (other.told.compareTo(told) > 0 && !published) told = other.told;
        small |= other.small && !published;
    }

    /// Somebody else shows the same figure: it is known to all, and is not guarded here.
    void isPublishedToo() {
        published = true;
        small = false;
        told = Told.ALL;
    }

    boolean hasPersons() {
        return persons.isPresent();
    }

    boolean isCounted() {
        return persons.isPresent() && reached.isPresent();
    }

    long reached() {
        return reached.orElseThrow();
    }

    long persons() {
        return persons.orElseThrow();
    }
}
