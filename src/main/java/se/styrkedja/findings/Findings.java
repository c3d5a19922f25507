package se.styrkedja.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// The door: what deserves a talk.
public final class Findings {
    private static final Comparator<Finding> ORDER =
            Backing.order(Finding::backing, Finding::weight).thenComparing(Finding::key);

    private final Indicators indicators;

    public Findings(Indicators indicators) {
        this.indicators = indicators;
    }

    /// What the figures say of the subject, what is supported first and then the heaviest; empty when nothing is
    /// notable.
    ///
    /// Worked out once for each ledger.
    ///
    /// Shape: needs all the figures of [Comparison#subjects], as `observations.ofSubjects` gives them;
    /// what is not there is not compared with. Each indicator is spoken of in its latest period, and
    /// only when that has a number. Errors: none. The same ledger gives the same findings.
    public List<Finding> of(Ledger ledger, Comparison comparison) {
        return asOf(ledger, comparison, LocalDate.MAX);
    }

    /// The same as it was known on a day: what is measured later takes no part, not even among the many that are
    /// tested together.
    public List<Finding> asOf(Ledger ledger, Comparison comparison, LocalDate day) {
        return ledger.once(
                        new Question(comparison, day),
                        Found.class,
                        () -> new Found(found(candidates(ledger, comparison, day))))
                .findings();
    }

    /// The findings of several units that are told of together, as in what is said of all units of an organiser: each
    /// is tested among all of them, so that what is more than chance here is fewer than on the page of each unit.
    ///
    /// Worked out once for each ledger. Shape: the figures of all their subjects; Errors: none.
    ///
    /// @return by the subject, in the order of what was asked
    public Map<Subject, List<Finding>> ofEach(Ledger ledger, List<Comparison> units, LocalDate day) {
        return ledger.once(new EachQuestion(List.copyOf(units), day), FoundOfEach.class, () -> {
                    var found = Candidate.foundOfEach(units.stream()
                            .map(unit -> candidates(ledger, unit, day).toList())
                            .toList());
                    var bySubject = new LinkedHashMap<Subject, List<Finding>>();
                    for (int i = 0; i < units.size(); i++)
                        bySubject.put(
                                units.get(i).subject(),
                                found.get(i).stream().sorted(ORDER).toList());
                    return new FoundOfEach(bySubject);
                })
                .bySubject();
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
        return ground.ledger()
                .once(
                        new YearsQuestion(comparison, day, ground.year(), ledger),
                        Found.class,
                        () -> new Found(found(Stream.concat(
                                candidates(ledger, comparison, day), Means.candidates(ground, comparison).stream()))))
                .findings();
    }

    private record Question(Comparison comparison, LocalDate day) {}

    private record YearsQuestion(Comparison comparison, LocalDate day, SchoolYear year, Ledger ledger) {}

    private record EachQuestion(List<Comparison> units, LocalDate day) {}

    private record FoundOfEach(Map<Subject, List<Finding>> bySubject) {}

    private record Found(List<Finding> findings) {}

    private static List<Finding> found(Stream<Candidate> looked) {
        return Candidate.found(looked.toList()).sorted(ORDER).toList();
    }

    private Stream<Candidate> candidates(Ledger ledger, Comparison comparison, LocalDate day) {
        return Series.of(ledger, comparison, indicators, day).stream().flatMap(Findings::candidates);
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
