package se.styrkedja.indicators.web;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.shown.FigureAddress;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.web.Answer;
import se.styrkedja.web.NotFound;

@Controller
class IndicatorRoutes {
    private final ScopedReads reads;
    private final Organisation organisation;
    private final Indicators indicators;
    private final Observations observations;

    IndicatorRoutes(DataSource database, Organisation organisation, Indicators indicators, Observations observations) {
        reads = new ScopedReads(database);
        this.organisation = organisation;
        this.indicators = indicators;
        this.observations = observations;
    }

    /// GET /indikatorer/{id}?kommun=&enhet=&uppdelning=
    @GetMapping("/indikatorer/{id}")
    Answer indicator(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kommun,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String uppdelning) {
        return reads.run(user.scope(), () -> shown(user, known(id), kommun, enhet, uppdelning));
    }

    private Answer shown(CurrentUser user, Indicator indicator, String kommun, String enhet, String uppdelning) {
        var ledger = observations.ofFewIndicators(user.scope(), List.of(indicator.id()));
        var register = organisation.register(user.scope());
        var question = Question.of(indicator, kommun, enhet, uppdelning, ledger, register);
        var view = new IndicatorView(indicator, question, ledger, register);
        return new Answer.Data("indicators/web/indicator", view.page(user), view.data(), view.sheet());
    }

    /// GET /indikatorer/{id}/kalla?niva=&kod=&period=&uppdelning=
    @GetMapping("/indikatorer/{id}/kalla")
    Answer source(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam String niva,
            @RequestParam String kod,
            @RequestParam String period,
            @RequestParam(defaultValue = "total") String uppdelning) {
        var indicator = known(id);
        var figure = FigureAddress.parse(niva, kod, period, uppdelning).orElseThrow(() -> new NotFound(kod));
        var stated = observations
                .ofSubjects(user.scope(), List.of(figure.subject()))
                .figure(indicator.id(), figure.subject(), figure.period(), figure.breakdown())
                .orElseThrow(() -> new NotFound(kod));
        var names = new Names(organisation.register(user.scope()));
        return new Answer.Page("indicators/web/source", SourceView.page(user, indicator, stated, names));
    }

    private Indicator known(String id) {
        if (!IndicatorId.isId(id)) throw new NotFound(id);
        return indicators.find(new IndicatorId(id)).orElseThrow(() -> new NotFound(id));
    }
}
