package se.styrkedja.demo.nydala;

import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;

/// Whom a figure is about.
record Whom(Level level, String code) {
    static final Whom NYDALA = new Whom(Level.MUNICIPALITY, Town.CODE);
    static final Whom COUNTRY = new Whom(Level.COUNTRY, Town.COUNTRY);

    private static final int UNIT_LIMIT = 10;
    private static final int WIDER_LIMIT = 5;
    private static final int WIDER_LIMIT_SINCE = 2023;

    static Whom of(Node node) {
        return new Whom(Level.UNIT, node.code());
    }

    /// The fewest pupils that Skolverket shows: 10 for a unit; for wider wholes 5 since 2023/24 and 10 before.
    int fewestShown(SchoolYear year) {
        return level == Level.UNIT || year.startYear() < WIDER_LIMIT_SINCE ? UNIT_LIMIT : WIDER_LIMIT;
    }
}
