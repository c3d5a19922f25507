package se.styrkedja.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.styrkedja.vocabulary.SchoolYear;

/// Those who started together, followed up after so many years: the own table beside another, cell by cell.
///
/// Only cells that are known on both sides are compared. A cell that one side lacks is named, never filled in.
///
/// @param compared by years of follow-up, then by cohort
/// @param notComparable the cells that only one side knows
public record Cohorts(List<Compared> compared, List<Cell> notComparable) {

    /// One place in the table.
    ///
    /// @param cohort the school year in which they started
    /// @param years after how many years it was looked at, such as 3, 4 or 5
    public record Cell(SchoolYear cohort, int years) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparingInt(Cell::years)
                .thenComparingInt(c -> c.cohort().startYear());

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }

        Cell next() {
            return new Cell(cohort.next(), years);
        }
    }

    /// One cell that both sides know.
    public record Compared(Cell cell, BigDecimal own, BigDecimal other) {
        /// How far the own figure is behind: other minus own, above zero when the other is higher. Percentage
        /// points.
        public BigDecimal behind() {
            return other.subtract(own);
        }
    }

    /// How each side moved from one cohort to the next, after the same number of years. Percentage points.
    public record Step(Cell from, Cell to, BigDecimal own, BigDecimal other) {}

    /// The two tables side by side.
    ///
    /// Shape: the known cells of each. Unit: per cent in, percentage points out. Errors: none; nothing in common
    /// gives nothing compared. Source: how Borlänge sets its introductory programmes beside the country: diploma
    /// after 4 and 5 years.
    public static Cohorts of(Map<Cell, BigDecimal> own, Map<Cell, BigDecimal> other) {
        var cells = new TreeSet<>(own.keySet());
        cells.addAll(other.keySet());
        var compared = new ArrayList<Compared>();
        var notComparable = new ArrayList<Cell>();
        for (var cell : cells) {
            var mine = own.get(cell);
            var theirs = other.get(cell);
            if (mine != null && theirs != null) compared.add(new Compared(cell, mine, theirs));
            else notComparable.add(cell);
        }
        return new Cohorts(List.copyOf(compared), List.copyOf(notComparable));
    }

    /// The changes between cohorts that follow on each other, where all four cells are known.
    public List<Step> steps() {
        return compared.stream()
                .flatMap(from -> compared.stream()
                        .filter(to -> to.cell().equals(from.cell().next()))
                        .map(to -> new Step(
                                from.cell(),
                                to.cell(),
                                to.own().subtract(from.own()),
                                to.other().subtract(from.other()))))
                .toList();
    }
}
