package se.styrkedja.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.Tenant;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Quantity;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// What goals can be measured by at a node, and what the figures say there now.
public final class Measuring {
    private static final OfTheDay UNMEASURED = new OfTheDay(new Reading.None(""), true);

    private final Indicators indicators;
    private final Observations observations;
    private final Organisation organisation;

    public Measuring(Indicators indicators, Observations observations, Organisation organisation) {
        this.indicators = indicators;
        this.observations = observations;
        this.organisation = organisation;
    }

    /// The results that have a figure of the node as a whole, each with its latest, in the order of the
    /// catalogue; none for an area of units, of which nothing is published. What has no good direction is
    /// no result: a goal is not set on how many pupils there are, who they are or what is expected of them.
    public Map<Indicator, Reading> measurable(Scope scope, Tenant tenant, Node node) {
        var latest = latest(scope, tenant, node);
        var measurable = new LinkedHashMap<Indicator, Reading>();
        for (var indicator : indicators.all())
            if (indicator.direction() != Indicator.Direction.NEITHER && latest.containsKey(indicator.id()))
                measurable.put(indicator, reading(latest.get(indicator.id()), indicator));
        return measurable;
    }

    public Optional<Indicator> indicator(String id) {
        return IndicatorId.isId(id) ? indicators.find(new IndicatorId(id)) : Optional.empty();
    }

    /// The latest figure of the node as a whole.
    public Reading now(Scope scope, Tenant tenant, Node node, Indicator indicator) {
        var latest = latest(scope, tenant, node).get(indicator.id());
        return latest == null ? new Reading.None("") : reading(latest, indicator);
    }

    /// How many stand behind a figure that a goal is measured by, called what they are; empty for a goal in words.
    public static String behind(Goal goal, int number) {
        return goal.measure() instanceof Goal.Measure.ByIndicator by && IndicatorId.isId(by.indicator())
                ? Indicators.builtIn()
                        .find(new IndicatorId(by.indicator()))
                        .map(i -> i.counted().words(number))
                        .orElse("")
                : "";
    }

    /// What a goal that is written anew is measured by: as long as the indicator is the same it starts where it did.
    Goal.Measure measure(Scope scope, Tenant tenant, Node node, Goal.Measure before, Goal.Aim aim) {
        var measure = measure(scope, tenant, node, aim);
        return before instanceof Goal.Measure.ByIndicator was
                        && measure instanceof Goal.Measure.ByIndicator by
                        && was.indicator().equals(by.indicator())
                ? new Goal.Measure.ByIndicator(
                        by.indicator(), by.title(), was.baseline(), sameTarget(was, by), by.shownTarget())
                : measure;
    }

    /// The target as it was written before, when it is the same number: `75` and `75.00` are.
    private static BigDecimal sameTarget(Goal.Measure.ByIndicator was, Goal.Measure.ByIndicator by) {
        return was.target().compareTo(by.target()) == 0 ? was.target() : by.target();
    }

    /// What a goal that is set now is measured by, from the latest figure of the node.
    ///
    /// Errors: `IllegalStateException` for an indicator that there is not.
    Goal.Measure measure(Scope scope, Tenant tenant, Node node, Goal.Aim aim) {
        return switch (aim) {
            case Goal.Measure.InWords words -> words;
            case Goal.Aim.At(var id, var target) -> {
                var indicator = indicator(id).orElseThrow(() -> new IllegalStateException("no indicator: " + id));
                yield new Goal.Measure.ByIndicator(
                        id,
                        indicator.title(),
                        now(scope, tenant, node, indicator),
                        target,
                        shown(target, indicator.scale()));
            }
        };
    }

    /// The figure that a goal is held against.
    ///
    /// @param isLatest whether there is none of a later time
    public record OfTheDay(Reading reading, boolean isLatest) {}

    /// The figure that a goal is held against, of the same schools and published of the same whole
    /// as the one it began from; none when it is measured in words.
    ///
    /// It is the latest of a period that had ended by the goal's day: *by 30 September 2026* asks
    /// how the school year 2025/26 became, and what comes a year later was never promised. A day in
    /// the last month of a period is taken for its end, since school ends some weeks before the
    /// school year does. Where nothing that ended by then is later than the figure the goal began
    /// from, the measure comes only later, and the first that comes is the nearest there is to what
    /// was promised. Where none has come at all, it is the latest there is.
    public OfTheDay ofTheDay(Scope scope, Tenant tenant, Node node, Goal goal) {
        return goal.measure() instanceof Goal.Measure.ByIndicator by
                ? indicator(by.indicator())
                        .map(indicator -> ofTheDay(figures(scope, tenant, node, indicator, by.baseline()), goal, by))
                        .orElse(UNMEASURED)
                : UNMEASURED;
    }

    /// @param figures the earliest first
    private OfTheDay ofTheDay(List<ResolvedFigure> figures, Goal goal, Goal.Measure.ByIndicator by) {
        if (figures.isEmpty()) return UNMEASURED;
        var later = figures.stream()
                .filter(figure -> isLater(figure, by.baseline()))
                .toList();
        var end = goal.due().with(TemporalAdjusters.lastDayOfMonth());
        var held = later.stream()
                .filter(figure -> !lastDay(figure).isAfter(end))
                .reduce((earlier, latest) -> latest)
                .or(() -> later.stream().findFirst())
                .orElse(figures.getLast());
        return new OfTheDay(
                reading(held, indicator(by.indicator()).orElseThrow()),
                !lastDay(figures.getLast()).isAfter(lastDay(held)));
    }

    private static boolean isLater(ResolvedFigure figure, Reading baseline) {
        return !(baseline instanceof Reading.Known began)
                || Period.parse(began.period())
                        .map(then -> lastDay(figure).isAfter(then.lastDay()))
                        .orElse(true);
    }

    private static LocalDate lastDay(ResolvedFigure figure) {
        return figure.observed().period().lastDay();
    }

    /// The same, without whether there is a later one.
    public Reading now(Scope scope, Tenant tenant, Node node, Goal goal) {
        return ofTheDay(scope, tenant, node, goal).reading();
    }

    /// What a goal can be held against, the earliest first.
    private List<ResolvedFigure> figures(Scope scope, Tenant tenant, Node node, Indicator indicator, Reading baseline) {
        var subjects = subjects(scope, tenant, node);
        var ledger = observations.ofSubjects(scope, subjects);
        return subjects.stream()
                .map(subject -> ledger.of(subject).stream()
                        .filter(s -> s.observed().indicator().equals(indicator.id())
                                && s.observed().breakdown().equals(Breakdown.TOTAL)
                                && (!(baseline instanceof Reading.Known began) || isOfTheSame(s.observed(), began)))
                        .sorted(Comparator.comparing(Measuring::lastDay))
                        .toList())
                .filter(figures -> !figures.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isOfTheSame(SourceFigure figure, Reading.Known began) {
        return began.address().contains(whose(figure.subject()))
                && Period.parse(began.period())
                        .map(then -> LikeWithLike.isOfTheSameSchools(
                                figure.indicator(), figure.subject(), figure.period(), then))
                        .orElse(true);
    }

    /// The areas with the figures that have come since their goals were followed up: read for every page and document
    /// that tells what came of a goal.
    public List<Chain> withSince(Scope scope, Tenant tenant, List<Chain> chains) {
        return chains.stream().map(chain -> withSince(scope, tenant, chain)).toList();
    }

    public Chain withSince(Scope scope, Tenant tenant, Chain chain) {
        var since = new HashMap<GoalId, Reading.Known>();
        for (var goal : chain.goals())
            chain.followUp(goal.id())
                    .flatMap(said -> Effect.since(
                            goal, said, now(scope, tenant, chain.area().node(), goal)))
                    .ifPresent(come -> since.put(goal.id(), come));
        return chain.with(since);
    }

    /// What the figures say of what people say came of a goal, or would say if they did.
    public FollowUp.Support support(Goal goal, Outcome outcome, Reading after) {
        return goal.measure() instanceof Goal.Measure.ByIndicator by
                ? indicator(by.indicator())
                        .map(indicator -> Effect.of(goal, outcome, after, Variation.of(indicator)))
                        .orElse(FollowUp.Support.NO_FIGURE)
                : FollowUp.Support.IN_WORDS;
    }

    private Map<IndicatorId, ResolvedFigure> latest(Scope scope, Tenant tenant, Node node) {
        var subjects = subjects(scope, tenant, node);
        var ledger = observations.ofSubjects(scope, subjects);
        var latest = new HashMap<IndicatorId, ResolvedFigure>();
        for (var subject : subjects)
            ledger.of(subject).stream()
                    .filter(s -> s.observed().breakdown().equals(Breakdown.TOTAL))
                    .collect(Collectors.toMap(
                            s -> s.observed().indicator(),
                            s -> s,
                            BinaryOperator.maxBy(Comparator.comparing(
                                    s -> s.observed().period().lastDay()))))
                    .forEach(latest::putIfAbsent);
        return latest;
    }

    private static Reading reading(ResolvedFigure stated, Indicator indicator) {
        var observed = stated.observed();
        return switch (observed.measurement()) {
            case Measurement.Known(Quantity quantity) ->
                new Reading.Known(
                        quantity.value(),
                        shown(quantity.value(), indicator.scale()),
                        observed.period().toString(),
                        stated.persons().orElse(0),
                        "/indikatorer/%s/kalla?%s&period=%s"
                                .formatted(indicator.id(), whose(observed.subject()), observed.period()));
            case Measurement.TooFew(var mark) -> new Reading.None(mark);
            case Measurement.Uncounted(var mark) -> new Reading.None(mark);
            case Measurement.NearlyAll(var mark) -> new Reading.None(mark);
            case Measurement.NearlyNone(var mark) -> new Reading.None(mark);
            case Measurement.NotApplicable(var mark) -> new Reading.None(mark);
            case Measurement.Missing(var mark) -> new Reading.None(mark);
            case Measurement.Cancelled(var mark) -> new Reading.None(mark);
        };
    }

    /// The number with its unit, as it stands in a goal: `75 %`.
    public static String shown(BigDecimal value, Scale scale) {
        var text = Swedish.decimal(value, Math.clamp(value.stripTrailingZeros().scale(), 0, scale.decimals()));
        return scale == Scale.PERCENT ? text + "\u00a0%" : text;
    }

    private static String whose(Subject subject) {
        return "niva=%s&kod=%s".formatted(subject.level().swedish(), subject.code());
    }

    /// Whom figures of a node are about, the first that has one before the others.
    private List<Subject> subjects(Scope scope, Tenant tenant, Node node) {
        return switch (node) {
            case Node.Whole w -> organisation.register(scope).wholes(tenant.code());
            case Node.Area a -> List.of();
            case Node.Unit(var code) -> Subject.isCode(Level.UNIT, code) ? List.of(Subject.unit(code)) : List.of();
        };
    }
}
