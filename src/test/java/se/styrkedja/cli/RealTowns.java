package se.styrkedja.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.styrkedja.access.Access;
import se.styrkedja.access.Scope;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.quality.QualityReports;
import se.styrkedja.server.Application;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// Real municipalities, out of every real file: taken in once for all classes of a JVM, and each report composed once,
/// however many tests look at it.
final class RealTowns {
    private static final Map<String, Report> COMPOSED = new HashMap<>();

    private final Path data;
    private final TestHouse house;
    private final QualityReports reports;

    private RealTowns(Path data) {
        this.data = data;
        house = TestHouse.empty();
        Runtime.getRuntime().addShutdownHook(new Thread(house::close));
        new Intake(application())
                .take(
                        application().get(Access.class).commandLine(OrganisationRight.TAKE_IN),
                        scope(),
                        Incoming.below(data),
                        Ownership.published("Skolverket"));
        reports = application().get(ReportCache.class).reports(scope());
    }

    /// The test is left out where there are no real files.
    static RealTowns taken() {
        assumeTrue(Shared.data().isPresent(), "no ../shared");
        return Taken.TOWNS;
    }

    private static final class Taken {
        static final RealTowns TOWNS = new RealTowns(Shared.data().orElseThrow());
    }

    Path data() {
        return data;
    }

    Application application() {
        return house.house();
    }

    /// Who has not signed in.
    Scope scope() {
        return house.published();
    }

    /// The report of the school year 2024/25.
    Report composed(String code) {
        return composed(code, 2024);
    }

    /// The report of the school year that begins in that year.
    Report composed(String code, int year) {
        return COMPOSED.computeIfAbsent(
                code + " " + year,
                one -> reports.ofMunicipality(code, new SchoolYear(year)).orElseThrow());
    }
}
