package se.styrkedja.indicators.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Scope;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.chance.JudgedElsewhere;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.web.Answer;
import se.styrkedja.web.NotFound;

@Controller
class ClaimRoutes {
    private final Organisation organisation;
    private final Indicators indicators;
    private final Observations observations;
    private final List<JudgedElsewhere> elsewhere;

    ClaimRoutes(
            Organisation organisation,
            Indicators indicators,
            Observations observations,
            List<JudgedElsewhere> elsewhere) {
        this.organisation = organisation;
        this.indicators = indicators;
        this.observations = observations;
        this.elsewhere = List.copyOf(elsewhere);
    }

    /// GET /indikatorer/{id}/pastaende?kommun=&enhet=&uppdelning=&sags=&mot=&fran=&till=
    @GetMapping("/indikatorer/{id}/pastaende")
    Answer claim(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kommun,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String uppdelning,
            @RequestParam(defaultValue = "") String sags,
            @RequestParam(defaultValue = "") String mot,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String till) {
        if (!IndicatorId.isId(id)) throw new NotFound(id);
        var indicator = indicators.find(new IndicatorId(id)).orElseThrow(() -> new NotFound(id));
        var ledger = observations.ofFewIndicators(user.scope(), List.of(indicator.id()));
        var register = organisation.register(user.scope());
        var question = Question.of(indicator, kommun, enhet, uppdelning, ledger, register);
        var said = Said.of(sags, mot, fran, till);
        return new Answer.Page(
                "indicators/web/claim",
                new ClaimView(indicator, question, ledger, register, said, asked -> judged(user.scope(), asked))
                        .page(user));
    }

    private Optional<Boolean> judged(Scope scope, JudgedElsewhere.Asked asked) {
        return elsewhere.stream()
                .flatMap(room -> room.isBeyondChance(scope, asked).stream())
                .findFirst();
    }
}
