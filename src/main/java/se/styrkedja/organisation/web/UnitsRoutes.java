package se.styrkedja.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRoom;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.organisation.UnitChange;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

@Controller
class UnitsRoutes {
    /// A person filters rather than reads further; the same address as data has them all.
    private static final int MOST_ROWS = 300;

    private final Organisation organisation;
    private final Clock clock;
    private final Messages messages = Messages.of("organisation-web");

    UnitsRoutes(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /skolor?namn=&skolform=&kommun=
    @GetMapping("/skolor")
    Answer units(
            CurrentUser user,
            @RequestParam(defaultValue = "") String namn,
            @RequestParam(defaultValue = "") String skolform,
            @RequestParam(defaultValue = "") String kommun) {
        var register = organisation.register(user.scope());
        var filter = new UnitsPage.Filter(namn.strip(), skolform, kommun.strip());
        var today = LocalDate.now(clock);
        var ended = new HashMap<String, UnitChange>();
        register.closed(today).forEach(ending -> ended.put(ending.unit().code(), ending));
        var found = register.units().stream()
                .filter(unit -> answers(unit, filter, register))
                .map(unit -> register.unit(unit.code(), today).orElse(unit))
                .toList();
        var rows = found.stream()
                .map(unit -> row(
                        unit,
                        Optional.ofNullable(ended.get(unit.code()))
                                .map(e -> sentence(e, register))
                                .orElse(""),
                        register))
                .sorted(Comparator.comparing(UnitsPage.Row::name, Swedish.order())
                        .thenComparing(UnitsPage.Row::code))
                .toList();
        var title = UnitCount.of(found.stream()
                        .filter(unit -> !ended.containsKey(unit.code()))
                        .toList())
                .words();
        return new Answer.Data("organisation/web/units", page(user, filter, rows, title), rows, sheet(rows));
    }

    private UnitsPage page(CurrentUser user, UnitsPage.Filter filter, List<UnitsPage.Row> rows, String title) {
        var open = rows.stream().filter(row -> row.ended().isEmpty()).toList();
        return new UnitsPage(
                user.inside(OrganisationRoom.RESULTS, title),
                filter,
                Arrays.stream(SchoolForm.values())
                        .map(form -> new UnitsPage.Choice(form.code(), words(form)))
                        .toList(),
                open.subList(0, Math.min(MOST_ROWS, open.size())),
                rows.stream()
                        .filter(row -> !row.ended().isEmpty())
                        .limit(MOST_ROWS)
                        .toList(),
                open.size());
    }

    private UnitsPage.Row row(Unit unit, String ended, Register register) {
        return new UnitsPage.Row(
                unit.code(),
                unit.name(),
                register.municipalityName(unit.municipality()).orElse(unit.municipality()),
                register.organiserName(unit.organiser()).orElse(unit.organiser()),
                unit.forms().stream()
                        .sorted()
                        .map(this::words)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""),
                unit.area(),
                !unit.forms().isEmpty(),
                UnitCount.isPreschool(unit),
                ended);
    }

    private String sentence(UnitChange ending, Register register) {
        var day = Swedish.date(ending.day());
        return ending instanceof UnitChange.Merged(var unit, var last, var into)
                ? messages.text(
                        "units.merged", day, register.unit(into).map(Unit::name).orElse(into))
                : messages.text("units.closed", day);
    }

    private String words(SchoolForm form) {
        return messages.text("form." + form.code());
    }

    private static boolean answers(Unit unit, UnitsPage.Filter filter, Register register) {
        return holds(unit.name(), filter.name())
                && (filter.form().isEmpty()
                        || unit.forms().stream().anyMatch(f -> f.code().equals(filter.form())))
                && holds(register.municipalityName(unit.municipality()).orElse(""), filter.municipality());
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Swedish.LOCALE).contains(part.toLowerCase(Swedish.LOCALE));
    }

    private Sheet sheet(List<UnitsPage.Row> rows) {
        return new Sheet(
                List.of(messages.text("units.columns").split(";")),
                rows.stream()
                        .map(r -> List.of(
                                r.code(), r.name(), r.municipality(), r.organiser(), r.forms(), r.area(), r.ended()))
                        .toList());
    }
}
