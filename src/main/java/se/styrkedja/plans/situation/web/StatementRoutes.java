package se.styrkedja.plans.situation.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Denied;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.findings.NodeFindings;
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
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// What is said in an analysis. Where it can no longer be said, what was typed is shown.
@Controller
class StatementRoutes {
    private static final Messages WORDS = Messages.of("situation");
    private static final String TEMPLATE = "plans/statement";
    private static final String STATEMENTS = "/nulagesanalys/{id}/pastaenden";
    /// So many statements are enough for one analysis.
    private static final int MOST = 100;

    private final Situations situations;
    private final SituationDesk desk;

    StatementRoutes(Situations situations, Dialogues dialogues, Plans plans, NodeFindings findings, Clock clock) {
        this.situations = situations;
        this.desk = new SituationDesk(situations, dialogues, plans, findings, clock);
    }

    /// GET /nulagesanalys/{id}/pastaenden/nytt?slag=&fynd=
    @GetMapping(STATEMENTS + "/nytt")
    Answer form(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String fynd) {
        var situation = desk.situation(visit, id);
        visit.permit(PlanRight.WRITE_STATEMENT, situation.node());
        if (!(situation instanceof Situation.Open open)) return SituationDesk.backTo(situation, "");
        return new Answer.Page(TEMPLATE, saying(visit, open, StatementForm.empty(StatementForm.kind(slag), fynd)));
    }

    /// POST /nulagesanalys/{id}/pastaenden
    @PostMapping(STATEMENTS)
    Answer say(Visit visit, Form form, @PathVariable UUID id) {
        var situation = desk.situation(visit, id);
        var permit = visit.permit(PlanRight.WRITE_STATEMENT, situation.node());
        if (!(situation instanceof Situation.Open open)) return tooLate(visit, situation, form);
        var text = StatementForm.read(form, desk.grounds().of(visit, open.node()), new Evidence.Lacking());
        if (open.content().statements().size() >= MOST) form.wrong("pastaende", WORDS.text("fault.too-many"));
        if (text.isEmpty() || form.isWrong()) return new Answer.Faulty(TEMPLATE, saying(visit, open, form));
        var kind = StatementForm.kind(form.typed("slag"));
        if (!situations.say(permit, open, kind, text.get(), desk.today()).isDone())
            return tooLate(visit, situation, form);
        return SituationDesk.backTo(
                situation, form.typed("sedan").equals("fler") ? "/pastaenden/nytt?slag=" + kind : "#" + kind);
    }

    /// GET /nulagesanalys/{id}/pastaenden/{pastaende}
    @GetMapping(STATEMENTS + "/{pastaende}")
    Answer read(Visit visit, @PathVariable UUID id, @PathVariable UUID pastaende) {
        var situation = desk.situation(visit, id);
        if (!(situation instanceof Situation.Open open)) return SituationDesk.backTo(situation, "");
        var statement = statement(open, pastaende);
        mustBeHers(visit, open, statement);
        return new Answer.Page(
                TEMPLATE, rewording(visit, open, statement, StatementForm.of(statement), StaleVersion.NONE));
    }

    /// POST /nulagesanalys/{id}/pastaenden/{pastaende}
    @PostMapping(STATEMENTS + "/{pastaende}")
    Answer reword(Visit visit, Form form, @PathVariable UUID id, @PathVariable UUID pastaende) {
        var situation = desk.situation(visit, id);
        visit.permit(PlanRight.WRITE_STATEMENT, situation.node());
        if (!(situation instanceof Situation.Open open)) return tooLate(visit, situation, form);
        var now = open.content().statements().stream()
                .filter(s -> s.id().value().equals(pastaende))
                .findFirst();
        if (now.isEmpty()) return tooLate(visit, situation, form);
        mustBeHers(visit, open, now.get());
        var text = StatementForm.read(
                form, desk.grounds().of(visit, open.node()), now.get().text().evidence());
        if (text.isEmpty())
            return new Answer.Faulty(TEMPLATE, rewording(visit, open, now.get(), form, StaleVersion.NONE));
        return switch (written(visit, open, now.get().id(), form.version(), text.get())) {
            case WriteResult.Done<Statement> done -> SituationDesk.backTo(open, "#p-" + pastaende);
            case WriteResult.Refused<Statement> refused -> tooLate(visit, situation, form);
            case WriteResult.StaleVersion<Statement>(var theirs) -> clash(visit, open, theirs, form);
        };
    }

    private WriteResult<Statement> written(
            Visit visit, Situation.Open open, StatementId id, int version, StatementText text) {
        return visit.may(PlanRight.LEAD_ANALYSIS, open.node())
                ? situations.reword(
                        visit.permit(PlanRight.LEAD_ANALYSIS, open.node()), open, id, version, text, desk.today())
                : situations.rewordOwn(
                        visit.permit(PlanRight.WRITE_STATEMENT, open.node()), open, id, version, text, desk.today());
    }

    /// POST /nulagesanalys/{id}/pastaenden/{pastaende}/struket
    @PostMapping(STATEMENTS + "/{pastaende}/struket")
    Answer strike(Visit visit, Form form, @PathVariable UUID id, @PathVariable UUID pastaende) {
        var situation = desk.situation(visit, id);
        var permit = visit.permit(PlanRight.LEAD_ANALYSIS, situation.node());
        if (!(situation instanceof Situation.Open open)) return SituationDesk.backTo(situation, "");
        var statement = statement(open, pastaende);
        var reason = form.text(SituationFields.REASON);
        if (form.isWrong()) {
            var page = rewording(visit, open, statement, StatementForm.of(statement), StaleVersion.NONE);
            return new Answer.Faulty(TEMPLATE, page.with(form));
        }
        var struck = situations.strike(permit, open, statement.id(), reason, desk.today());
        return struck.isDone()
                ? SituationDesk.backTo(open, "#" + statement.kind())
                : desk.refused(visit, id, form, struck);
    }

    private static Statement statement(Situation situation, UUID id) {
        return situation.content().statements().stream()
                .filter(s -> s.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent(id.toString()));
    }

    private static void mustBeHers(Visit visit, Situation open, Statement statement) {
        if (!visit.may(PlanRight.LEAD_ANALYSIS, open.node())
                && !statement.isBy(visit.member().actor()))
            throw new Denied(visit.name(), PlanRight.LEAD_ANALYSIS, open.node().text());
    }

    /// Shows what somebody else has written beside what was typed, which now may take its place.
    private Answer clash(Visit visit, Situation.Open open, Statement theirs, Form form) {
        var text = theirs.text();
        var stale = new StaleVersion(
                WORDS.text("stale.statement"),
                List.of(
                        line("fact.wording", text.wording()),
                        line("fact.theme", text.theme()),
                        line("fact.evidence", text.evidence().words())));
        form.wrong(SituationFields.WORDING.name(), stale.sentence());
        return new Answer.Faulty(TEMPLATE, rewording(visit, open, theirs, form, stale));
    }

    private static StaleVersion.Line line(String key, String text) {
        return new StaleVersion.Line(WORDS.text(key), text);
    }

    private Answer tooLate(Visit visit, Situation situation, Form form) {
        var title = WORDS.text("too-late.title");
        return new Answer.Faulty(
                TEMPLATE, page(visit, situation, title, form, "", List.of(), "", StaleVersion.NONE, false));
    }

    private StatementPage saying(Visit visit, Situation.Open open, Form form) {
        var kinds = Arrays.stream(Statement.Kind.values())
                .map(kind -> new Choice(kind.name(), WORDS.text("kind." + kind)))
                .toList();
        var title = WORDS.text("say.title." + StatementForm.kind(form.typed("slag")), place(visit, open));
        return page(visit, open, title, form, "/pastaenden", kinds, "", StaleVersion.NONE, false);
    }

    private StatementPage rewording(
            Visit visit, Situation.Open open, Statement statement, Form form, StaleVersion stale) {
        var kept = statement.text().evidence() instanceof Evidence.Finding f ? f.point() : "";
        boolean strike = stale.isNone() && visit.may(PlanRight.LEAD_ANALYSIS, open.node());
        var page = page(
                visit,
                open,
                WORDS.text(stale.isNone() ? "reword.title" : "clash.title"),
                form,
                "/pastaenden/" + statement.id().value(),
                List.of(),
                kept,
                stale,
                strike);
        return page.version(statement.version());
    }

    private static String place(Visit visit, Situation situation) {
        return SituationView.place(visit, situation.node());
    }

    private StatementPage page(
            Visit visit,
            Situation situation,
            String title,
            Form form,
            String action,
            List<Choice> kinds,
            String kept,
            StaleVersion stale,
            boolean strike) {
        var address = SituationDesk.address(situation.id());
        var themes = situations.all(visit.scope()).stream()
                .filter(s -> s.node().equals(situation.node()))
                .flatMap(s -> s.content().statements().stream())
                .map(s -> s.text().theme())
                .distinct()
                .sorted(Swedish.order())
                .toList();
        return new StatementPage(
                visit.inside(Part.section(visit), title)
                        .below(Part.Place.SITUATIONS.title(), Part.Place.SITUATIONS.address())
                        .below(visit.member().name(situation.node()) + " " + situation.year(), address)
                        .with(form),
                form,
                action.isEmpty() ? "" : address + action,
                address,
                kinds,
                themes,
                kept,
                desk.grounds().of(visit, situation.node()).stream()
                        .map(found -> new StatementPage.Found(found.key(), found.point(), found.meaning()))
                        .toList(),
                stale,
                1,
                strike,
                Form.empty());
    }
}
