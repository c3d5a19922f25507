package se.styrkedja.fetching.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.fetching.FetchWords;
import se.styrkedja.fetching.Fetches;
import se.styrkedja.fetching.Nightly;
import se.styrkedja.fetching.Result;
import se.styrkedja.fetching.Run;
import se.styrkedja.fetching.Told;
import se.styrkedja.imports.ImportsRoom;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

@Controller
class FetchRoutes {
    private static final Messages MESSAGES = Messages.of("fetching");
    private static final String PAGE = "fetching/web/fetch";

    private final Fetches fetches;

    FetchRoutes(Fetches fetches) {
        this.fetches = fetches;
    }

    /// GET /hamta
    @GetMapping("/hamta")
    Answer page(CurrentUser user) {
        return new Answer.Page(PAGE, page(user, Form.empty()));
    }

    /// POST /hamta
    @PostMapping("/hamta")
    Answer begin(CurrentUser user, Form form) {
        var permit = user.permit(OrganisationRight.TAKE_IN, Node.WHOLE);
        var municipality = FetchFields.municipality(form);
        var sources = form.choices(FetchFields.SOURCES, fetches.sources());
        if (!form.isWrong() && sources.isEmpty()) form.wrong(FetchFields.SOURCES, MESSAGES.text("source.missing"));
        if (!form.isWrong() && !fetches.isOpen()) form.wrong(FetchFields.MUNICIPALITY.name(), MESSAGES.text("closed"));
        if (form.isWrong()) return new Answer.Faulty(PAGE, page(user, form));
        if (fetches.begin(permit, user.scope(), municipality, Set.copyOf(sources))
                .isEmpty()) {
            form.wrong(FetchFields.MUNICIPALITY.name(), MESSAGES.text("going.already"));
            return new Answer.Faulty(PAGE, page(user, form));
        }
        return new Answer.SeeOther("/hamta");
    }

    /// POST /hamta/varje-natt
    @PostMapping("/hamta/varje-natt")
    Answer nightly(CurrentUser user, Form form) {
        var permit = user.permit(OrganisationRight.TAKE_IN, Node.WHOLE);
        boolean on = form.choice(FetchFields.NIGHTLY, FetchFields.Wish.NO) == FetchFields.Wish.YES;
        var municipality = on ? FetchFields.municipality(form) : municipality(user, fetches.told(user.scope()));
        if (form.isWrong()) return new Answer.Faulty(PAGE, page(user, form));
        fetches.say(permit, new Nightly(municipality, on));
        return new Answer.SeeOther("/hamta");
    }

    private String municipality(CurrentUser user, Told told) {
        return fetches.municipality(user.scope(), user.member().tenant().code(), told);
    }

    private FetchPage page(CurrentUser user, Form form) {
        var scope = user.scope();
        var going = fetches.going(scope);
        var told = fetches.told(scope);
        var last = told.last();
        var nightly = told.nightly();
        var heading =
                MESSAGES.text(going.isPresent() ? "title.going" : last.isEmpty() ? "title.never" : title(last.get()));
        return new FetchPage(
                user.inside(ImportsRoom.IMPORTS, heading).with(form),
                form,
                fetches.isOpen(),
                municipality(user, told),
                fetches.sources().stream()
                        .map(id -> new FetchPage.Choice(id, FetchWords.source(id)))
                        .toList(),
                going.map(FetchWords::going).orElse(""),
                last.map(run -> said(run, going.isPresent())).orElse(""),
                last.map(run -> rows(run, told.standing())).orElse(List.of()),
                last.map(run -> FetchWords.troubles(run.results(), told.standing()))
                        .orElse(List.of()),
                nightly.isOn() ? MESSAGES.text("nightly.on", nightly.municipality()) : MESSAGES.text("nightly.off"),
                (nightly.isOn() ? FetchFields.Wish.NO : FetchFields.Wish.YES).name(),
                MESSAGES.text(nightly.isOn() ? "nightly.stop" : "nightly.start"));
    }

    private static String title(Run run) {
        return run.ended().isEmpty()
                ? "title.interrupted"
                : run.results().stream().allMatch(Result::isWhole) ? "title.whole" : "title.partly";
    }

    private static String said(Run run, boolean going) {
        if (going) return "";
        var ended = run.ended();
        return MESSAGES.text(
                ended.isEmpty() ? "last.interrupted" : "last",
                run.municipality(),
                Swedish.time(ended.orElse(run.began())),
                run.by());
    }

    private static List<FetchPage.Row> rows(Run run, Map<String, Instant> standing) {
        return run.results().stream().map(result -> row(result, standing)).toList();
    }

    private static FetchPage.Row row(Result result, Map<String, Instant> standing) {
        var stands = Optional.ofNullable(standing.get(result.source() + '/' + result.question()));
        var state = !result.isWhole()
                ? result.hasAnything() ? "partly" : "failed"
                : result.fresh() > 0
                        ? "fresh"
                        : result.same() > 0 ? "same" : result.absent() > 0 ? "nothing" : "nobody";
        return new FetchPage.Row(
                FetchWords.question(result.source(), result.question()),
                result.fresh(),
                result.same(),
                result.absent(),
                stands.map(Swedish::time).orElse(""),
                MESSAGES.text("state." + state),
                MESSAGES.text("state." + state + ".colour"));
    }
}
