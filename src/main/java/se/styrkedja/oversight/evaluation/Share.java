package se.styrkedja.oversight.evaluation;

/// So many of so many, and on how many units that stands.
///
/// @param of none when no unit can say anything: that is unknown, not zero
public record Share(int done, int of, int units) {
    static final Share UNKNOWN = new Share(0, 0, 0);

    static Share at(int done, int of) {
        return new Share(done, of, of == 0 ? 0 : 1);
    }

    Share plus(Share other) {
        return new Share(done + other.done, of + other.of, units + other.units);
    }

    public boolean isKnown() {
        return of > 0;
    }
}
