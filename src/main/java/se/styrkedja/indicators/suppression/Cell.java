package se.styrkedja.indicators.suppression;

/// One cell of a table: a measure at a place. All measures at a place are of the same persons.
///
/// @param told what is told of it before anything is chosen; less where [Told#of] says so, unless it is fixed
/// @param limit the fewest persons that may be told of
public record Cell<P extends Comparable<? super P>>(
        P place, String measure, Count count, Told told, Standing standing, int limit) {
    public enum Standing {
        /// May be hidden.
        FREE,
        /// Published by others, or shown to somebody already: it stays as it is told.
        FIXED,
        /// Shown nowhere, but a part of what is: hidden by nature.
        IMPLIED
    }

    public static <P extends Comparable<? super P>> Cell<P> of(P place, String measure, Count count, int limit) {
        return new Cell<>(place, measure, count, Told.SHOWN, Standing.FREE, limit);
    }

    public static <P extends Comparable<? super P>> Cell<P> implied(
            P place, String measure, Count.Kind kind, int limit) {
        return new Cell<>(place, measure, Count.unknown(kind), Told.HIDDEN, Standing.IMPLIED, limit);
    }

    /// The same at another place.
    public <Q extends Comparable<? super Q>> Cell<Q> at(Q other) {
        return new Cell<>(other, measure, count, told, standing, limit);
    }

    /// The same, hidden for its own sake.
    public Cell<P> hidden() {
        return as(Told.HIDDEN);
    }

    /// The same, told so before anything is chosen.
    public Cell<P> as(Told other) {
        return new Cell<>(place, measure, count, other, standing, limit);
    }

    /// The same, and it cannot be hidden.
    public Cell<P> fixed() {
        return new Cell<>(place, measure, count, told, Standing.FIXED, limit);
    }

    boolean isImplied() {
        return standing == Standing.IMPLIED;
    }

    /// What is told of it before anything is hidden for another's sake.
    public Told toldByItself() {
        return standing == Standing.FREE ? told.and(Told.of(count, limit)) : told;
    }
}
