package se.styrkedja.demo.nydala;

import java.util.Map;

/// One made-up pupil who leaves year 6 or year 9.
///
/// @param newcomer newly arrived (folkbokförd for the first time in the last four years)
/// @param allSubjects at least E in all subjects
/// @param eligible eligible for a vocational programme; always so with all subjects
/// @param meritTenths the merit value in tenths of a point
/// @param testTenths the grade points of the national tests in tenths, by subject (`sve`, `sva`, `eng`, `ma`)
record Pupil(
        boolean girl,
        boolean newcomer,
        boolean allSubjects,
        boolean eligible,
        int meritTenths,
        Map<String, Integer> testTenths)
        implements Person {}
