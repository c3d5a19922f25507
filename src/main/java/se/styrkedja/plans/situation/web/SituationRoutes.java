package se.styrkedja.plans.situation.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.web.Took;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.situation.CarryOver;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// One analysis: its votes, last year's statements, who took part, and its end. One that has been closed meanwhile is
/// shown as it is.
@Controller
class SituationRoutes {
    private static final Messages WORDS = Messages.of("situation");

    private final Situations situations;
    private final SituationDesk desk;

    SituationRoutes(
            Situations situations,
            Dialogues dialogues,
            Plans plans,
            Organisation organisation,
            NodeFindings findings,
            Clock clock) {
        this.situations = situations;
        this.desk = new SituationDesk(situations, dialogues, plans, organisation, findings, clock);
    }

    /// GET /nulagesanalys/{id}
    @GetMapping("/nulagesanalys/{id}")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return desk.show(user, desk.situation(user, id));
    }

    /// POST /nulagesanalys/{id}/roster
    @PostMapping("/nulagesanalys/{id}/roster")
    Answer vote(CurrentUser user, Form form, @PathVariable UUID id) {
        var situation = desk.situation(user, id);
        var permit = user.permit(PlanRight.WRITE_STATEMENT, situation.node());
        var chosen = situation.content().statements().stream()
                .filter(s -> s.id().value().toString().equals(form.typed("pastaende")))
                .findFirst();
        if (!(situation instanceof Situation.Open open) || chosen.isEmpty())
            return SituationDesk.backTo(situation, "#roster");
        var vote = form.choice("rost", List.of("ge", "ta"));
        if (form.isWrong()) return desk.faulty(user, open, form);
        var voter = user.member().account().id();
        var field = "p-" + chosen.get().id().value();
        var voted = situations.vote(permit, open, voter, chosen.get().id(), vote.equals("ge"));
        if (voted.isDone()) return SituationDesk.backTo(situation, "#" + field);
        if (!voted.reasons().contains(Situations.NO_VOTE_LEFT)) return desk.refused(user, id, form, voted);
        form.wrong(field, WORDS.text("fault.no-vote-left", Integer.toString(open.votesEach())));
        return desk.faulty(user, open, form);
    }

    /// POST /nulagesanalys/{id}/fran-i-fjol/{pastaende}
    @PostMapping("/nulagesanalys/{id}/fran-i-fjol/{pastaende}")
    Answer carryOver(CurrentUser user, Form form, @PathVariable UUID id, @PathVariable UUID pastaende) {
        var situation = desk.situation(user, id);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, situation.node());
        if (!(situation instanceof Situation.Open open)) return SituationDesk.backTo(situation, "");
        var before = situations.offered(user.scope(), open).stream()
                .filter(s -> s.id().value().equals(pastaende))
                .findFirst();
        if (before.isEmpty()) return desk.refused(user, id, form, WriteResult.refused(Situations.ANSWERED));
        var wording = SituationFields.CHANGED.at(pastaende);
        var because = SituationFields.GONE.at(pastaende);
        var known = SituationFields.KNOWN_NOW.at(pastaende);
        var said = form.choice("svar", List.of("galler", "andrat", "galler-inte"));
        boolean changed = said.equals("andrat");
        form.textOnlyWhen(changed, wording, before.get().text().wording());
        form.textOnlyWhen(changed, known, "");
        form.textOnlyWhen(said.equals("galler-inte"), because, "");
        if (changed) kind(form, before.get());
        else form.mustStay(kindField(before.get()), before.get().kind().name());
        if (form.isWrong()) return desk.faulty(user, open, form);
        var answer = answer(form, before.get(), wording, known, because);
        var carried = situations.carryOver(permit, open, before.get().id(), answer, desk.today());
        return carried.isDone()
                ? SituationDesk.backTo(situation, "#fran-i-fjol")
                : desk.refused(user, id, form, carried);
    }

    /// What was answered. The same words of the same kind are no change.
    private static CarryOver answer(Form form, Statement before, Field wording, Field known, Field because) {
        return switch (form.typed("svar")) {
            case "galler-inte" -> new CarryOver.Gone(form.optional(because));
            case "andrat" ->
                form.optional(wording).equals(before.text().wording()) && kind(form, before) == before.kind()
                        ? new CarryOver.Holds()
                        : new CarryOver.Changed(
                                kind(form, before), form.optional(wording), evidence(form.optional(known)));
            default -> new CarryOver.Holds();
        };
    }

    private static Statement.Kind kind(Form form, Statement before) {
        return form.choice(kindField(before), before.kind());
    }

    private static String kindField(Statement before) {
        return SituationFields.KIND + "-" + before.id().value();
    }

    private static Evidence evidence(String known) {
        return known.isEmpty() ? new Evidence.Lacking() : new Evidence.Document(known);
    }

    /// POST /nulagesanalys/{id}/deltagare
    @PostMapping("/nulagesanalys/{id}/deltagare")
    Answer tellOf(CurrentUser user, Form form, @PathVariable UUID id) {
        var situation = desk.situation(user, id);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, situation.node());
        if (!(situation instanceof Situation.Open open))
            return desk.refused(user, id, form, WriteResult.refused(Situations.CLOSED));
        var told = Took.read(form);
        if (form.isWrong()) return desk.faulty(user, open, form);
        var kept = situations.tellOf(permit, open, form.typed("version"), told);
        if (kept instanceof WriteResult.StaleVersion<?>) Took.stale(form);
        return kept.isDone() ? SituationDesk.backTo(situation, "#deltagare") : desk.refused(user, id, form, kept);
    }

    /// POST /nulagesanalys/{id}/avslut
    @PostMapping("/nulagesanalys/{id}/avslut")
    Answer close(CurrentUser user, Form form, @PathVariable UUID id) {
        var situation = desk.situation(user, id);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, situation.node());
        if (!(situation instanceof Situation.Open open)) return SituationDesk.backTo(situation, "");
        var day = form.date(SituationFields.HELD);
        if (day.filter(d -> d.isAfter(desk.today())).isPresent()) form.wrong("dag", WORDS.text("fault.held.future"));
        if (form.isWrong()) return desk.moved(user, id, form, open.basis());
        var closed = situations.close(permit, open, DecisionBasis.seen(form), day.orElseThrow(), desk.today());
        if (closed instanceof WriteResult.StaleVersion<DecisionBasis>(var now, var lastBy))
            return desk.moved(user, id, form, now);
        return closed.isDone() ? SituationDesk.backTo(situation, "") : desk.refused(user, id, form, closed);
    }
}
