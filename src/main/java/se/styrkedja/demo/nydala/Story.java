package se.styrkedja.demo.nydala;

/// What is planted in the figures, for a good report to find.
enum Story {
    /// Nothing out of the ordinary.
    STEADY,
    /// All subjects in year 9 falls from 40 of 50 to 33 of 48 in the last year, and study calm with it; in the coming
    /// year it rises to 37 of 48.
    BIG_DROP,
    /// Far above what SALSA expects, and in the coming year not any more.
    ABOVE_EXPECTED,
    /// Far below what SALSA expects, with few certified teachers.
    BELOW_EXPECTED,
    /// Girls and boys draw apart, year after year.
    WIDENING_GAP,
    /// So small that its results are always hidden.
    SMALL,
    /// Guardians grow less satisfied every year (a preschool).
    FALLING_SATISFACTION,
    /// Had another name until the summer of 2022.
    RENAMED,
    /// Closed in the summer of 2023, and the first school took over.
    CLOSED
}
