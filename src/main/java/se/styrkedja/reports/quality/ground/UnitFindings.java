package se.styrkedja.reports.quality.ground;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Comparison;
import se.styrkedja.findings.Comparisons;
import se.styrkedja.findings.Expected;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.Findings;
import se.styrkedja.findings.OrganiserUnits;
import se.styrkedja.findings.OtherUnits;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// What is found of each unit of the organiser in the year of the report, as it was known when the year ended. It has
/// the verdict that it has on the unit's own page: each is tested among all the organiser's units.
public final class UnitFindings {
    private final FigureContext ground;
    private final Findings findings;
    private final Comparisons comparisons;

    public UnitFindings(FigureContext ground, Findings findings) {
        this.ground = ground;
        this.findings = findings;
        comparisons = new Comparisons(ground.register());
    }

    /// What is supported of the unit first; empty for what no source knows.
    public List<Finding> of(String code) {
        var register = ground.register();
        return register.unit(code)
                .map(unit -> findings.ofUnit(
                        ground.ledger(), OrganiserUnits.around(register, unit), Subject.unit(code), ground.year()))
                .orElse(List.of());
    }

    /// What surely lies to one side of what SALSA expects, over several years; empty for one year alone, and for what
    /// may be chance.
    public Optional<Finding> sureBesideExpected(Indicator residual, String code) {
        return of(code).stream()
                .filter(f -> f.kind() == Finding.Kind.SALSA_RESIDUAL
                        && f.indicator().equals(residual.id())
                        && f.period().equals(ground.year())
                        && f.backing() == Backing.SUPPORTED)
                .findFirst();
    }

    /// Whether it can be tested of the unit: it takes as many years as make it sure.
    public boolean isTestedBesideExpected(Indicator residual, String code) {
        return ground.ledger().of(Subject.unit(code)).stream()
                        .filter(s -> s.observed().indicator().equals(residual.id())
                                && s.observed().breakdown().equals(Breakdown.TOTAL)
                                && !s.observed()
                                        .period()
                                        .lastDay()
                                        .isAfter(ground.year().lastDay())
                                && s.known().isPresent())
                        .count()
                >= Expected.SURE_YEARS;
    }

    /// The organiser's other units of the same school form that have a value of what the unit has; none for what
    /// no source knows.
    public List<ResolvedFigure> others(Indicator indicator, Figure unit) {
        return comparison(unit)
                .flatMap(comparison ->
                        OtherUnits.of(ground.ledger(), comparison, indicator.id(), unit.period(), unit.breakdown())
                                .stream())
                .toList();
    }

    /// Whether the page of the unit sets its figure beside one that is published for the organiser as a whole, and so
    /// has judged it.
    public boolean areJudged(Indicator indicator, Figure unit) {
        return comparison(unit)
                .filter(comparison -> comparison.isLike(indicator, unit.breakdown()))
                .flatMap(comparison -> comparison.wholes().stream())
                .filter(whole -> whole.level() != Level.COUNTRY)
                .anyMatch(whole -> isStated(indicator, whole, unit));
    }

    private Stream<Comparison> comparison(Figure unit) {
        return ground.register().unit(unit.subject().code()).flatMap(comparisons::of).stream();
    }

    private boolean isStated(Indicator indicator, Subject whole, Figure unit) {
        return ground.ledger()
                .figure(indicator.id(), whole, unit.period(), unit.breakdown())
                .filter(s -> s.known().isPresent())
                .isPresent();
    }

    /// What the page of the unit says of its distance to the organiser as a whole; empty where it is not notable.
    public Optional<Finding> distance(Indicator indicator, Figure unit) {
        var key = Finding.key(Finding.Kind.DISTANCE_TO_OWN, indicator.id(), unit.period(), unit.breakdown());
        return of(unit.subject().code()).stream()
                .filter(found -> found.key().equals(key))
                .findFirst();
    }
}
