package se.styrkedja.indicators.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.web.Answer;
import se.styrkedja.web.NotFound;

@Controller
class MergerRoutes {
    private final Organisation organisation;
    private final Indicators indicators;
    private final Observations observations;

    MergerRoutes(Organisation organisation, Indicators indicators, Observations observations) {
        this.organisation = organisation;
        this.indicators = indicators;
        this.observations = observations;
    }

    /// GET /indikatorer/{id}/sammanslagning?kommun=&enhet=&enhet=
    @GetMapping("/indikatorer/{id}/sammanslagning")
    Answer merger(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kommun,
            @RequestParam(defaultValue = "") List<String> enhet) {
        if (!IndicatorId.isId(id)) throw new NotFound(id);
        var indicator = indicators.find(new IndicatorId(id)).orElseThrow(() -> new NotFound(id));
        var ids = List.of(indicator.id(), MergerView.GROUP, MergerView.PUPILS);
        var ledger = observations.ofFewIndicators(user.scope(), List.copyOf(Set.copyOf(ids)));
        var register = organisation.register(user.scope());
        var question = Question.of(indicator, kommun, "", "total", ledger, register);
        return new Answer.Page(
                "indicators/web/merger",
                new MergerView(indicator, question.municipality(), ledger, register, Set.copyOf(enhet)).page(user));
    }
}
