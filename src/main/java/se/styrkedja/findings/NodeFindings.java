package se.styrkedja.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.chance.JudgedElsewhere;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// The door: what the figures say of a node, the same for the page of results, the agenda of a dialogue, an analysis
/// and a plan.
public final class NodeFindings implements JudgedElsewhere {
    private final Organisation organisation;
    private final Indicators indicators;
    private final Observations observations;
    private final Findings findings;

    public NodeFindings(
            Organisation organisation, Indicators indicators, Observations observations, Findings findings) {
        this.organisation = organisation;
        this.indicators = indicators;
        this.observations = observations;
        this.findings = findings;
    }

    /// What is supported first and then the heaviest; none for a node without figures of its own, such as an area.
    ///
    /// @param organiser the organisation number of whose node it is
    public List<Finding> of(Scope scope, Node node, String organiser) {
        return asOf(scope, node, organiser, LocalDate.MAX);
    }

    /// The same as it was known on a day: what began to be measured after it takes no part.
    public List<Finding> asOf(Scope scope, Node node, String organiser, LocalDate day) {
        var register = organisation.register(scope);
        return new Comparisons(register)
                .of(node, organiser)
                .map(comparison -> asOf(scope, register, comparison, day))
                .orElse(List.of());
    }

    private List<Finding> asOf(Scope scope, Register register, Comparison comparison, LocalDate day) {
        if (comparison.subject().level() == Level.UNIT) return ofUnit(scope, register, comparison, day);
        var ledger = observations.ofSubjects(scope, comparison.subjects());
        return ground(scope, register, comparison, day)
                .map(ground -> findings.asOf(ledger, comparison, ground, day))
                .orElseGet(() -> findings.asOf(ledger, comparison, day));
    }

    /// What has come since somebody leaned on a finding.
    ///
    /// @param lead what its sentence begins with
    /// @param told the latest figures of what it is about, of the same part and the same schools, with their period
    /// @param address the page of the indicator where all that is told stands
    public record Since(String lead, String told, String address) {
        /// All of it, without a full stop.
        public String sentence() {
            return lead + " " + told;
        }
    }

    /// What has come since of findings of the node, by their keys: of girls beside boys both, in
    /// the order of the finding; of a distance only when, since what it was set against has moved
    /// too. Nothing for a finding of which nothing has come, or it is hidden.
    public Map<String, Since> since(Scope scope, Node node, String organiser, Set<String> keys) {
        var since = new HashMap<String, Since>();
        if (keys.isEmpty()) return since;
        new Comparisons(organisation.register(scope)).of(node, organiser).ifPresent(comparison -> {
            var ledger = observations.ofSubjects(scope, comparison.subjects());
            for (var key : keys)
                Finding.About.parse(key)
                        .flatMap(about -> since(ledger, comparison, about))
                        .ifPresent(one -> since.put(key, one));
        });
        return since;
    }

    private Optional<Since> since(Ledger ledger, Comparison comparison, Finding.About about) {
        var indicator = indicators.find(about.indicator());
        return ledger.of(comparison.subject()).stream()
                .filter(stated -> isLater(stated.observed(), about))
                .max(Comparator.comparing(stated -> stated.observed().period().lastDay()))
                .flatMap(latest -> indicator.map(of -> since(ledger, comparison, latest.observed(), about, of)));
    }

    private static boolean isLater(SourceFigure figure, Finding.About about) {
        return figure.indicator().equals(about.indicator())
                && figure.breakdown().equals(about.breakdown())
                && figure.period().lastDay().isAfter(about.period().lastDay())
                && figure.measurement().isTold()
                && LikeWithLike.isOfTheSameSchools(
                        figure.indicator(), figure.subject(), figure.period(), about.period());
    }

    private static Since since(
            Ledger ledger, Comparison comparison, SourceFigure latest, Finding.About about, Indicator indicator) {
        var period = Words.period(latest.period());
        var ofPart = Words.address(indicator, comparison, about.breakdown());
        var onlyWhen = new Since(Words.text("since.moved"), period, ofPart);
        return switch (about.kind()) {
            case DISTANCE_TO_COUNTRY, DISTANCE_TO_OWN, DISTANCE_TO_OTHERS -> onlyWhen;
            case GENDER_GAP -> {
                var girls = of(ledger, latest, Breakdown.GIRLS, indicator);
                var boys = of(ledger, latest, Breakdown.BOYS, indicator);
                yield girls.isEmpty() || boys.isEmpty()
                        ? onlyWhen
                        : new Since(
                                Words.text("since.both"),
                                Words.text(
                                        about.breakdown().equals(Breakdown.GIRLS) ? "since.girls" : "since.boys",
                                        girls.get(),
                                        boys.get(),
                                        period),
                                // The page of one of them does not have the other's number.
                                Words.address(indicator, comparison, Breakdown.TOTAL));
            }
            case CHANGE, TREND, SALSA_RESIDUAL -> {
                var part = Words.part(latest.breakdown());
                var number = Words.shown(latest.measurement(), indicator);
                yield new Since(
                        Words.text("since.one"),
                        part.isEmpty()
                                ? Words.text("since", number, period)
                                : Words.text("since.part", number, part, period),
                        ofPart);
            }
        };
    }

    private static Optional<String> of(Ledger ledger, SourceFigure latest, Breakdown gender, Indicator indicator) {
        return ledger.figure(latest.indicator(), latest.subject(), latest.period(), gender)
                .map(stated -> stated.observed().measurement())
                .filter(Measurement::isTold)
                .map(measurement -> Words.shown(measurement, indicator));
    }

    @Override
    public Optional<Boolean> isBeyondChance(Scope scope, Asked asked) {
        var register = organisation.register(scope);
        return comparison(register, asked.about()).stream()
                .flatMap(comparison -> asOf(scope, register, comparison, LocalDate.MAX).stream())
                .filter(found -> isOf(found, asked))
                .findFirst()
                .map(Finding::sureness)
                .filter(sureness -> sureness != Chance.Sureness.UNTESTED)
                .map(Chance.Sureness.BEYOND::equals);
    }

    private static Optional<Comparison> comparison(Register register, Subject about) {
        return switch (about.level()) {
            case UNIT -> register.unit(about.code()).flatMap(new Comparisons(register)::of);
            case MUNICIPALITY -> Optional.of(Comparison.municipality(about.code()));
            case ORGANISER -> Optional.of(Comparison.organiser(about.code()));
            case COUNTRY, GROUP -> Optional.empty();
        };
    }

    /// Whether it is the same difference of the same figures, as they are published.
    private static boolean isOf(Finding found, Asked asked) {
        var kind = asked.beside()
                .map(beside -> beside.level() == Level.COUNTRY
                        ? Finding.Kind.DISTANCE_TO_COUNTRY
                        : Finding.Kind.DISTANCE_TO_OWN)
                .orElse(Finding.Kind.CHANGE);
        return found.key().equals(Finding.key(kind, asked.indicator(), asked.later(), asked.breakdown()))
                && found.other()
                        .map(other -> other.observed().period())
                        .filter(period -> kind != Finding.Kind.CHANGE || period.equals(asked.earlier()))
                        .isPresent();
    }

    private List<Finding> ofUnit(Scope scope, Register register, Comparison comparison, LocalDate day) {
        var all = OrganiserUnits.around(
                register, register.unit(comparison.subject().code()).orElseThrow());
        return findings.ofUnit(observations.ofSubjects(scope, all.subjects()), all, comparison, day);
    }

    /// What a municipality's figures are taken from where no publisher states them, in the latest year that its units
    /// have any; empty for all others.
    public Optional<FigureContext> ground(Scope scope, Register register, Comparison comparison) {
        return ground(scope, register, comparison, LocalDate.MAX);
    }

    private Optional<FigureContext> ground(Scope scope, Register register, Comparison comparison, LocalDate day) {
        if (comparison.subject().level() != Level.MUNICIPALITY) return Optional.empty();
        var ledger = observations.ofFewIndicators(scope, Means.READ);
        var own = ComparisonGroup.municipality(register, comparison.municipality());
        return latest(ledger, own, day).map(year -> FigureContext.of(ledger, register, indicators, own, year));
    }

    private static Optional<SchoolYear> latest(Ledger ledger, ComparisonGroup own, LocalDate day) {
        return Means.INDICATORS.stream()
                .flatMap(id -> ledger.periods(id, Level.UNIT, Breakdown.TOTAL).stream()
                        .filter(p -> ledger.everybody(id, Level.UNIT, p, Breakdown.TOTAL).stream()
                                .anyMatch(s -> own.has(s.observed().subject().code(), p))))
                .filter(p -> !p.firstDay().isAfter(day))
                .filter(SchoolYear.class::isInstance)
                .map(SchoolYear.class::cast)
                .max(Comparator.naturalOrder());
    }
}
