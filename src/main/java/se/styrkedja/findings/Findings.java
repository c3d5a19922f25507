package se.styrkedja.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.vocabulary.SchoolYear;

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
        return ledger.once(
                        new Question(comparison), Found.class, () -> new Found(found(candidates(ledger, comparison))))
                .findings();
    }

    /// The same of an organiser, with what is found of the mean of its units where no publisher states its figure.
    ///
    /// Worked out once for each ledger. Shape: the ledger as above; Errors: none.
    ///
    /// @param ground the units' figures and those that they are compared with
    public List<Finding> of(Ledger ledger, Comparison comparison, FigureContext ground) {
        return ground.ledger()
                .once(
                        new YearsQuestion(comparison, ground.year(), ledger),
                        Found.class,
                        () -> new Found(found(Stream.concat(
                                candidates(ledger, comparison), Means.candidates(ground, comparison).stream()))))
                .findings();
    }

    private record Question(Comparison comparison) {}

    private record YearsQuestion(Comparison comparison, SchoolYear year, Ledger ledger) {}

    private record Found(List<Finding> findings) {}

    private static List<Finding> found(Stream<Candidate> looked) {
        return Candidate.found(looked.toList()).sorted(ORDER).toList();
    }

    private Stream<Candidate> candidates(Ledger ledger, Comparison comparison) {
        return Series.of(ledger, comparison, indicators).stream().flatMap(Findings::candidates);
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
                        Genders.in(own).stream())
                .flatMap(found -> found);
    }
}
