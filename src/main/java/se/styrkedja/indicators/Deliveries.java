package se.styrkedja.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.indicators.suppression.TooLarge;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.vocabulary.Subject;

/// The door by which figures come in and, if need be, are withdrawn. Nothing is ever changed or deleted.
public final class Deliveries {
    /// Why own figures are refused of which too many hang together.
    public static final String TOO_LARGE = "too-large";

    /// The column of an exchange table that says how many stand behind a figure.
    private static final String PERSONS = "antal";

    private final ScopedReads reads;
    private final DeliveryStore deliveries;
    private final ObservationStore observations;
    private final Indicators indicators;
    private final OwnFigures own;
    private final Limits limits = Limits.builtIn();

    public Deliveries(DataSource database, Indicators indicators) {
        reads = new ScopedReads(database);
        deliveries = new DeliveryStore(database);
        observations = new ObservationStore(database, indicators);
        own = new OwnFigures(observations, indicators);
        this.indicators = indicators;
    }

    /// Takes a file's figures in as one delivery; stale with the delivery of the same bytes that counts already, whose
    /// figures stay those of whom they were. Runs inside the deed that takes it in. Own figures of which so many
    /// hang together that nobody can wait for what is to be hidden of them are refused ([#TOO_LARGE]).
    ///
    /// @param said whose they are, as the one who takes it in says; a publisher's layout is not asked about
    public WriteResult<DeliveryId> takeIn(Permit permit, ParsedDelivery one, Ownership said) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        var before = deliveries.ownCounting(one.sha256());
        if (before.isPresent()) return WriteResult.moved(before.get().id());
        var id = new DeliveryId(UUID.randomUUID());
        var ownership = one.ownership(said);
        var there = deliveries.all();
        deliveries.add(
                id, one, ownership, remarks(one, ownership), permit.actor().name());
        keep(permit, id, one);
        if (ownership instanceof Ownership.Own)
            try {
                addOwn(permit, id, one.observed(), there);
            } catch (TooLarge tooLarge) {
                return WriteResult.refused(TOO_LARGE);
            }
        else observations.add(id, one.observed());
        return WriteResult.done(id);
    }

    /// Keeps what the file calls its publisher's measures. An organiser that is one of several in a house changes no
    /// words that others read.
    private void keep(Permit permit, DeliveryId id, ParsedDelivery one) {
        if (one.defined().isEmpty()) return;
        var figures = one.observed().stream().map(SourceFigure::indicator).collect(Collectors.toSet());
        var news = indicators.news(one.defined().stream()
                .map(indicator -> new Indicators.Defined(
                        permit.organisers().isEmpty()
                                ? indicator
                                : indicators.find(indicator.id()).orElse(indicator),
                        figures.contains(indicator.id())))
                .toList());
        deliveries.define(id, news);
        indicators.add(news);
    }

    /// What is told of own figures is settled when they are taken in: from now on somebody may have read it.
    private void addOwn(Permit permit, DeliveryId id, List<SourceFigure> figures, List<Delivery> there) {
        var hiding = own.with(figures, there, !permit.organisers().isEmpty());
        observations.addOwn(id, figures, hiding::told);
    }

    /// What a person should look at in a file though it is taken in; among own figures also each share that is not
    /// shown
    /// since nobody says of how many it is.
    public List<Fault> remarks(ParsedDelivery one, Ownership ownership) {
        if (!(ownership instanceof Ownership.Own)) return one.remarks();
        var known = indicators.with(one.defined());
        var uncounted = one.observed().stream()
                .filter(figure -> limits.isUncounted(figure, known.scale(figure.indicator())))
                .map(figure -> uncounted(one.file(), figure.spot()));
        return Stream.concat(one.remarks().stream(), uncounted).toList();
    }

    private static Fault uncounted(String file, Spot spot) {
        var column = spot.cell().isEmpty() ? PERSONS : spot.cell();
        return new Fault("population.missing", new Place(file, spot.line(), column));
    }

    /// Lets a delivery count no more; stale with the withdrawal that is there already. Runs inside the deed that
    /// withdraws it.
    ///
    /// Errors: `IllegalStateException` when it is not a delivery of the one who withdraws it.
    public WriteResult<Delivery> withdraw(Permit permit, DeliveryId id, String reason) {
        permit.mustAllow(OrganisationRight.WITHDRAW);
        var now = deliveries.own(id);
        if (!now.counts()) return WriteResult.moved(now);
        deliveries.withdraw(id, permit.actor().name(), reason);
        return WriteResult.done(deliveries.own(id));
    }

    /// The delivery that still counts and was made of the same bytes.
    public Optional<Delivery> countingWith(Scope scope, String sha256) {
        return reads.run(scope, () -> deliveries.countingWith(sha256));
    }

    /// What the scope's organiser took in of the same bytes, or without one what is published; withdrawn too, the
    /// latest first.
    public List<Delivery> madeOf(Scope scope, String sha256) {
        return reads.run(scope, () -> deliveries.madeOf(sha256));
    }

    /// All deliveries, withdrawn ones too, the latest first.
    public List<Delivery> history(Scope scope) {
        return reads.run(scope, deliveries::all);
    }

    /// Of whom, what and when deliveries speak, each in its order.
    public record About(SortedSet<Subject> subjects, SortedSet<IndicatorId> indicators, SortedSet<Period> periods) {}

    /// Of whom, what and when those deliveries speak.
    public About about(Scope scope, Collection<DeliveryId> wanted) {
        return reads.run(scope, () -> observations.about(wanted));
    }

    /// The rows and cells of a delivery that were not taken in, and why.
    public List<Fault> refused(Scope scope, Delivery delivery) {
        return reads.run(scope, () -> deliveries.problems(delivery.id(), delivery.file(), true));
    }

    /// What a person should look at in a delivery though it was taken in.
    public List<Fault> remarks(Scope scope, Delivery delivery) {
        return reads.run(scope, () -> deliveries.problems(delivery.id(), delivery.file(), false));
    }
}
