package se.styrkedja.findings.groups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.indicators.DeliveredFigure;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

/// The figures of one report, each once. A number that is not here cannot stand in the document.
public final class Figures {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Figure> all = new LinkedHashMap<>();

    public List<Figure> all() {
        return List.copyOf(all.values());
    }

    public Figure get(String id) {
        var figure = all.get(id);
        if (figure == null) throw new IllegalStateException("no figure " + id);
        return figure;
    }

    /// Adds a figure that was made elsewhere; the same one twice is one.
    public Figure add(Figure figure) {
        return all.computeIfAbsent(figure.id(), id -> figure);
    }

    /// A figure as it is published, with what other deliveries say beside it.
    public Figure published(ResolvedFigure stated, Scale scale, String name) {
        return add(ofPublished(stated, scale, name));
    }

    public static Figure ofPublished(ResolvedFigure stated, Scale scale, String name) {
        var o = stated.observed();
        boolean number = stated.known().isPresent();
        boolean unit = o.subject().level() == Level.UNIT;
        return new Figure(
                id(
                        o.indicator().id(),
                        o.subject().level().english(),
                        o.subject().code(),
                        o.period(),
                        o.breakdown()),
                o.indicator().id(),
                scale,
                o.subject(),
                name,
                o.period(),
                o.breakdown(),
                amount(o.measurement()),
                Figure.Weighting.NONE,
                o.population() instanceof Population.Counted(int persons)
                        ? new Figure.Persons.Known(persons)
                        : Figure.Persons.UNKNOWN,
                number ? 1 : 0,
                !unit || GroupValues.part(stated).isPresent() ? LeftOut.NONE : LeftOut.of(List.of(stated)),
                Figure.Basis.PUBLISHED,
                List.of(),
                List.of(stated.shown()),
                stated.also());
    }

    /// A figure that was computed from others: a gap, a change, a rank.
    ///
    /// @param like the figure it is mostly about: its subject, period, breakdown and weighting are taken
    /// @param what what it is of the indicator, such as `gap-country`
    public Figure computed(Figure like, String what, Scale scale, Figure.Amount amount, Collection<Figure> from) {
        return add(new Figure(
                like.id() + "~" + what,
                like.indicator() + "~" + what,
                scale,
                like.subject(),
                like.name(),
                like.period(),
                like.breakdown(),
                amount,
                like.weighting(),
                like.persons(),
                like.shown(),
                like.leftOut(),
                Figure.Basis.COMPUTED,
                List.copyOf(from),
                sourcesOf(from),
                List.of()));
    }

    /// A figure that was computed over many units: a percentile, an index.
    ///
    /// @param what what it is of the indicator, such as `median`
    public Figure computedOfAll(
            Indicator indicator,
            Subject subject,
            String name,
            Period period,
            String what,
            BigDecimal value,
            Collection<Figure> from) {
        return add(new Figure(
                id(indicator.id().id(), subject.level().english(), subject.code(), period, "of-all") + "~" + what,
                indicator.id().id() + "~" + what,
                indicator.scale(),
                subject,
                name,
                period,
                Breakdown.TOTAL,
                new Figure.Amount.Exact(value),
                Figure.Weighting.UNITS,
                Figure.Persons.UNKNOWN,
                (int) from.stream().map(Figure::subject).distinct().count(),
                LeftOut.NONE,
                Figure.Basis.COMPUTED,
                List.copyOf(from),
                sourcesOf(from),
                List.of()));
    }

    /// The mean of some units, each weighing the same, told of what another figure is about: an interval where one of
    /// them is only known as one. Empty where none of them has a value.
    ///
    /// @param like the figure it is told beside: its subject, period and breakdown are taken
    public Optional<Figure> meanOfUnits(Figure like, String what, List<ResolvedFigure> units) {
        var valued = units.stream().filter(u -> GroupValues.part(u).isPresent()).toList();
        var without = units.stream().filter(u -> GroupValues.part(u).isEmpty()).toList();
        var from = valued.stream()
                .map(u -> ofPublished(u, like.scale(), u.observed().subject().code()))
                .toList();
        return GroupValues.amount(GroupValues.unweighted(units))
                .map(amount -> add(new Figure(
                        like.id() + "~" + what,
                        like.indicator() + "~" + what,
                        like.scale(),
                        like.subject(),
                        like.name(),
                        like.period(),
                        like.breakdown(),
                        amount,
                        Figure.Weighting.UNITS,
                        Figure.Persons.UNKNOWN,
                        valued.size(),
                        LeftOut.of(without),
                        Figure.Basis.COMPUTED,
                        from,
                        sourcesOf(from),
                        List.of())));
    }

    /// Another computation of what a figure is of, such as its mean over some of the units.
    Figure named(Figure like, String what, Figure computed) {
        return add(new Figure(
                like.id() + "~" + what,
                like.indicator() + "~" + what,
                like.scale(),
                like.subject(),
                like.name(),
                like.period(),
                like.breakdown(),
                computed.amount(),
                computed.weighting(),
                computed.persons(),
                computed.shown(),
                LeftOut.NONE,
                Figure.Basis.COMPUTED,
                computed.from(),
                computed.sources(),
                List.of()));
    }

    public Figure computed(Figure like, String what, Scale scale, BigDecimal value, Figure... from) {
        return computed(like, what, scale, new Figure.Amount.Exact(value), List.of(from));
    }

    private static List<DeliveredFigure> sourcesOf(Collection<Figure> from) {
        return List.copyOf(
                from.stream().flatMap(f -> f.sources().stream()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    static Figure.Amount amount(Measurement measurement) {
        return measurement instanceof Measurement.Known(var quantity)
                ? new Figure.Amount.Exact(quantity.value())
                : new Figure.Amount.Mark(measurement.markOrEmpty());
    }

    /// Parts joined by hyphens, with what an address cannot hold replaced.
    static String id(Object... parts) {
        return Stream.of(parts)
                .map(p -> NO_LETTERS
                        .matcher(p.toString().toLowerCase(Locale.ROOT))
                        .replaceAll("-"))
                .collect(Collectors.joining("."));
    }

    /// What stands in the places of a figure's sources, without what is the same twice.
    static List<DeliveredFigure> sources(Collection<ResolvedFigure> stated) {
        var sources = new ArrayList<DeliveredFigure>(stated.size());
        stated.forEach(s -> sources.add(s.shown()));
        return sources;
    }
}
