package se.styrkedja.imports.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;

@Controller
class DeliveryRoutes {
    private final Deliveries deliveries;

    DeliveryRoutes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /// GET /inlasningar
    @GetMapping("/inlasningar")
    Answer all(Visit visit) {
        var history = deliveries.history(visit.scope());
        var view = new DeliveryView(visit, history);
        return new Answer.Data("imports/deliveries", view.list(), view.rows(), view.sheet());
    }

    /// GET /inlasningar/{id}
    @GetMapping("/inlasningar/{id}")
    Answer one(Visit visit, @PathVariable UUID id) {
        var history = deliveries.history(visit.scope());
        var delivery = history.stream()
                .filter(d -> d.id().equals(new DeliveryId(id)))
                .findFirst()
                .orElseThrow(() -> new Absent(id.toString()));
        var page = new DeliveryView(visit, history)
                .page(
                        delivery,
                        deliveries.refused(visit.scope(), delivery),
                        deliveries.remarks(visit.scope(), delivery));
        return new Answer.Data("imports/delivery", page, List.of(page.refused(), page.remarks()), page.sheet());
    }
}
