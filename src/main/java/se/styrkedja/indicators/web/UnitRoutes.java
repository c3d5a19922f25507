package se.styrkedja.indicators.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledger;
import se.styrkedja.indicators.LikeWithLike;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.shown.Cell;
import se.styrkedja.indicators.shown.Cells;
import se.styrkedja.indicators.shown.FigureAddress;
import se.styrkedja.indicators.shown.Names;
import se.styrkedja.indicators.shown.Wording;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.organisation.UnitChange;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;

@Controller
class UnitRoutes {
    private static final Messages MESSAGES = Messages.of("indicators-web");

    private final Organisation organisation;
    private final Indicators indicators;
    private final Observations observations;
    private final Clock clock;
    private final Wording words = new Wording();

    UnitRoutes(Organisation organisation, Indicators indicators, Observations observations, Clock clock) {
        this.organisation = organisation;
        this.indicators = indicators;
        this.observations = observations;
        this.clock = clock;
    }

    /// GET /skolor/{kod}
    @GetMapping("/skolor/{kod}")
    Answer unit(CurrentUser user, @PathVariable String kod) {
        var register = organisation.register(user.scope());
        var unit = register.unit(kod).orElseThrow(() -> new NotFound(kod));
        var subject = Subject.unit(unit.code());
        var ledger = observations.ofSubjects(user.scope(), Set.of(subject, Subject.COUNTRY));
        var figures = latest(ledger, subject);
        var names = new Names(register);
        return new Answer.Data(
                "indicators/web/unit",
                page(user, unit, figures, ledger, register),
                figures.stream().map(s -> FigureData.of(s, names)).toList(),
                FigureSheet.of(figures, names));
    }

    private UnitPage page(CurrentUser user, Unit unit, List<ResolvedFigure> figures, Ledger ledger, Register register) {
        var title = figures.isEmpty()
                ? MESSAGES.text("unit.title.none", unit.name())
                : MESSAGES.text("unit.title", unit.name(), Integer.toString(figures.size()));
        return new UnitPage(
                user.inside(OrganisationRoom.RESULTS, title).below(MESSAGES.text("crumb.units"), "/skolor"),
                unit.code(),
                register.municipalityName(unit.municipality()).orElse(unit.municipality()),
                register.organiserName(unit.organiser()).orElse(unit.organiser()),
                unit.forms().stream()
                        .sorted()
                        .map(f -> MESSAGES.text("form." + f.code()))
                        .collect(Collectors.joining(", ")),
                unit.isDated() ? Swedish.date(unit.asOf()) : "",
                ended(unit, register),
                figures.stream().map(s -> row(s, ledger, unit)).toList(),
                marks(figures));
    }

    private String ended(Unit unit, Register register) {
        return register.closed(LocalDate.now(clock)).stream()
                .filter(ending -> ending.unit().code().equals(unit.code()))
                .map(ending -> ending instanceof UnitChange.Merged(var closed, var day, var into)
                        ? MESSAGES.text(
                                "unit.merged",
                                Swedish.date(day),
                                register.unit(into).map(Unit::name).orElse(into))
                        : Swedish.date(ending.day()))
                .findFirst()
                .orElse("");
    }

    private UnitPage.Row row(ResolvedFigure stated, Ledger ledger, Unit unit) {
        var observed = stated.observed();
        var indicator = indicators.find(observed.indicator()).orElseThrow();
        var cells = new Cells(indicator.scale(), words);
        var part = observed.breakdown().equals(Breakdown.TOTAL) ? "" : words.breakdown(observed.breakdown());
        return new UnitPage.Row(
                indicator.title(),
                part,
                "/indikatorer/" + indicator.id() + "?kommun=" + unit.municipality() + "&enhet=" + unit.code()
                        + "&uppdelning="
                        + FigureAddress.written(observed.breakdown().toString()),
                words.named(observed.period()),
                cells.of(stated),
                ledger.figure(indicator.id(), Subject.COUNTRY, observed.period(), observed.breakdown())
                        .filter(s -> LikeWithLike.isShownBeside(indicator, observed.subject(), observed.breakdown()))
                        .map(cells::of)
                        .orElse(Cell.NONE));
    }

    /// The latest figure of each indicator, whole if there is one, else part by part; in the order of the catalogue.
    private List<ResolvedFigure> latest(Ledger ledger, Subject subject) {
        var byPart = new TreeMap<String, ResolvedFigure>();
        for (var stated : ledger.of(subject)) {
            var observed = stated.observed();
            byPart.merge(
                    observed.indicator() + " " + observed.breakdown(),
                    stated,
                    (a, b) -> a.observed().period().compareTo(b.observed().period()) > 0 ? a : b);
        }
        var whole = byPart.values().stream()
                .filter(s -> s.observed().breakdown().equals(Breakdown.TOTAL))
                .map(s -> s.observed().indicator())
                .collect(Collectors.toSet());
        var order = indicators.all().stream().map(Indicator::id).toList();
        return byPart.values().stream()
                .filter(s -> s.observed().breakdown().equals(Breakdown.TOTAL)
                        || !whole.contains(s.observed().indicator()))
                .sorted(Comparator.comparingInt(
                                (ResolvedFigure s) -> order.indexOf(s.observed().indicator()))
                        .thenComparing(s -> s.observed().breakdown()))
                .toList();
    }

    private List<String> marks(List<ResolvedFigure> figures) {
        var marks = new LinkedHashSet<String>();
        for (var stated : figures) marks.add(words.explained(stated.observed().measurement()));
        marks.remove("");
        return new ArrayList<>(marks);
    }
}
