package se.styrkedja.demo.nydala;

/// What a model of SALSA's kind expects of a year group. Its coefficients are made up, near those of recent years.
///
/// @param merit points
/// @param share of pupils reaching all subjects, 0–1
record Expectation(double merit, double share) {
    static Expectation of(double education, int pupils, int boys, int newcomers) {
        double shareOfBoys = (double) boys / pupils;
        double shareOfNewcomers = (double) newcomers / pupils;
        return new Expectation(
                54 + 77.5 * education - 17 * shareOfBoys - 36 * shareOfNewcomers,
                (-26 + 42 * education + 5 * shareOfBoys - 56 * shareOfNewcomers) / 100);
    }
}
