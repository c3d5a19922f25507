package se.styrkedja.findings.groups;

import java.util.Set;

/// How much of a group its units' figures cover, counted in municipalities or in units.
///
/// A group of units is spoken of as that group only when the figures come from nearly all of it: 250 of the country's
/// 290 municipalities, or as large a share of any other group. Under that there is no such value: a mean of the units
/// that some file happens to hold is not the country's.
///
/// @param there municipalities of the group with at least one unit that has a number or an interval; units with one
/// @param of municipalities, or units, in the group
record Coverage(int there, int of) {
    /// So large a part of the units, too, must have a row in a source before they are called by the group's name: one
    /// unit makes a municipality covered, and a source of the schools with a grade 9 is not one of all schools.
    static final double LEAST_UNITS = LikeForLike.LEAST;

    private static final int LEAST = 250;
    private static final int COUNTRY = 290;

    /// @param group the municipalities that the group is made of, from a list that does not depend on the figures
    /// @param found those with a figure; others than the group's do not count
    static Coverage of(Set<String> group, Set<String> found) {
        return new Coverage((int) found.stream().filter(group::contains).count(), group.size());
    }

    public boolean suffices() {
        return of > 0 && there * COUNTRY >= LEAST * of;
    }
}
