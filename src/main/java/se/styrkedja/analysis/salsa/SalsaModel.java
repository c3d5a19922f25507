package se.styrkedja.analysis.salsa;

import java.util.List;
import java.util.Optional;
import se.styrkedja.vocabulary.SchoolYear;

/// One year's published SALSA equation for the merit value.
///
/// It changes every year, since the national level moves: an equation is only for schools of its own year. For most
/// years none is published; then the published model value of each school is used, or the equation is re-estimated
/// ([Salsa#reestimate]).
///
/// @param sigma the standard error of the estimate, in merit points
/// @param schools how many schools it was estimated from
record SalsaModel(
        SchoolYear year,
        double intercept,
        double education,
        double boys,
        double newlyArrived,
        double rSquared,
        double sigma,
        int schools) {

    /// Year by year. Source: Skolverket, Beskrivning av SALSA avseende 2015/16 (2017-02-13); the coefficients of
    /// the other outcome (all subjects) are unknown to us.
    private static final List<SalsaModel> PUBLISHED =
            List.of(new SalsaModel(new SchoolYear(2015), 93.567, 69.846, -35.271, -83.641, 0.585, 17.33705, 1443));

    /// The published equation of a school year, when we know it.
    public static Optional<SalsaModel> ofMerit(SchoolYear year) {
        return PUBLISHED.stream().filter(m -> m.year.equals(year)).findFirst();
    }

    /// The expected merit value. Unit: merit points, unrounded; Skolverket shows it rounded.
    public double expected(Salsa.Background school) {
        return intercept + education * school.education() + boys * school.boys() + newlyArrived * school.newlyArrived();
    }
}
