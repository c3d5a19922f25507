package se.styrkedja.imports.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.NotTakenIn;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;

@Controller
class DeliveryRoutes {
    private static final Messages MESSAGES = Messages.of("imports-web");

    private final Deliveries deliveries;
    private final Imports imports;
    private final List<NotTakenIn> notTaken;
    private final Onwards onwards;

    DeliveryRoutes(
            Deliveries deliveries,
            Imports imports,
            Indicators indicators,
            Organisation organisation,
            List<NotTakenIn> notTaken) {
        this.deliveries = deliveries;
        onwards = new Onwards(deliveries, indicators, organisation);
        this.imports = imports;
        this.notTaken = List.copyOf(notTaken);
    }

    /// GET /inlasningar; what has just been taken in stands in `inlasta` and `inget`, which files were there in
    /// `fanns`,
    /// those that were so as something else than was said in `annat`, and what is new in `nya`
    @GetMapping("/inlasningar")
    Answer all(
            CurrentUser user,
            @RequestParam(defaultValue = "0") int inlasta,
            @RequestParam(defaultValue = "0") int inget,
            @RequestParam(defaultValue = "") List<String> fanns,
            @RequestParam(defaultValue = "") List<String> annat,
            @RequestParam(defaultValue = "") List<String> nya) {
        var view = new DeliveryView(user, deliveries.history(user.scope()));
        var done = view.done(inlasta, inget, fanns, annat);
        var taken = nya.stream()
                .map(Form::uuid)
                .flatMap(Optional::stream)
                .map(DeliveryId::new)
                .toList();
        return new Answer.Data(
                "imports/web/deliveries",
                view.list(Form.empty(), done, onwards.of(user, taken), NotTakenIn.all(notTaken, user.scope())),
                view.rows(),
                view.sheet());
    }

    /// GET /inlasningar/{id}
    @GetMapping("/inlasningar/{id}")
    Answer one(CurrentUser user, @PathVariable UUID id) {
        var page = page(user, find(user, id), Form.empty());
        return new Answer.Data("imports/web/delivery", page, List.of(page.refused(), page.remarks()), page.sheet());
    }

    /// POST /inlasningar/{id}/tillbaka
    @PostMapping("/inlasningar/{id}/tillbaka")
    Answer withdraw(CurrentUser user, @PathVariable UUID id, Form form) {
        var permit = user.permit(OrganisationRight.WITHDRAW, Node.WHOLE);
        var delivery = find(user, id);
        if (!isOurs(user, delivery)) throw new NotFound(id.toString());
        var reason = form.text(DeliveryFields.REASON);
        if (form.isWrong()) return new Answer.Faulty("imports/web/delivery", page(user, delivery, form));
        return switch (imports.withdraw(permit, delivery.id(), reason)) {
            case WriteResult.Done<Delivery> done -> new Answer.SeeOther("/inlasningar/" + id);
            case WriteResult.Refused<Delivery>(var reasons) ->
                throw new IllegalStateException("a withdrawal is refused: " + reasons);
            case WriteResult.StaleVersion<Delivery>(var theirs, var lastBy) -> {
                form.wrong(DeliveryFields.REASON.name(), MESSAGES.text("withdraw.stale", theirs.withdrawn()));
                yield new Answer.Faulty("imports/web/delivery", page(user, theirs, form));
            }
        };
    }

    private Delivery find(CurrentUser user, UUID id) {
        return deliveries.history(user.scope()).stream()
                .filter(d -> d.id().equals(new DeliveryId(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private DeliveryPage page(CurrentUser user, Delivery delivery, Form form) {
        boolean mayWithdraw =
                user.may(OrganisationRight.WITHDRAW, Node.WHOLE) && delivery.counts() && isOurs(user, delivery);
        return new DeliveryView(user, deliveries.history(user.scope()))
                .page(
                        delivery,
                        deliveries.refused(user.scope(), delivery),
                        deliveries.remarks(user.scope(), delivery),
                        mayWithdraw,
                        form);
    }

    /// Whether the visitor's organiser took it in; what is published is not hers to take back.
    private boolean isOurs(CurrentUser user, Delivery delivery) {
        return deliveries.madeOf(user.scope(), delivery.sha256()).stream()
                .anyMatch(made -> made.id().equals(delivery.id()));
    }
}
