package se.styrkedja.figures;

import java.util.List;
import se.styrkedja.figures.Drawing.Ink;
import se.styrkedja.figures.Drawing.Stroke;

/// The few colours of charts. Blue, orange and grey can be told apart by colour-blind readers, and each meaning also
/// has a form or a dash of its own, for grey print.
public final class Palette {
    public static final Ink TEXT = new Ink("#1b2733");
    public static final Ink QUIET_TEXT = new Ink("#46545f");
    public static final Ink OWN = new Ink("#0a5a78");
    static final Ink COMPARISON = new Ink("#66751c");
    static final Ink COUNTRY = new Ink("#66727d");
    static final Ink OTHER = new Ink("#8a6d8f");
    public static final Ink BELOW = new Ink("#b4500b");
    static final Ink PALE_BELOW = new Ink("#f2b27a");
    public static final Ink WITHIN = new Ink("#5b6b77");
    static final Ink BOX = new Ink("#e6ecf0");
    public static final Ink CLOUD = new Ink("#b3bec6");
    public static final Ink PAPER = new Ink("#ffffff");
    public static final Stroke GRID = new Stroke(new Ink("#e3e8ec"), 1, 0);
    public static final Stroke BASE = new Stroke(new Ink("#8b98a3"), 1, 0);

    private static final List<Ink> FILLS = List.of(OWN, PALE_BELOW, new Ink("#9aa7b1"), new Ink("#dfe5e9"), COMPARISON);
    private static final List<Ink> SHARES =
            List.of(OWN, new Ink("#7fb2c8"), new Ink("#f5d0a9"), new Ink("#b4500b"), new Ink("#e3e8ec"));

    private Palette() {}

    /// The fill of one of several bars side by side: dark and light in turn, so that grey print keeps them apart.
    public static Ink fill(int series) {
        return FILLS.get(series);
    }

    /// The fill of a part of a whole: two blues, two oranges, grey for those who do not know.
    public static Ink share(int answer) {
        return SHARES.get(answer);
    }

    public static Ink textOn(Ink fill) {
        return fill.equals(OWN) || fill.equals(BELOW) ? PAPER : TEXT;
    }

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
