package se.styrkedja.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// The door: what deserves a talk.
public final class Findings {
    private static final Comparator<Finding> ORDER = Finding.byEvidence();

    private final Indicators indicators;

    public Findings(Indicators indicators) {
        this.indicators = indicators;
    }

    /// What the figures say of an organiser or a municipality as a whole, what is supported first and then the
    /// surest; empty when nothing is notable. What is said of a unit is for [#ofUnit].
    ///
    /// Worked out once for each ledger.
    ///
    /// Shape: needs all the figures of [Comparison#subjects], as `observations.ofSubjects` gives them;
    /// what is not there is not compared with. Each indicator is spoken of in its latest period, and
    /// only when that has a number. Errors: `IllegalArgumentException` for a unit. The same ledger gives the same
    /// findings.
    public List<Finding> of(Ledger ledger, Comparison comparison) {
        return asOf(ledger, comparison, LocalDate.MAX);
    }

    /// The same as it was known on a day: what is measured later takes no part. Each finding is tested among those of
    /// its kind and school year, whether or not there are newer figures of some of what they are about.
    public List<Finding> asOf(Ledger ledger, Comparison comparison, LocalDate day) {
        return ledger.once(
                        new Question(whole(comparison), day),
                        Found.class,
                        () -> new Found(series(ledger, comparison, day)
                                .flatMap(one -> ofYear(ledger, comparison, yearOf(one)).at(one).stream())
                                .sorted(ORDER)
                                .toList()))
                .findings();
    }

    /// What the figures say of a unit as it was known on a day, in the same order. Each finding is tested among those
    /// of its kind and school year at all units of the organiser, of which it is decided once: whoever reads
    /// it, and wherever it is told, it has that verdict.
    ///
    /// Worked out once for each ledger. Shape: the ledger has the figures of [OrganiserUnits#subjects].
    /// Errors: none.
    public List<Finding> ofUnit(Ledger ledger, OrganiserUnits all, Comparison unit, LocalDate day) {
        return ledger.once(
                        new UnitQuestion(all, unit.subject(), day),
                        Found.class,
                        () -> new Found(series(ledger, unit, day)
                                .flatMap(one -> ofYear(ledger, all, yearOf(one)).at(one).stream())
                                .sorted(ORDER)
                                .toList()))
                .findings();
    }

    /// The same of one school year, as it was known when the year ended.
    public List<Finding> ofUnit(Ledger ledger, OrganiserUnits all, Subject unit, SchoolYear year) {
        return ofYear(ledger, all, year).of(unit);
    }

    private FoundOfYear ofYear(Ledger ledger, OrganiserUnits all, SchoolYear year) {
        return ledger.once(
                new YearQuestion(all, year),
                FoundOfYear.class,
                () -> FoundOfYear.of(
                        all.comparisons().stream()
                                .flatMap(unit -> series(ledger, unit, year))
                                .toList(),
                        List.of(),
                        Finding.Kind::isTold));
    }

    private FoundOfYear ofYear(Ledger ledger, Comparison whole, SchoolYear year) {
        return ledger.once(
                new WholeYearQuestion(whole, year),
                FoundOfYear.class,
                () -> FoundOfYear.of(series(ledger, whole, year).toList(), List.of(), Finding.Kind::isKept));
    }

    private FoundOfYear ofYear(Ledger ledger, Comparison whole, FigureContext ground, SchoolYear year) {
        return ground.ledger()
                .once(
                        new GroundYearQuestion(whole, year, ledger),
                        FoundOfYear.class,
                        () -> FoundOfYear.of(
                                series(ledger, whole, year).toList(),
                                Means.candidates(ground.inYear(year), whole).stream()
                                        .filter(mean -> yearOf(mean.period()).equals(year))
                                        .toList(),
                                Finding.Kind::isKept));
    }

    private static SchoolYear yearOf(Series series) {
        return yearOf(series.period());
    }

    private static SchoolYear yearOf(Period period) {
        return SchoolYear.of(period.lastDay());
    }

    /// What is found in one school year of all that is tested together, such as the units of an organiser, by where it
    /// is found.
    private record FoundOfYear(
            Map<Place, List<Finding>> byPlace, Map<Subject, List<Finding>> byUnit, Map<Mean, List<Finding>> byMean) {

        /// A mean of an organiser's units.
        private record Mean(Finding.Kind kind, IndicatorId indicator) {
            static Mean of(Candidate candidate) {
                return new Mean(candidate.kind(), candidate.judged().indicator().id());
            }
        }

        /// A figure of a unit.
        private record Place(Subject unit, IndicatorId indicator, Breakdown breakdown) {
            static Place of(Series series) {
                return new Place(
                        series.comparison().subject(), series.indicator().id(), series.breakdown());
            }
        }

        static FoundOfYear of(List<Series> looked, List<Candidate> means, BiPredicate<Finding.Kind, Judgement> kept) {
            var found = Candidate.foundOfEach(
                    Stream.concat(
                                    looked.stream().map(one -> candidates(one).toList()),
                                    means.stream().map(List::of))
                            .toList(),
                    kept);
            var byPlace = new HashMap<Place, List<Finding>>();
            for (int i = 0; i < looked.size(); i++)
                byPlace.put(
                        Place.of(looked.get(i)),
                        found.get(i).stream().map(Finding::amongAllUnits).toList());
            var byMean = new HashMap<Mean, List<Finding>>();
            for (int i = 0; i < means.size(); i++) byMean.put(Mean.of(means.get(i)), found.get(looked.size() + i));
            return new FoundOfYear(
                    byPlace,
                    byPlace.values().stream()
                            .flatMap(List::stream)
                            .sorted(ORDER)
                            .collect(Collectors.groupingBy(Finding::subject)),
                    byMean);
        }

        List<Finding> at(Series series) {
            return byPlace.getOrDefault(Place.of(series), List.of());
        }

        List<Finding> at(Candidate mean) {
            return byMean.getOrDefault(Mean.of(mean), List.of());
        }

        List<Finding> of(Subject unit) {
            return byUnit.getOrDefault(unit, List.of());
        }
    }

    /// The same of an organiser, with what is found of the mean of its units where no publisher states its figure.
    ///
    /// Worked out once for each ledger. Shape: the ledger as above; Errors: none.
    ///
    /// @param ground the units' figures and those that they are compared with
    public List<Finding> of(Ledger ledger, Comparison comparison, FigureContext ground) {
        return asOf(ledger, comparison, ground, LocalDate.MAX);
    }

    /// The same as it was known on a day.
    public List<Finding> asOf(Ledger ledger, Comparison comparison, FigureContext ground, LocalDate day) {
        return found(ledger, comparison, ground, day).findings();
    }

    /// The same with all else that was looked at, however small: what is more than chance and smaller than what is
    /// notable is no finding, and yet it is not to be said that nothing differs.
    public List<Finding> lookedAt(Ledger ledger, Comparison comparison, FigureContext ground, LocalDate day) {
        return found(ledger, comparison, ground, day).all();
    }

    private Found found(Ledger ledger, Comparison comparison, FigureContext ground, LocalDate day) {
        return ground.ledger()
                .once(
                        new YearsQuestion(whole(comparison), day, ground.year(), ledger),
                        Found.class,
                        () -> new Found(Stream.concat(
                                        series(ledger, comparison, day)
                                                .flatMap(one ->
                                                        ofYear(ledger, comparison, ground, yearOf(one))
                                                                .at(one)
                                                                .stream()),
                                        Means.candidates(ground, comparison).stream()
                                                .flatMap(mean ->
                                                        ofYear(ledger, comparison, ground, yearOf(mean.period()))
                                                                .at(mean)
                                                                .stream()))
                                .sorted(ORDER)
                                .toList()));
    }

    private record Question(Comparison comparison, LocalDate day) {}

    private record YearsQuestion(Comparison comparison, LocalDate day, SchoolYear year, Ledger ledger) {}

    private record UnitQuestion(OrganiserUnits all, Subject unit, LocalDate day) {}

    private record YearQuestion(OrganiserUnits all, SchoolYear year) {}

    private record WholeYearQuestion(Comparison whole, SchoolYear year) {}

    private record GroundYearQuestion(Comparison whole, SchoolYear year, Ledger ledger) {}

    private record Found(List<Finding> all) {
        List<Finding> findings() {
            return all.stream().filter(f -> f.backing().isNotable()).toList();
        }
    }

    private static Comparison whole(Comparison comparison) {
        if (comparison.subject().level() == Level.UNIT)
            throw new IllegalArgumentException("%s is tested among all units".formatted(comparison.subject()));
        return comparison;
    }

    private Stream<Series> series(Ledger ledger, Comparison comparison, LocalDate day) {
        return Series.of(
                ledger, comparison, indicators, period -> !period.firstDay().isAfter(day))
                .stream();
    }

    /// Those whose latest figure is of the year when what is of later years takes no part.
    private Stream<Series> series(Ledger ledger, Comparison comparison, SchoolYear year) {
        return Series.of(
                        ledger, comparison, indicators, period -> yearOf(period).compareTo(year) <= 0)
                .stream()
                .filter(series -> yearOf(series).equals(year));
    }

    /// A programme of a school is compared with the same programme elsewhere; how it moves, and girls and boys in it,
    /// is told of the school as a whole.
    private static Stream<Candidate> candidates(Series own) {
        if (own.isOfOneProgramme()) return Distances.in(own).stream();
        if (Expected.isOf(own.indicator())) return Expected.in(own).stream();
        return Stream.of(
                        Changes.in(own).stream(),
                        Trends.in(own).stream(),
                        Distances.in(own).stream(),
                        OtherUnits.in(own).stream(),
                        Genders.in(own).stream())
                .flatMap(found -> found);
    }
}
