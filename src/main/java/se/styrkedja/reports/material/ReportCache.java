package se.styrkedja.reports.material;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopeCache;
import se.styrkedja.indicators.Coverage;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.UsedFigure;
import se.styrkedja.reports.quality.Basis;
import se.styrkedja.reports.quality.QualityReports;
import se.styrkedja.vocabulary.SchoolYear;

/// What reports are composed of, read once and kept until something is taken in or withdrawn.
public final class ReportCache {
    private static final int YEARS = 5;

    private final Organisation organisation;
    private final Indicators indicators;
    private final Deliveries deliveries;
    private final Observations observations;
    private final ScopeCache<Kept> kept = new ScopeCache<>();

    public ReportCache(
            Organisation organisation, Indicators indicators, Deliveries deliveries, Observations observations) {
        this.organisation = organisation;
        this.indicators = indicators;
        this.deliveries = deliveries;
        this.observations = observations;
    }

    /// Whose reports, made of which deliveries.
    private record Kept(List<Delivery> of, QualityReports reports) {}

    public Register register(Scope scope) {
        return organisation.register(scope);
    }

    public QualityReports reports(Scope scope) {
        var basis = Basis.of(scope, deliveries);
        return kept.get(
                        scope,
                        there -> there.of().equals(basis.deliveries()),
                        () -> new Kept(
                                basis.deliveries(),
                                QualityReports.of(scope, observations, () -> register(scope), indicators, basis)))
                .reports();
    }

    /// Of files that were given and of nothing that anybody has been told before.
    ///
    /// @param unknown those that no layout knows
    public QualityReports ofFiles(Scope scope, List<String> unknown) {
        return QualityReports.of(
                scope, observations, () -> register(scope), indicators, Basis.ofFiles(scope, deliveries, unknown));
    }

    /// The deliveries that numbers come from now.
    public List<DeliveryId> counting(Scope scope) {
        return deliveries.history(scope).stream()
                .filter(Delivery::counts)
                .map(Delivery::id)
                .toList();
    }

    /// The figures that the numbers of a document come from.
    public List<UsedFigure> used(Document document) {
        return UsedFigure.of(document, indicators);
    }

    /// The school years with results at any unit, the latest first.
    public List<SchoolYear> years(Scope scope) {
        return observations.coverage(scope).stream()
                .filter(c -> c.units() > 0)
                .map(Coverage::period)
                .flatMap(p -> p instanceof SchoolYear year ? Stream.of(year) : Stream.<SchoolYear>empty())
                .distinct()
                .sorted(Comparator.comparingInt(SchoolYear::startYear).reversed())
                .limit(YEARS)
                .toList();
    }

    /// Whether there is a report of that year, perhaps with all its places still empty: it has begun, and is one of the
    /// latest or has figures.
    public boolean isReported(Scope scope, SchoolYear year, LocalDate today) {
        int back = SchoolYear.of(today).startYear() - year.startYear();
        return back >= 0 && (back <= YEARS || hasFigures(scope, year));
    }

    private boolean hasFigures(Scope scope, SchoolYear year) {
        return observations.coverage(scope).stream()
                .anyMatch(c -> SchoolYear.of(c.period().firstDay()).equals(year));
    }
}
