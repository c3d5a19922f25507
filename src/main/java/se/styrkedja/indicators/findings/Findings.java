package se.styrkedja.indicators.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;

/// The door: what deserves a talk.
public final class Findings {
    private static final Comparator<Noticed> ORDER =
            Comparator.comparingDouble(Noticed::weight).reversed().thenComparing(Noticed::key);

    private final Indicators indicators;

    public Findings(Indicators indicators) {
        this.indicators = indicators;
    }

    /// What the figures say of the subject, the heaviest first; empty when nothing is notable.
    ///
    /// Worked out once for each ledger.
    ///
    /// Shape: needs all the figures of [Whom#subjects], as `observations.ofSubjects(scope, whom.subjects())`
    /// gives them; what is not there is not compared with. Each indicator is spoken of in its latest period, and
    /// only when that has a number. Errors: none. The same ledger gives the same findings.
    public List<Noticed> of(Ledger ledger, Whom whom) {
        return ledger.once(new Question(whom), Found.class, () -> new Found(found(ledger, whom)))
                .noticed();
    }

    private record Question(Whom whom) {}

    private record Found(List<Noticed> noticed) {}

    private List<Noticed> found(Ledger ledger, Whom whom) {
        return Series.of(ledger, whom, indicators).stream()
                .flatMap(Findings::in)
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Noticed> in(Series own) {
        if (Expected.isOf(own.indicator())) return Expected.in(own).stream();
        return Stream.of(
                        Changes.in(own).stream(),
                        Trends.in(own).stream(),
                        Distances.in(own).stream(),
                        Genders.in(own).stream())
                .flatMap(found -> found);
    }
}
