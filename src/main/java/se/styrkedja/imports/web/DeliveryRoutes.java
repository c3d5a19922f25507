package se.styrkedja.imports.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.imports.Imports;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

@Controller
class DeliveryRoutes {
    private static final Messages MESSAGES = Messages.of("imports-web");

    private final Deliveries deliveries;
    private final Imports imports;

    DeliveryRoutes(Deliveries deliveries, Imports imports) {
        this.deliveries = deliveries;
        this.imports = imports;
    }

    /// GET /inlasningar; what has just been taken in stands in `inlasta`, `fanns` and `inget`
    @GetMapping("/inlasningar")
    Answer all(
            Visit visit,
            @RequestParam(defaultValue = "0") int inlasta,
            @RequestParam(defaultValue = "0") int fanns,
            @RequestParam(defaultValue = "0") int inget) {
        var view = new DeliveryView(visit, deliveries.history(visit.scope()));
        boolean anything = inlasta + fanns + inget > 0;
        var done = anything
                ? MESSAGES.text(
                        "upload.done", Integer.toString(inlasta), Integer.toString(fanns), Integer.toString(inget))
                : "";
        return new Answer.Data("imports/deliveries", view.list(Form.empty(), done), view.rows(), view.sheet());
    }

    /// GET /inlasningar/{id}
    @GetMapping("/inlasningar/{id}")
    Answer one(Visit visit, @PathVariable UUID id) {
        var page = page(visit, find(visit, id), Form.empty());
        return new Answer.Data("imports/delivery", page, List.of(page.refused(), page.remarks()), page.sheet());
    }

    /// POST /inlasningar/{id}/tillbaka
    @PostMapping("/inlasningar/{id}/tillbaka")
    Answer withdraw(Visit visit, @PathVariable UUID id, Form form) {
        var permit = visit.permit(OrganisationRight.WITHDRAW, Node.WHOLE);
        var delivery = find(visit, id);
        if (!isOurs(visit, delivery)) throw new Absent(id.toString());
        var reason = form.text(DeliveryFields.REASON);
        if (form.isWrong()) return new Answer.Faulty("imports/delivery", page(visit, delivery, form));
        return switch (imports.withdraw(permit, delivery.id(), reason)) {
            case WriteResult.Done<Delivery> done -> new Answer.SeeOther("/inlasningar/" + id);
            case WriteResult.Refused<Delivery>(var reasons) ->
                throw new IllegalStateException("a withdrawal is refused: " + reasons);
            case WriteResult.StaleVersion<Delivery>(var theirs) -> {
                form.wrong(DeliveryFields.REASON.name(), MESSAGES.text("withdraw.stale", theirs.withdrawn()));
                yield new Answer.Faulty("imports/delivery", page(visit, theirs, form));
            }
        };
    }

    private Delivery find(Visit visit, UUID id) {
        return deliveries.history(visit.scope()).stream()
                .filter(d -> d.id().equals(new DeliveryId(id)))
                .findFirst()
                .orElseThrow(() -> new Absent(id.toString()));
    }

    private DeliveryPage page(Visit visit, Delivery delivery, Form form) {
        boolean mayWithdraw =
                visit.may(OrganisationRight.WITHDRAW, Node.WHOLE) && delivery.counts() && isOurs(visit, delivery);
        return new DeliveryView(visit, deliveries.history(visit.scope()))
                .page(
                        delivery,
                        deliveries.refused(visit.scope(), delivery),
                        deliveries.remarks(visit.scope(), delivery),
                        mayWithdraw,
                        form);
    }

    /// Whether the visitor's organiser took it in; what is published is not hers to take back.
    private boolean isOurs(Visit visit, Delivery delivery) {
        return deliveries.madeOf(visit.scope(), delivery.sha256()).stream()
                .anyMatch(made -> made.id().equals(delivery.id()));
    }
}
