package se.styrkedja.findings.groups;

/// How many of a group's units could have a figure: between how many some source shows it, and how many
/// it cannot be ruled out for.
///
/// @param least those that some source of the year shows to, and never fewer than those that have a
/// value
/// @param named those, and those that the register or a source of another year gives it, which may have
/// closed or been merged, or not have had it yet
/// @param most those, and those of which no source says: then nobody knows how many they are
record Concerned(int least, int named, int most) {
    static Concerned known(int units) {
        return new Concerned(units, units, units);
    }

    boolean isKnown() {
        return least == most;
    }

    /// Whether a sentence may say of how many: some source or the register gives it to each of them.
    boolean isSayable() {
        return named == most;
    }

    Concerned atLeast(int stated) {
        return new Concerned(Math.max(stated, least), Math.max(stated, named), Math.max(stated, most));
    }

    /// Whether so many are two thirds of them, however many they are.
    boolean areMost(int units) {
        return units >= Coverage.LEAST_UNITS * most;
    }
}
