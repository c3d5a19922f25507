package se.styrkedja.imports.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.imports.ImportsRoom;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Faults;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

/// Makes the pages of deliveries.
final class DeliveryView {
    private static final Messages MESSAGES = Messages.of("imports-web");

    private static final int MOST_TOLD = 5;

    private final CurrentUser visitor;
    private final List<Delivery> history;

    DeliveryView(CurrentUser visitor, List<Delivery> history) {
        this.visitor = visitor;
        this.history = history;
    }

    /// @param form what was sent, with what is wrong with it
    /// @param done what has just been taken in, as a sentence
    /// @param onwards where one goes on to from that
    /// @param notTaken what could not be taken in, as sentences
    DeliveriesPage list(Form form, String done, List<DeliveriesPage.Onward> onwards, List<String> notTaken) {
        return new DeliveriesPage(
                visitor.opening(ImportsRoom.IMPORTS, title()).with(form),
                form,
                visitor.may(OrganisationRight.TAKE_IN, Node.WHOLE),
                visitor.opens("/hamta"),
                done,
                onwards,
                notTaken,
                rows());
    }

    /// What has just come of files, as a sentence; empty when nothing has.
    ///
    /// @param taken how many were taken in
    /// @param nothing in how many there was nothing to take in
    /// @param there the ids of those that were there before
    /// @param otherwise the ids of those that were so as something else than was said now
    String done(int taken, int nothing, List<String> there, List<String> otherwise) {
        var before = Stream.concat(
                        named(there).map(this::wasThere),
                        named(otherwise)
                                .map(delivery -> wasThere(delivery)
                                        + ' '
                                        + MESSAGES.text("upload.otherwise", takenBackFirst(delivery))))
                .toList();
        if (taken + nothing + before.size() == 0) return "";
        var more = before.size() - MOST_TOLD;
        return Stream.of(
                        Stream.of(MESSAGES.text("upload.done", Integer.toString(taken))),
                        before.stream().limit(MOST_TOLD),
                        more > 0
                                ? Stream.of(MESSAGES.text("upload.there.more", Integer.toString(more)))
                                : Stream.<String>of(),
                        nothing > 0
                                ? Stream.of(MESSAGES.text("upload.nothing", Integer.toString(nothing)))
                                : Stream.<String>of())
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private Stream<Delivery> named(List<String> ids) {
        return ids.stream()
                .map(Form::uuid)
                .flatMap(Optional::stream)
                .flatMap(id -> history.stream()
                        .filter(delivery -> delivery.id().value().equals(id)));
    }

    private String wasThere(Delivery delivery) {
        return switch (delivery.ownership()) {
            case Ownership.Own own -> MESSAGES.text("upload.there.own", delivery.file());
            case Ownership.Published(var publication) ->
                publication.isEmpty()
                        ? MESSAGES.text("upload.there", delivery.file())
                        : MESSAGES.text("upload.there.published", delivery.file(), publication);
        };
    }

    /// What one does about an exchange table that is in as what it is not.
    static String takenBackFirst(Delivery there) {
        return MESSAGES.text(there.own() ? "already.own" : "already.published");
    }

    /// Counts what counts; what is withdrawn is told apart.
    private String title() {
        if (history.isEmpty()) return MESSAGES.text("list.title.none");
        var counting = history.stream().filter(Delivery::counts).toList();
        var refused = counting.stream().filter(d -> d.refused() > 0).count();
        var title = MESSAGES.text(
                counting.isEmpty() ? "list.title.all-withdrawn" : refused == 0 ? "list.title" : "list.title.refused",
                Integer.toString(counting.size()),
                Long.toString(refused));
        int withdrawn = history.size() - counting.size();
        return withdrawn == 0 || counting.isEmpty()
                ? title
                : MESSAGES.text("list.title.withdrawn", title, Integer.toString(withdrawn));
    }

    List<DeliveriesPage.Row> rows() {
        return history.stream().map(this::row).toList();
    }

    Sheet sheet() {
        return new Sheet(
                List.of(MESSAGES.text("list.columns").split(";")),
                rows().stream()
                        .map(r -> List.of(
                                r.file(),
                                r.layout(),
                                r.takenIn(),
                                r.by(),
                                Integer.toString(r.observed()),
                                Integer.toString(r.refused()),
                                r.state()))
                        .toList());
    }

    /// @param mayWithdraw whether the reader may let it count no more
    DeliveryPage page(Delivery delivery, List<Fault> refused, List<Fault> remarks, boolean mayWithdraw, Form form) {
        var row = row(delivery);
        var title = MESSAGES.text(
                delivery.refused() == 0 ? "delivery.title" : "delivery.title.refused",
                delivery.file(),
                whole(delivery.observed()),
                whole(delivery.refused()));
        return new DeliveryPage(
                visitor.inside(ImportsRoom.IMPORTS, title).with(form),
                form,
                mayWithdraw,
                MESSAGES.text("delivery.lead", row.layout(), row.takenIn(), row.by()),
                row,
                new Wording().whose(delivery),
                delivery.sha256(),
                withdrawn(delivery),
                problems(refused),
                problems(remarks),
                delivery.notes());
    }

    private static String withdrawn(Delivery delivery) {
        return delivery.counts()
                ? ""
                : MESSAGES.text("delivery.withdrawn", day(delivery.withdrawnAt()), delivery.withdrawn());
    }

    private static String day(Instant at) {
        return Swedish.date(at.atZone(Swedish.ZONE).toLocalDate());
    }

    private DeliveriesPage.Row row(Delivery delivery) {
        var state = state(delivery);
        return new DeliveriesPage.Row(
                "/inlasningar/" + delivery.id().value(),
                delivery.file(),
                layout(delivery.layout()),
                Swedish.time(delivery.takenInAt()),
                delivery.takenInBy(),
                delivery.observed(),
                delivery.refused(),
                delivery.counts()
                        ? MESSAGES.text("state." + state)
                        : MESSAGES.text("state.withdrawn", day(delivery.withdrawnAt())),
                MESSAGES.text("state." + state + ".colour"));
    }

    /// A newer file of the same name stands before an older one; where the newer says nothing, the older still counts.
    private String state(Delivery delivery) {
        if (!delivery.counts()) return "withdrawn";
        boolean newer = history.stream()
                .anyMatch(d -> d.file().equals(delivery.file()) && d.sequence() > delivery.sequence() && d.counts());
        if (newer) return "superseded";
        return delivery.refused() > 0 ? "partly" : "counts";
    }

    static String layout(String id) {
        return MESSAGES.has("layout." + id) ? MESSAGES.text("layout." + id) : id;
    }

    static List<DeliveryPage.Problem> problems(List<Fault> faults) {
        return faults.stream().map(DeliveryView::problem).toList();
    }

    private static DeliveryPage.Problem problem(Fault fault) {
        var place = fault.place();
        return new DeliveryPage.Problem(
                place.line() == 0 ? "" : Long.toString(place.line()), place.column(), Faults.sentence(fault));
    }

    private static String whole(int number) {
        return Swedish.decimal(BigDecimal.valueOf(number), 0);
    }
}
