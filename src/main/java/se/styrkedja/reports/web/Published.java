package se.styrkedja.reports.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Right;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.governance.Decision;
import se.styrkedja.governance.Decisions;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// The reports that have been decided, as a list to read.
@Controller
class Published {
    private static final Messages MESSAGES = Messages.of("reports-web");

    private final Publications publications;
    private final Decisions decisions;
    private final Deliveries deliveries;

    Published(Publications publications, Decisions decisions, Deliveries deliveries) {
        this.publications = publications;
        this.decisions = decisions;
        this.deliveries = deliveries;
    }

    /// The latest first; none for one who may not read decisions.
    List<ReportsPage.Decided> all(Visit visit) {
        if (!visit.may(Right.READ_DECISIONS)) return List.of();
        var all = publications.all(visit.scope());
        if (all.isEmpty()) return List.of();
        var known = decisions.all(visit.scope()).stream().collect(Collectors.toMap(Decision::id, d -> d));
        var withdrawn = deliveries.history(visit.scope()).stream()
                .filter(delivery -> !delivery.counts())
                .collect(Collectors.toMap(Delivery::id, Delivery::file));
        return all.stream()
                .map(publication -> new ReportsPage.Decided(
                        publication.title(),
                        how(known.get(publication.decision())),
                        publication.superseded(),
                        publication.deliveries().stream()
                                .filter(withdrawn::containsKey)
                                .map(id -> MESSAGES.text("published.withdrawn", withdrawn.getOrDefault(id, "")))
                                .toList(),
                        files(publication)))
                .toList();
    }

    private static String how(@Nullable Decision decision) {
        if (decision == null) throw new IllegalStateException("a publication without its decision");
        var resolution = decision.resolution();
        return MESSAGES.text(
                "published.by",
                resolution.reference(),
                Swedish.date(resolution.decidedOn()),
                resolution.responsible(),
                Swedish.date(resolution.reportBackBy()));
    }

    private static List<ReportsPage.Year> files(Publication publication) {
        return publication.files().stream()
                .map(name -> new ReportsPage.Year(
                        name, "/rapporter/beslutade/" + publication.id().value() + "/" + name))
                .toList();
    }
}
