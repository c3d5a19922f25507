package se.styrkedja.indicators.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.Coverage;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

@Controller
class IndicatorsRoutes {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    private final Indicators indicators;
    private final Observations observations;

    IndicatorsRoutes(Indicators indicators, Observations observations) {
        this.indicators = indicators;
        this.observations = observations;
    }

    /// GET /indikatorer
    @GetMapping("/indikatorer")
    Answer all(CurrentUser user) {
        var latest = observations.coverage(user.scope()).stream()
                .collect(Collectors.toMap(
                        Coverage::indicator,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Coverage::period))));
        Map<String, List<IndicatorsPage.Row>> byForm = indicators.all().stream()
                .collect(Collectors.groupingBy(
                        Indicator::schoolForm,
                        LinkedHashMap::new,
                        Collectors.mapping(i -> row(i, latest), Collectors.toList())));
        var groups = byForm.entrySet().stream()
                .map(e -> new IndicatorsPage.Group(MESSAGES.text("form." + e.getKey()), e.getValue()))
                .toList();
        var title = MESSAGES.text(
                "indicators.title", Integer.toString(indicators.all().size()), Integer.toString(latest.size()));
        return new Answer.Data(
                "indicators/web/indicators",
                new IndicatorsPage(user.inside(OrganisationRoom.RESULTS, title), groups),
                groups,
                sheet(groups));
    }

    private static IndicatorsPage.Row row(Indicator indicator, Map<IndicatorId, Coverage> latest) {
        var coverage = Optional.ofNullable(latest.get(indicator.id()));
        return new IndicatorsPage.Row(
                indicator.id().id(),
                indicator.title(),
                indicator.source(),
                coverage.map(c -> new Wording().named(c.period())).orElse(""),
                coverage.map(Coverage::units).orElse(0));
    }

    private static Sheet sheet(List<IndicatorsPage.Group> groups) {
        return new Sheet(
                List.of(MESSAGES.text("indicators.columns").split(";")),
                groups.stream()
                        .flatMap(g -> g.rows().stream()
                                .map(r -> List.of(
                                        r.id(),
                                        r.title(),
                                        g.title(),
                                        r.publisher(),
                                        r.latest(),
                                        Integer.toString(r.units()))))
                        .toList());
    }
}
