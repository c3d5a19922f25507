package se.styrkedja.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Scope;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.quality.QualityReports;
import se.styrkedja.server.Application;
import se.styrkedja.server.Refusal;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// Whom a report is asked for: every municipality, one of them, or an organiser. One of the two texts is empty.
record ReportTarget(String municipality, String organiser) {
    private static final String EVERY = "all";

    boolean everybody() {
        return municipality.equals(EVERY);
    }

    /// What can be told without any file.
    ///
    /// Errors: [Refusal] when nobody can be meant.
    void check() {
        if (municipality.isEmpty() == organiser.isEmpty()) throw usage("report.whom");
        if (!organiser.isEmpty() && !Subject.isCode(Level.ORGANISER, organiser))
            throw usage("report.code.organiser", organiser);
        if (municipality.matches("[\\d\\s-]+") && !isCode()) throw usage("report.code.municipality", municipality);
    }

    /// One municipality at a time is asked about.
    ///
    /// Errors: [Refusal] when it is anybody else.
    void mustBeFetchable() {
        if (!isCode()) throw usage("report.fetch.whom");
    }

    /// What the files tell: whether anybody is called so.
    ///
    /// Errors: [Refusal] when no file knows the code, and when the name of a municipality stands for its code.
    void check(Register register, Path from) {
        if (everybody()) return;
        if (organiser.isEmpty() && !isCode()) throw named(register, from);
        var known = organiser.isEmpty() ? register.municipalityName(municipality) : register.organiserName(organiser);
        if (known.isEmpty())
            throw new Refusal(Refusal.NOTHING_DONE, "report.unknown", municipality + organiser, from.toString());
    }

    Optional<Report> report(QualityReports reports, SchoolYear year) {
        return organiser.isEmpty() ? reports.ofMunicipality(municipality, year) : reports.ofOrganiser(organiser, year);
    }

    /// The school years of which there is any figure about them, the earliest first.
    SortedSet<SchoolYear> years(Application house, Scope scope) {
        var subjects = subjects(house.get(Organisation.class).register(scope));
        var ledger = house.get(Observations.class).ofSubjects(scope, subjects);
        return subjects.stream()
                .flatMap(subject -> ledger.of(subject).stream())
                .map(ResolvedFigure::observed)
                .filter(o -> !(o.measurement() instanceof Measurement.Missing))
                .map(o -> SchoolYear.of(o.period().firstDay()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Subject> subjects(Register register) {
        var units = organiser.isEmpty() ? register.ownUnits(municipality) : register.unitsOf(organiser);
        var itself = organiser.isEmpty() ? Subject.municipality(municipality) : Subject.organiser(organiser);
        return Stream.concat(Stream.of(itself), units.stream().map(Unit::code).map(Subject::unit))
                .toList();
    }

    private boolean isCode() {
        return Subject.isCode(Level.MUNICIPALITY, municipality);
    }

    private Refusal named(Register register, Path from) {
        return register.municipalityCode(municipality)
                .or(() -> register.municipalityCode(
                        municipality.toLowerCase(Locale.ROOT).replaceFirst("s? kommun$", "")))
                .map(code -> usage("report.name", municipality, code))
                .orElseGet(() -> usage("report.no-name", municipality, from.toString()));
    }

    private static Refusal usage(String key, String... values) {
        return new Refusal(Refusal.USAGE, key, values);
    }
}
