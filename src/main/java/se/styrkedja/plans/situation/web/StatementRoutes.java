package se.styrkedja.plans.situation.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Denied;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementId;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// What is said in an analysis. Where it can no longer be said, what was typed is shown.
@Controller
class StatementRoutes {
    private static final Messages WORDS = Messages.of("situation");
    private static final String TEMPLATE = "plans/situation/web/statement";
    private static final String STATEMENTS = "/nulagesanalys/{id}/pastaenden";
    /// So many statements are enough for one analysis.
    private static final int MOST = 100;

    private final Situations situations;
    private final SituationDesk desk;

    StatementRoutes(
            Situations situations,
            Dialogues dialogues,
            Plans plans,
            Organisation organisation,
            NodeFindings findings,
            Clock clock) {
        this.situations = situations;
        this.desk = new SituationDesk(situations, dialogues, plans, organisation, findings, clock);
    }

    /// GET /nulagesanalys/{id}/pastaenden/nytt?slag=&fynd=
    @GetMapping(STATEMENTS + "/nytt")
    Answer form(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String fynd) {
        var situation = desk.situation(user, id);
        user.permit(PlanRight.WRITE_STATEMENT, situation.node());
        if (!(situation instanceof Situation.Open open)) return SituationDesk.backTo(situation, "");
        return new Answer.Page(TEMPLATE, saying(user, open, StatementForm.empty(StatementForm.kind(slag), fynd)));
    }

    /// POST /nulagesanalys/{id}/pastaenden
    @PostMapping(STATEMENTS)
    Answer say(CurrentUser user, Form form, @PathVariable UUID id) {
        var situation = desk.situation(user, id);
        var permit = user.permit(PlanRight.WRITE_STATEMENT, situation.node());
        if (!(situation instanceof Situation.Open open)) return tooLate(user, situation, form);
        var kind = form.choice(SituationFields.KIND, Statement.Kind.SHORTCOMING);
        var more = form.choice("sedan", List.of("", "fler"));
        var text = StatementForm.read(form, desk.grounds().of(user, open.node()), new Evidence.Lacking());
        if (open.content().statements().size() >= MOST) form.wrong("pastaende", WORDS.text("fault.too-many"));
        if (text.isEmpty() || form.isWrong()) return new Answer.Faulty(TEMPLATE, saying(user, open, form));
        if (!situations.say(permit, open, kind, text.get(), desk.today()).isDone())
            return tooLate(user, situation, form);
        return SituationDesk.backTo(situation, more.equals("fler") ? "/pastaenden/nytt?slag=" + kind : "#" + kind);
    }

    /// GET /nulagesanalys/{id}/pastaenden/{pastaende}
    @GetMapping(STATEMENTS + "/{pastaende}")
    Answer read(CurrentUser user, @PathVariable UUID id, @PathVariable UUID pastaende) {
        var situation = desk.situation(user, id);
        if (!(situation instanceof Situation.Open open)) return SituationDesk.backTo(situation, "");
        var statement = statement(open, pastaende);
        mustBeHers(user, open, statement);
        return new Answer.Page(
                TEMPLATE, rewording(user, open, statement, StatementForm.of(statement), StaleVersion.NONE));
    }

    /// POST /nulagesanalys/{id}/pastaenden/{pastaende}
    @PostMapping(STATEMENTS + "/{pastaende}")
    Answer reword(CurrentUser user, Form form, @PathVariable UUID id, @PathVariable UUID pastaende) {
        var situation = desk.situation(user, id);
        user.permit(PlanRight.WRITE_STATEMENT, situation.node());
        if (!(situation instanceof Situation.Open open)) return tooLate(user, situation, form);
        var now = open.content().statements().stream()
                .filter(s -> s.id().value().equals(pastaende))
                .findFirst();
        if (now.isEmpty()) return tooLate(user, situation, form);
        mustBeHers(user, open, now.get());
        var text = StatementForm.read(
                form, desk.grounds().of(user, open.node()), now.get().text().evidence());
        var kind = form.choice(SituationFields.KIND, now.get().kind());
        if (text.isEmpty() || form.isWrong())
            return new Answer.Faulty(TEMPLATE, rewording(user, open, now.get(), form, StaleVersion.NONE));
        return switch (written(user, open, now.get().id(), form.version(), kind, text.get())) {
            case WriteResult.Done<Statement> done -> SituationDesk.backTo(open, "#p-" + pastaende);
            case WriteResult.Refused<Statement> refused -> tooLate(user, situation, form);
            case WriteResult.StaleVersion<Statement>(var theirs, var lastBy) -> clash(user, open, theirs, form);
        };
    }

    private WriteResult<Statement> written(
            CurrentUser user,
            Situation.Open open,
            StatementId id,
            int version,
            Statement.Kind kind,
            StatementText text) {
        return user.may(PlanRight.LEAD_ANALYSIS, open.node())
                ? situations.reword(
                        user.permit(PlanRight.LEAD_ANALYSIS, open.node()), open, id, version, kind, text, desk.today())
                : situations.rewordOwn(
                        user.permit(PlanRight.WRITE_STATEMENT, open.node()),
                        open,
                        id,
                        version,
                        kind,
                        text,
                        desk.today());
    }

    /// POST /nulagesanalys/{id}/pastaenden/{pastaende}/struket
    @PostMapping(STATEMENTS + "/{pastaende}/struket")
    Answer strike(CurrentUser user, Form form, @PathVariable UUID id, @PathVariable UUID pastaende) {
        var situation = desk.situation(user, id);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, situation.node());
        if (!(situation instanceof Situation.Open open)) return SituationDesk.backTo(situation, "");
        var statement = statement(open, pastaende);
        var reason = form.text(SituationFields.REASON);
        if (form.isWrong()) return unstruck(user, open, statement, form, statement.basis());
        var struck = situations.strike(permit, open, statement.id(), DecisionBasis.seen(form), reason, desk.today());
        if (struck instanceof WriteResult.StaleVersion<DecisionBasis>(var now, var lastBy)) {
            var there = situations.one(user.scope(), open.id()).orElse(open);
            return unstruck(user, open, statement(there, pastaende), form, now);
        }
        return struck.isDone()
                ? SituationDesk.backTo(open, "#" + statement.kind())
                : desk.refused(user, id, form, struck);
    }

    /// The page with what has changed in the statement since it was opened.
    private Answer unstruck(CurrentUser user, Situation.Open open, Statement statement, Form form, DecisionBasis now) {
        var moved = now.tell(form, List.of());
        var page = rewording(user, open, statement, StatementForm.of(statement), StaleVersion.NONE);
        return new Answer.Faulty(TEMPLATE, page.striking(now.told(form), moved));
    }

    private static Statement statement(Situation situation, UUID id) {
        return situation.content().statements().stream()
                .filter(s -> s.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private static void mustBeHers(CurrentUser user, Situation open, Statement statement) {
        if (!user.may(PlanRight.LEAD_ANALYSIS, open.node())
                && !statement.isBy(user.member().actor()))
            throw new Denied(user.name(), PlanRight.LEAD_ANALYSIS, open.node().text());
    }

    /// Shows what somebody else has written beside what was typed, which now may take its place.
    private Answer clash(CurrentUser user, Situation.Open open, Statement theirs, Form form) {
        var text = theirs.text();
        var stale = new StaleVersion(
                WORDS.text("stale.statement"),
                List.of(
                        line("fact.kind", WORDS.text("kind." + theirs.kind())),
                        line("fact.wording", text.wording()),
                        line("fact.theme", text.theme()),
                        line("fact.evidence", text.evidence().words())));
        form.wrong(SituationFields.WORDING.name(), stale.sentence());
        return new Answer.Faulty(TEMPLATE, rewording(user, open, theirs, form, stale));
    }

    private static StaleVersion.Line line(String key, String text) {
        return new StaleVersion.Line(WORDS.text(key), text);
    }

    private Answer tooLate(CurrentUser user, Situation situation, Form form) {
        var title = WORDS.text("too-late.title");
        return new Answer.Faulty(TEMPLATE, page(user, situation, title, form, "", "", StaleVersion.NONE, false));
    }

    private StatementPage saying(CurrentUser user, Situation.Open open, Form form) {
        var title = WORDS.text("say.title." + StatementForm.kind(form.typed("slag")), place(user, open));
        return page(user, open, title, form, "/pastaenden", "", StaleVersion.NONE, false);
    }

    private StatementPage rewording(
            CurrentUser user, Situation.Open open, Statement statement, Form form, StaleVersion stale) {
        var kept = statement.text().evidence() instanceof Evidence.Finding f ? f.words() : "";
        boolean strike = stale.isNone() && user.may(PlanRight.LEAD_ANALYSIS, open.node());
        var page = page(
                user,
                open,
                WORDS.text(stale.isNone() ? "reword.title" : "clash.title"),
                form,
                "/pastaenden/" + statement.id().value(),
                kept,
                stale,
                strike);
        return page.version(statement.version())
                .basis(statement.basis().version().text());
    }

    private static String place(CurrentUser user, Situation situation) {
        return SituationView.place(user, situation.node());
    }

    private StatementPage page(
            CurrentUser user,
            Situation situation,
            String title,
            Form form,
            String action,
            String kept,
            StaleVersion stale,
            boolean strike) {
        var address = SituationDesk.address(situation.id());
        var themes = situations.all(user.scope()).stream()
                .filter(s -> s.node().equals(situation.node()))
                .flatMap(s -> s.content().statements().stream())
                .map(s -> s.text().theme())
                .distinct()
                .sorted(Swedish.order())
                .toList();
        return new StatementPage(
                user.inside(Part.section(user), title)
                        .below(Part.Place.SITUATIONS.title(), Part.Place.SITUATIONS.address())
                        .below(user.member().name(situation.node()) + " " + situation.year(), address)
                        .with(form),
                form,
                action.isEmpty() ? "" : address + action,
                address,
                SituationFields.kinds(),
                action.equals("/pastaenden"),
                themes,
                kept,
                desk.grounds().of(user, situation.node()).stream()
                        .map(found -> new StatementPage.Found(found.key(), found.point(), found.meaning()))
                        .toList(),
                stale,
                1,
                strike,
                Form.empty(),
                StaleVersion.NONE,
                "");
    }
}
