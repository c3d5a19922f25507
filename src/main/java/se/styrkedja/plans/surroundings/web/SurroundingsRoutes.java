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
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.web.Took;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.plans.web.LookingBack;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

@Controller
class SurroundingsRoutes {
    private static final Messages WORDS = Messages.of("surroundings");
    private static final String ALL = "/omvarldsanalys";
    private static final String NEW = ALL + "/ny";
    private static final String LIST = "plans/surroundings/web/surroundings";
    private static final String ONE = "plans/surroundings/web/change";

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

    /// GET /omvarldsanalys?lasar=&plats=
    @GetMapping(ALL)
    Answer all(
            CurrentUser user,
            @RequestParam(defaultValue = "") String lasar,
            @RequestParam(defaultValue = "") String plats) {
        var view = view(user, SurroundingsView.year(lasar, today()));
        return new Answer.Data(LIST, view.page(Form.empty(), plats), view.rows(), view.sheet());
    }

    private SurroundingsView view(CurrentUser user, SchoolYear year) {
        return new SurroundingsView(user, surroundings.in(user.scope(), year), surroundings.all(user.scope()), today());
    }

    /// POST /omvarldsanalys/deltagare
    @PostMapping(ALL + "/deltagare")
    Answer tellOf(CurrentUser user, Form form) {
        var at = place(user, form);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, at);
        var year = SchoolYear.parse(form.typed("lasar")).orElseThrow(() -> new NotFound(form.typed("lasar")));
        var told = Took.read(form);
        if (form.isWrong()) return new Answer.Faulty(LIST, view(user, year).page(form, at.text()));
        var result = surroundings.tellOf(permit, at, year, form.typed("version"), told);
        if (result instanceof WriteResult.StaleVersion<?>) {
            Took.stale(form);
            return new Answer.Faulty(LIST, view(user, year).page(form, at.text()));
        }
        return new Answer.SeeOther(SurroundingsView.address(year, at.text()));
    }

    /// From where the reader writes: the place she chose among hers; the first of them when she chose none.
    ///
    /// Errors: [Denied] for a place that is not hers.
    private static Node place(CurrentUser user, Form form) {
        var places = SurroundingsView.places(user);
        return places.stream()
                .filter(place -> place.value().equals(form.typed("plats")))
                .findFirst()
                .or(() -> form.typed("plats").isEmpty() ? places.stream().findFirst() : Optional.empty())
                .flatMap(place -> Node.parse(place.value()))
                .orElseThrow(() -> new Denied(user.name(), PlanRight.LEAD_ANALYSIS, ALL));
    }

    /// GET /omvarldsanalys/ny
    @GetMapping(NEW)
    Answer form(CurrentUser user) {
        var form = Form.filled(Map.of("lasar", LookingBack.usual(today()).toString()));
        return new Answer.Page(ONE, noting(user, form));
    }

    /// POST /omvarldsanalys/ny
    @PostMapping(NEW)
    Answer note(CurrentUser user, Form form) {
        var from = place(user, form);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, from);
        var text = ChangeForm.read(form, forms(user));
        var year = SchoolYear.parse(form.typed("lasar")).filter(LookingBack.years(today())::contains);
        if (year.isEmpty()) form.wrong("lasar", WORDS.text("fault.year"));
        if (text.isEmpty() || year.isEmpty()) return new Answer.Faulty(ONE, noting(user, form));
        int number = surroundings.note(permit, from, year.get(), text.get(), today());
        return new Answer.SeeOther(ALL + "?lasar=" + year.get() + "#forandring-" + number);
    }

    /// GET /omvarldsanalys/{nummer}
    @GetMapping(ALL + "/{nummer}")
    Answer read(CurrentUser user, @PathVariable String nummer) {
        var change = change(user, nummer);
        user.permit(PlanRight.LEAD_ANALYSIS, change.seenFrom());
        return new Answer.Page(ONE, rewriting(user, change, ChangeForm.of(change), StaleVersion.NONE, Form.empty()));
    }

    /// POST /omvarldsanalys/{nummer}
    @PostMapping(ALL + "/{nummer}")
    Answer rewrite(CurrentUser user, Form form, @PathVariable String nummer) {
        var now = change(user, nummer);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, now.seenFrom());
        var text = ChangeForm.read(form, forms(user));
        if (text.isEmpty()) return new Answer.Faulty(ONE, rewriting(user, now, form, StaleVersion.NONE, Form.empty()));
        if (!surroundings
                .rewrite(permit, now, form.version(), text.get(), today())
                .isDone()) {
            var theirs = change(user, nummer);
            var stale = ChangeForm.stale(form, theirs, forms(user));
            form.wrong(ChangeFields.WHAT.name(), stale.sentence());
            return new Answer.Faulty(ONE, rewriting(user, theirs, form, stale, Form.empty()));
        }
        return new Answer.SeeOther(ALL + "#forandring-" + now.number());
    }

    /// POST /omvarldsanalys/{nummer}/slut
    @PostMapping(ALL + "/{nummer}/slut")
    Answer end(CurrentUser user, Form form, @PathVariable String nummer) {
        var change = change(user, nummer);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, change.seenFrom());
        var because = form.text(ChangeFields.BECAUSE);
        var since = SchoolYear.parse(form.typed("fran"))
                .filter(year -> until(change).contains(year));
        if (since.isEmpty()) form.wrong("fran", WORDS.text("fault.year"));
        if (form.isWrong() || since.isEmpty())
            return new Answer.Faulty(ONE, rewriting(user, change, ChangeForm.of(change), StaleVersion.NONE, form));
        if (!surroundings.end(permit, change, since.get(), because, today())) {
            var ended = change(user, nummer);
            form.wrong(StaleVersion.PLACE, ended(ended));
            return new Answer.Faulty(ONE, rewriting(user, ended, ChangeForm.of(ended), StaleVersion.NONE, form));
        }
        return new Answer.SeeOther(ALL + "?lasar=" + since.get() + "#forandring-" + change.number());
    }

    /// That somebody has said already that it counts no longer, and why.
    private static String ended(OutsideChange change) {
        return switch (change.course()) {
            case OutsideChange.Course.NoLonger(var since, var because) ->
                WORDS.text("end.already", since.toString(), because);
            case OutsideChange.Course.Current current ->
                throw new IllegalStateException("it counts still: " + change.number());
        };
    }

    /// Errors: [NotFound] when there is none of that number.
    private OutsideChange change(CurrentUser user, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .flatMap(text -> surroundings.one(user.scope(), Integer.parseInt(text)))
                .orElseThrow(() -> new NotFound(number));
    }

    /// The years from which a change may count no longer.
    private List<SchoolYear> until(OutsideChange change) {
        return LookingBack.years(today()).stream()
                .filter(year -> change.firstSeen().compareTo(year) <= 0)
                .toList();
    }

    /// The school forms of the organiser's units.
    private List<SchoolForm> forms(CurrentUser user) {
        return organisation
                .register(user.scope())
                .unitsOf(user.member().tenant().code())
                .stream()
                .flatMap(unit -> unit.forms().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private ChangePage noting(CurrentUser user, Form form) {
        return page(
                user,
                WORDS.text("new.title"),
                form,
                NEW,
                SurroundingsView.places(user),
                choices(LookingBack.years(today())),
                StaleVersion.NONE,
                0,
                Form.empty(),
                List.of());
    }

    private ChangePage rewriting(CurrentUser user, OutsideChange change, Form form, StaleVersion stale, Form ending) {
        boolean current = change.course() instanceof OutsideChange.Course.Current;
        var number = Integer.toString(change.number());
        return page(
                user,
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
            CurrentUser user,
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
                user.inside(Part.section(user), title)
                        .below(Part.Place.SURROUNDINGS.title(), Part.Place.SURROUNDINGS.address())
                        .with(ending.isWrong() ? ending : form),
                form,
                action,
                places,
                years,
                forms(user).stream()
                        .map(one -> new Choice(one.code(), WORDS.text("form." + one.code())))
                        .toList(),
                stale,
                version,
                ending,
                until);
    }
}
