package se.styrkedja.goals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.access.Scope;
import se.styrkedja.access.Tenant;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Quantity;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// What the board's goals can be measured by, and what the figures say.
public final class Gauging {
    private final Indicators indicators;
    private final Observations observations;
    private final Organisation organisation;

    public Gauging(Indicators indicators, Observations observations, Organisation organisation) {
        this.indicators = indicators;
        this.observations = observations;
        this.organisation = organisation;
    }

    public Optional<Indicator> indicator(String id) {
        return IndicatorId.isId(id) ? indicators.find(new IndicatorId(id)) : Optional.empty();
    }

    /// A gauge by an indicator.
    public static Gauge gauge(Indicator indicator, Gauge.Bound bound, BigDecimal target) {
        return new Gauge(indicator.id(), indicator.title(), bound, target, shown(target, indicator.scale()));
    }

    /// The figures of the organiser as a whole, and of all schools of its municipality, which some indicators are
    /// published for only.
    public Figures figures(Scope scope, Tenant tenant) {
        var register = organisation.register(scope);
        var subjects = register.wholes(tenant.code());
        var units = register.everOf(tenant.code()).stream().map(unit -> Subject.unit(unit.code()));
        var ledger = observations.ofSubjects(
                scope, Stream.concat(subjects.stream(), units).toList());
        return new Figures(indicators, ledger, subjects, register, new UnitsTogether(register, ledger, tenant.code()));
    }

    /// The figures as they stand when they are read.
    public static final class Figures {
        private final Indicators indicators;
        private final Ledger ledger;
        private final List<Subject> subjects;
        private final Register register;
        private final UnitsTogether units;

        Figures(Indicators indicators, Ledger ledger, List<Subject> subjects, Register register, UnitsTogether units) {
            this.indicators = indicators;
            this.ledger = ledger;
            this.subjects = subjects;
            this.register = register;
            this.units = units;
        }

        public Indicators indicators() {
            return indicators;
        }

        /// The indicators that there is any figure of, in the order of the catalogue.
        public List<Indicator> measurable() {
            var there = subjects.stream()
                    .flatMap(subject -> ledger.of(subject).stream())
                    .filter(Figures::isWhole)
                    .map(stated -> stated.observed().indicator())
                    .distinct()
                    .toList();
            return indicators.all().stream().filter(i -> there.contains(i.id())).toList();
        }

        /// What each gauge of a goal reads.
        public List<Assessment.Measured> of(BoardGoal goal) {
            return goal.text().gauges().stream()
                    .map(gauge -> new Assessment.Measured(gauge, reading(gauge, goal.text(), goal.period())))
                    .toList();
        }

        /// The latest figure that is no later than the period, of those that the goal is for: of the
        /// organiser, or where there is none of its municipality; of its units together where the goal
        /// is for some of them.
        public Reading reading(Gauge gauge, GoalText text, Period during) {
            var indicator = indicators.find(gauge.indicator()).orElseThrow();
            if (!units.isOfAll(indicator, text, during))
                return units.latest(indicator, text, during).orElseGet(Reading.None::new);
            return subjects.stream()
                    .flatMap(subject -> latest(gauge.indicator(), subject, during).stream())
                    .findFirst()
                    .orElseGet(Reading.None::new);
        }

        private Optional<Reading> latest(IndicatorId indicator, Subject subject, Period during) {
            return ledger.of(subject).stream()
                    .filter(stated -> stated.observed().indicator().equals(indicator))
                    .filter(Figures::isWhole)
                    .filter(stated -> !periodOf(stated).lastDay().isAfter(during.lastDay()))
                    .max(Comparator.comparing(stated -> periodOf(stated).lastDay()))
                    .flatMap(stated -> stated.known().map(quantity -> reading(stated, quantity, during)));
        }

        private Reading reading(ResolvedFigure stated, Quantity quantity, Period during) {
            var observed = stated.observed();
            var scale = indicators.find(observed.indicator()).orElseThrow().scale();
            return new Reading.Known(
                    quantity.value(),
                    shown(quantity.value(), scale),
                    observed.period().toString(),
                    stated.persons().orElse(0),
                    whom(observed.subject()),
                    address(observed),
                    !observed.period().lastDay().isBefore(during.firstDay()));
        }

        private String whom(Subject subject) {
            return subject.level() == Level.MUNICIPALITY
                    ? Wording.municipality(
                            register.municipalityName(subject.code()).orElse(subject.code()))
                    : "";
        }

        private static String address(SourceFigure observed) {
            return "/indikatorer/%s/kalla?niva=%s&kod=%s&period=%s"
                    .formatted(
                            observed.indicator(),
                            observed.subject().level().swedish(),
                            observed.subject().code(),
                            observed.period());
        }

        private static Period periodOf(ResolvedFigure stated) {
            return stated.observed().period();
        }

        private static boolean isWhole(ResolvedFigure stated) {
            return stated.observed().breakdown().equals(Breakdown.TOTAL);
        }
    }

    /// The number with its unit, as it stands in a goal: `75 %`.
    static String shown(BigDecimal value, Scale scale) {
        var text = Swedish.decimal(value, Math.clamp(value.stripTrailingZeros().scale(), 0, scale.decimals()));
        return scale == Scale.PERCENT ? text + "\u00a0%" : text;
    }
}
