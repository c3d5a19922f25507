package se.styrkedja.plans.surroundings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.web.Took;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.plans.web.LookingBack;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

@Controller
class SurroundingsRoutes {
    private static final Messages WORDS = Messages.of("surroundings");
    private static final String ALL = "/omvarldsanalys";
    private static final String NEW = ALL + "/ny";
    private static final String LIST = "plans/surroundings";
    private static final String ONE = "plans/change";

    private final Surroundings surroundings;
    private final Organisation organisation;
    private final Clock clock;

    SurroundingsRoutes(Surroundings surroundings, Organisation organisation, Clock clock) {
        this.surroundings = surroundings;
        this.organisation = organisation;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// GET /omvarldsanalys?lasar=
    @GetMapping(ALL)
    Answer all(Visit visit, @RequestParam(defaultValue = "") String lasar) {
        var view = view(visit, SurroundingsView.year(lasar, today()));
        return new Answer.Data(LIST, view.page(Form.empty()), view.rows(), view.sheet());
    }

    private SurroundingsView view(Visit visit, SchoolYear year) {
        return new SurroundingsView(
                visit, surroundings.in(visit.scope(), year), surroundings.all(visit.scope()), today());
    }

    /// POST /omvarldsanalys/deltagare
    @PostMapping(ALL + "/deltagare")
    Answer tellOf(Visit visit, Form form) {
        var at = place(visit, form);
        var permit = visit.permit(PlanRight.LEAD_ANALYSIS, at);
        var year = SchoolYear.parse(form.typed("lasar")).orElseThrow(() -> new Absent(form.typed("lasar")));
        var told = Took.read(form);
        if (form.isWrong()) return new Answer.Faulty(LIST, view(visit, year).page(form));
        var result = surroundings.tellOf(permit, at, year, form.typed("version-" + at.text()), told);
        if (result instanceof WriteResult.StaleVersion<?>) {
            Took.stale(form);
            return new Answer.Faulty(LIST, view(visit, year).page(form));
        }
        return new Answer.SeeOther(ALL + "?lasar=" + year + "#deltagare");
    }

    /// From where the reader writes: the place she chose among hers; the first of them when she chose none.
    ///
    /// Errors: [Denied] for a place that is not hers.
    private static Node place(Visit visit, Form form) {
        var places = SurroundingsView.places(visit);
        return places.stream()
                .filter(place -> place.value().equals(form.typed("plats")))
                .findFirst()
                .or(() -> form.typed("plats").isEmpty() ? places.stream().findFirst() : Optional.empty())
                .flatMap(place -> Node.parse(place.value()))
                .orElseThrow(() -> new Denied(visit.name(), PlanRight.LEAD_ANALYSIS, ALL));
    }

    /// GET /omvarldsanalys/ny
    @GetMapping(NEW)
    Answer form(Visit visit) {
        var form = Form.filled(Map.of("lasar", LookingBack.usual(today()).toString()));
        return new Answer.Page(ONE, noting(visit, form));
    }

    /// POST /omvarldsanalys/ny
    @PostMapping(NEW)
    Answer note(Visit visit, Form form) {
        var from = place(visit, form);
        var permit = visit.permit(PlanRight.LEAD_ANALYSIS, from);
        var text = ChangeForm.read(form, forms(visit));
        var year = SchoolYear.parse(form.typed("lasar")).filter(LookingBack.years(today())::contains);
        if (year.isEmpty()) form.wrong("lasar", WORDS.text("fault.year"));
        if (text.isEmpty() || year.isEmpty()) return new Answer.Faulty(ONE, noting(visit, form));
        int number = surroundings.note(permit, from, year.get(), text.get(), today());
        return new Answer.SeeOther(ALL + "?lasar=" + year.get() + "#forandring-" + number);
    }

    /// GET /omvarldsanalys/{nummer}
    @GetMapping(ALL + "/{nummer}")
    Answer read(Visit visit, @PathVariable String nummer) {
        var change = change(visit, nummer);
        visit.permit(PlanRight.LEAD_ANALYSIS, change.seenFrom());
        return new Answer.Page(ONE, rewriting(visit, change, ChangeForm.of(change), StaleVersion.NONE, Form.empty()));
    }

    /// POST /omvarldsanalys/{nummer}
    @PostMapping(ALL + "/{nummer}")
    Answer rewrite(Visit visit, Form form, @PathVariable String nummer) {
        var now = change(visit, nummer);
        var permit = visit.permit(PlanRight.LEAD_ANALYSIS, now.seenFrom());
        var text = ChangeForm.read(form, forms(visit));
        if (text.isEmpty()) return new Answer.Faulty(ONE, rewriting(visit, now, form, StaleVersion.NONE, Form.empty()));
        boolean asRead = form.typed("version").equals(Integer.toString(now.version()));
        if (!asRead || !surroundings.rewrite(permit, now, text.get(), today())) {
            var theirs = change(visit, nummer);
            var stale = ChangeForm.stale(form, theirs, forms(visit));
            form.wrong(ChangeFields.WHAT.name(), stale.sentence());
            return new Answer.Faulty(ONE, rewriting(visit, theirs, form, stale, Form.empty()));
        }
        return new Answer.SeeOther(ALL + "#forandring-" + now.number());
    }

    /// POST /omvarldsanalys/{nummer}/slut
    @PostMapping(ALL + "/{nummer}/slut")
    Answer end(Visit visit, Form form, @PathVariable String nummer) {
        var change = change(visit, nummer);
        var permit = visit.permit(PlanRight.LEAD_ANALYSIS, change.seenFrom());
        var because = form.text(ChangeFields.BECAUSE);
        var since = SchoolYear.parse(form.typed("fran"))
                .filter(year -> until(change).contains(year));
        if (since.isEmpty()) form.wrong("fran", WORDS.text("fault.year"));
        if (form.isWrong() || since.isEmpty())
            return new Answer.Faulty(ONE, rewriting(visit, change, ChangeForm.of(change), StaleVersion.NONE, form));
        surroundings.end(permit, change, since.get(), because, today());
        return new Answer.SeeOther(ALL + "?lasar=" + since.get() + "#forandring-" + change.number());
    }

    /// Errors: [Absent] when there is none of that number.
    private OutsideChange change(Visit visit, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .flatMap(text -> surroundings.one(visit.scope(), Integer.parseInt(text)))
                .orElseThrow(() -> new Absent(number));
    }

    /// The years from which a change may count no longer.
    private List<SchoolYear> until(OutsideChange change) {
        return LookingBack.years(today()).stream()
                .filter(year -> change.firstSeen().compareTo(year) <= 0)
                .toList();
    }

    /// The school forms of the organiser's units.
    private List<SchoolForm> forms(Visit visit) {
        return organisation
                .register(visit.scope())
                .unitsOf(visit.member().tenant().code())
                .stream()
                .flatMap(unit -> unit.forms().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private ChangePage noting(Visit visit, Form form) {
        return page(
                visit,
                WORDS.text("new.title"),
                form,
                NEW,
                SurroundingsView.places(visit),
                choices(LookingBack.years(today())),
                StaleVersion.NONE,
                0,
                Form.empty(),
                List.of());
    }

    private ChangePage rewriting(Visit visit, OutsideChange change, Form form, StaleVersion stale, Form ending) {
        boolean current = change.course() instanceof OutsideChange.Course.Current;
        var number = Integer.toString(change.number());
        return page(
                visit,
                stale.isNone()
                        ? WORDS.text("change.title", number, change.text().what())
                        : WORDS.text("clash.title"),
                form,
                ALL + "/" + number,
                List.of(),
                List.of(),
                stale,
                change.version(),
                ending,
                current && stale.isNone() ? choices(until(change)) : List.of());
    }

    private static List<Choice> choices(List<SchoolYear> years) {
        return years.stream()
                .map(year -> new Choice(year.toString(), year.toString()))
                .toList();
    }

    private ChangePage page(
            Visit visit,
            String title,
            Form form,
            String action,
            List<Choice> places,
            List<Choice> years,
            StaleVersion stale,
            int version,
            Form ending,
            List<Choice> until) {
        return new ChangePage(
                visit.inside(Part.section(visit), title)
                        .below(Part.Place.SURROUNDINGS.title(), Part.Place.SURROUNDINGS.address())
                        .with(ending.isWrong() ? ending : form),
                form,
                action,
                places,
                years,
                forms(visit).stream()
                        .map(one -> new Choice(one.code(), WORDS.text("form." + one.code())))
                        .toList(),
                stale,
                version,
                ending,
                until);
    }
}
