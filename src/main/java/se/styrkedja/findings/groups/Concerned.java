package se.styrkedja.findings.groups;

/// How many of a group's units could have a figure: between how many some source shows it, and how many it cannot be
/// ruled out for.
///
/// @param least those that some source of the year shows to, and never fewer than those that have a value
/// @param most those, and those that only the register gives it, which may have closed or been merged since it was
/// written, or of which no source says
record Concerned(int least, int most) {
    static Concerned known(int units) {
        return new Concerned(units, units);
    }

    boolean isKnown() {
        return least == most;
    }

    Concerned atLeast(int stated) {
        return new Concerned(Math.max(stated, least), Math.max(stated, most));
    }

    /// Whether so many are two thirds of them, however many they are.
    boolean areMost(int units) {
        return units >= Coverage.LEAST_UNITS * most;
    }
}
