package se.styrkedja.reports.web;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Scope;
import se.styrkedja.indicators.Coverage;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.reports.quality.Basis;
import se.styrkedja.reports.quality.QualityReports;
import se.styrkedja.vocabulary.SchoolYear;

/// What reports are composed of, read once and kept until something is taken in or withdrawn.
@Controller
class Shelf {
    private final Scope scope;
    private final Organisation organisation;
    private final Indicators indicators;
    private final Deliveries deliveries;
    private final Observations observations;
    private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.NOTHING);

    Shelf(
            Scope scope,
            Organisation organisation,
            Indicators indicators,
            Deliveries deliveries,
            Observations observations) {
        this.scope = scope;
        this.organisation = organisation;
        this.indicators = indicators;
        this.deliveries = deliveries;
        this.observations = observations;
    }

    private record Kept(List<Delivery> of, List<QualityReports> reports) {
        private static final Kept NOTHING = new Kept(List.of(), List.of());
    }

    Register register() {
        return organisation.register(scope);
    }

    QualityReports reports() {
        var basis = Basis.of(scope, deliveries, List.of());
        var there = kept.get();
        if (there.of().equals(basis.deliveries()) && !there.reports().isEmpty())
            return there.reports().getFirst();
        var made = QualityReports.of(scope, observations, register(), indicators, basis);
        kept.set(new Kept(basis.deliveries(), List.of(made)));
        return made;
    }

    /// The school years with results at any unit, the latest first.
    List<SchoolYear> years() {
        return observations.coverage(scope).stream()
                .filter(c -> c.units() > 0)
                .map(Coverage::period)
                .flatMap(p -> p instanceof SchoolYear year ? Stream.of(year) : Stream.<SchoolYear>empty())
                .distinct()
                .sorted(Comparator.comparingInt(SchoolYear::startYear).reversed())
                .limit(5)
                .toList();
    }
}
