package se.styrkedja.figures;

import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Stroke;

/// The few colours of charts. Blue, orange and grey can be told apart by colour-blind readers, and each meaning also
/// has a form or a dash of its own, for grey print.
final class Palette {
    static final Ink TEXT = new Ink("#1b2733");
    static final Ink QUIET_TEXT = new Ink("#46545f");
    static final Ink OWN = new Ink("#0a5a78");
    static final Ink COMPARISON = new Ink("#66751c");
    static final Ink COUNTRY = new Ink("#66727d");
    static final Ink OTHER = new Ink("#8a6d8f");
    static final Ink BELOW = new Ink("#b4500b");
    static final Ink PALE_OWN = new Ink("#c4dbe4");
    static final Ink PALE_BELOW = new Ink("#f2b27a");
    static final Ink PAPER = new Ink("#ffffff");
    static final Stroke GRID = new Stroke(new Ink("#e3e8ec"), 1, 0);
    static final Stroke BASE = new Stroke(new Ink("#8b98a3"), 1, 0);

    private Palette() {}

    static Ink of(Role role) {
        return switch (role) {
            case OWN -> OWN;
            case COMPARISON -> COMPARISON;
            case COUNTRY -> COUNTRY;
            case OTHER -> OTHER;
        };
    }

    static Stroke line(Role role) {
        return switch (role) {
            case OWN -> new Stroke(OWN, 3, 0);
            case COMPARISON -> new Stroke(COMPARISON, 2, 0);
            case COUNTRY -> new Stroke(COUNTRY, 1.75, 6);
            case OTHER -> new Stroke(OTHER, 1.75, 2);
        };
    }
}
