package se.styrkedja.imports.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.styrkedja.access.Scope;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Site;

@Controller
class DeliveryRoutes {
    private final Site site;
    private final Scope scope;
    private final Deliveries deliveries;

    DeliveryRoutes(Site site, Scope scope, Deliveries deliveries) {
        this.site = site;
        this.scope = scope;
        this.deliveries = deliveries;
    }

    /// GET /inlasningar
    @GetMapping("/inlasningar")
    Answer all() {
        var history = deliveries.history(scope);
        var view = new DeliveryView(site, history);
        return new Answer.Data("imports/deliveries", view.list(), view.rows(), view.sheet());
    }

    /// GET /inlasningar/{id}
    @GetMapping("/inlasningar/{id}")
    Answer one(@PathVariable UUID id) {
        var history = deliveries.history(scope);
        var delivery = history.stream()
                .filter(d -> d.id().equals(new DeliveryId(id)))
                .findFirst()
                .orElseThrow(() -> new Absent(id.toString()));
        var page = new DeliveryView(site, history)
                .page(delivery, deliveries.refused(scope, delivery), deliveries.remarks(scope, delivery));
        return new Answer.Data("imports/delivery", page, List.of(page.refused(), page.remarks()), page.sheet());
    }
}
