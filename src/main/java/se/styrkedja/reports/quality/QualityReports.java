package se.styrkedja.reports.quality;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import se.styrkedja.access.Scope;
import se.styrkedja.findings.Comparison;
import se.styrkedja.findings.Findings;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.Figures;
import se.styrkedja.findings.groups.GroupValues;
import se.styrkedja.findings.groups.Standings;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Register;
import se.styrkedja.reports.Excerpt;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.UnitFindings;
import se.styrkedja.vocabulary.SchoolYear;

/// The door: composes quality reports out of one reading of the ledger. What they all compare with is computed once.
public final class QualityReports {
    /// How Kolada's title of the comparison group for compulsory schools begins, by which it is recognised; the name of
    /// the municipality and the year follow. No word of ours: it is not renamed with the sentences.
    private static final String ALIKE = "Liknande kommuner grundskola, ";

    /// An organiser writes in one report at a time and reads the years before; each is some megabytes.
    private static final int MOST_REPORTS = 6;

    private final Register register;
    private final Indicators indicators;
    private final Basis basis;
    private final GroupValues averages;
    private final Standings standing;
    private final ComparisonGroup municipal;
    private final ComparisonGroup country;
    private final Cache<Wanted, Optional<Report>> composed = Caffeine.newBuilder()
            .maximumSize(MOST_REPORTS)
            .executor(Runnable::run)
            .build();

    /// A report of a municipality for a year.
    private record Wanted(String code, SchoolYear year) {}

    /// Reads everything that counts within the scope.
    ///
    /// @param register asked for when the figures are read
    public static QualityReports of(
            Scope scope, Observations observations, Supplier<Register> register, Indicators indicators, Basis basis) {
        return new QualityReports(observations.all(scope), register.get(), indicators, basis);
    }

    QualityReports(Ledger ledger, Register register, Indicators indicators, Basis basis) {
        this.register = register;
        this.indicators = indicators;
        this.basis = basis;
        averages = new GroupValues(ledger, register);
        standing = new Standings(
                averages,
                register.municipalities().stream()
                        .map(code -> ComparisonGroup.municipality(register, code))
                        .toList());
        municipal = ComparisonGroup.municipal(register);
        country = ComparisonGroup.country(register);
    }

    /// The draft report of a municipality's own schools, composed once. Empty when no source knows the municipality.
    public Optional<Report> ofMunicipality(String code, SchoolYear year) {
        return composed.get(new Wanted(code, year), wanted -> compose(wanted.code(), wanted.year()));
    }

    private Optional<Report> compose(String code, SchoolYear year) {
        return register.municipalityName(code).map(name -> {
            var own = ComparisonGroup.municipality(register, code);
            var organiser = register.ownOrganiser(code).flatMap(register::organiserName);
            return composer(ground(own, year), organiser.orElse(name), Comparison.municipality(code))
                    .compose();
        });
    }

    /// The results by programme of some units of a municipality's own, with the sources of their numbers; no block
    /// where no source tells of any.
    ///
    /// @param units which, by code
    public Excerpt programmes(String code, SchoolYear year, Predicate<String> units) {
        var ground = ground(ComparisonGroup.municipality(register, code), year);
        var pages = new DocumentBuilder(ground);
        new Programmes(ground, pages, units).write();
        return new Excerpt(pages.blocks(), new Sources(indicators, ground.figures()).of(pages.blocks()));
    }

    /// The draft report of an organiser's schools, wherever they lie. Empty when no source knows the organiser.
    public Optional<Report> ofOrganiser(String number, SchoolYear year) {
        return register.organiserName(number).map(name -> {
            var own = ComparisonGroup.organiser(register, number, name);
            var comparison = Comparison.organiser(number);
            return composer(ground(own, year), name, comparison).compose();
        });
    }

    /// With what is looked at of the organiser's own figures, and its verdict: the same as on every page, as it was
    /// known when the year
    /// ended, so that no later file changes what is said of it. What is looked at there is no figure of the report
    /// until the report speaks of it.
    private Composer composer(FigureContext ground, String name, Comparison comparison) {
        var looking = ground(ground.own(), ground.year());
        var findings = new Findings(indicators);
        var own = findings.lookedAt(
                averages.ledger(), comparison, looking, ground.year().lastDay());
        return new Composer(ground, basis, name, own, new UnitFindings(ground, findings));
    }

    private FigureContext ground(ComparisonGroup own, SchoolYear year) {
        return new FigureContext(
                year, own, municipal, country, alike(own), averages, standing, indicators, register, new Figures());
    }

    private List<ComparisonGroup> alike(ComparisonGroup own) {
        var title = ALIKE + own.name() + ",";
        return register.groups().stream()
                .filter(g -> g.title().startsWith(title))
                .max((a, b) -> a.title().compareTo(b.title()))
                .map(g -> ComparisonGroup.alike(register, g))
                .stream()
                .toList();
    }
}
