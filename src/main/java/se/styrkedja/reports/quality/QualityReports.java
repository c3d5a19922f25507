package se.styrkedja.reports.quality;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.styrkedja.access.Scope;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Excerpt;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.quality.ground.Averages;
import se.styrkedja.reports.quality.ground.Figures;
import se.styrkedja.reports.quality.ground.Ground;
import se.styrkedja.reports.quality.ground.Pages;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.reports.quality.ground.Standing;
import se.styrkedja.reports.quality.ground.Whole;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// The door: composes quality reports out of one reading of the ledger. What they all compare with is computed once.
public final class QualityReports {
    /// The national comparison group for compulsory schools at Kolada begins so; the municipality and the year follow.
    private static final String ALIKE = "alike.title";

    private final Register register;
    private final Indicators indicators;
    private final Basis basis;
    private final Averages averages;
    private final Standing standing;
    private final Whole municipal;
    private final Whole country;

    /// Reads everything that counts within the scope.
    public static QualityReports of(
            Scope scope, Observations observations, Register register, Indicators indicators, Basis basis) {
        var all = indicators.all().stream().map(Indicator::id).toList();
        return new QualityReports(observations.ofIndicators(scope, all), register, indicators, basis);
    }

    QualityReports(Ledger ledger, Register register, Indicators indicators, Basis basis) {
        this.register = register;
        this.indicators = indicators;
        this.basis = basis;
        averages = new Averages(ledger);
        standing = new Standing(
                averages,
                register.municipalities().stream()
                        .map(code -> own(register, code))
                        .toList());
        municipal = Whole.of(
                Subject.COUNTRY,
                "municipal",
                Prose.text("whole.municipal"),
                period -> register.units(period).stream()
                        .filter(u -> u.organiserKind() == OrganiserKind.MUNICIPAL)
                        .toList(),
                true);
        country = Whole.of(Subject.COUNTRY, "country", Prose.text("whole.country"), period -> register.units(), true);
    }

    /// The draft report of a municipality's own schools. Empty when no source knows the municipality.
    public Optional<Report> ofMunicipality(String code, SchoolYear year) {
        return register.municipalityName(code).map(name -> {
            var own = own(register, code);
            var organiser = register.ownOrganiser(code).flatMap(register::organiserName);
            return new Composer(ground(own, year), basis, organiser.orElse(name)).compose();
        });
    }

    /// The results by programme of some units of a municipality's own, with the sources of their numbers; no block
    /// where
    /// no source tells of any.
    ///
    /// @param units which, by code
    public Excerpt programmes(String code, SchoolYear year, Predicate<String> units) {
        var ground = ground(own(register, code), year);
        var pages = new Pages(ground.figures());
        new Programmes(ground, pages, units).write();
        return new Excerpt(pages.blocks(), new Sources(indicators, ground.figures()).of(pages.blocks()));
    }

    private static Whole own(Register register, String code) {
        var name = register.municipalityName(code).orElse(code);
        return Whole.of(Subject.municipality(code), "municipality", name, p -> register.ownUnits(code, p), false);
    }

    /// The draft report of an organiser's schools, wherever they lie. Empty when no source knows the organiser.
    public Optional<Report> ofOrganiser(String number, SchoolYear year) {
        return register.organiserName(number).map(name -> {
            var own = Whole.of(Subject.organiser(number), "organiser", name, p -> register.unitsOf(number, p), false);
            return new Composer(ground(own, year), basis, name).compose();
        });
    }

    private Ground ground(Whole own, SchoolYear year) {
        return new Ground(
                year, own, municipal, country, alike(own), averages, standing, indicators, register, new Figures());
    }

    private List<Whole> alike(Whole own) {
        var title = Prose.text(ALIKE, own.name());
        return register.groups().stream()
                .filter(g -> g.title().startsWith(title))
                .max((a, b) -> a.title().compareTo(b.title()))
                .map(g -> Whole.of(
                        new Subject(Level.GROUP, g.id()),
                        "alike",
                        Prose.text("whole.alike"),
                        period -> g.municipalityCodes().stream()
                                .<Unit>flatMap(code -> register.ownUnits(code, period).stream())
                                .toList(),
                        true))
                .stream()
                .toList();
    }
}
