package se.styrkedja.governance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.governance.Decision;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.GovernanceRoom;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;
import se.styrkedja.web.StaleVersion;

@Controller
class DecisionsRoutes {
    private final Decisions decisions;
    private final Clock clock;
    private final Messages messages = Messages.of("governance");

    DecisionsRoutes(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /// GET /beslut
    @GetMapping("/beslut")
    Answer all(CurrentUser user) {
        var page = page(user, Form.filled(Map.of("ansvarig", "")), StaleVersion.NONE);
        return new Answer.Data("governance/web/decisions", page, page.rows(), sheet(page.rows()));
    }

    /// POST /beslut
    @PostMapping("/beslut")
    Answer record(CurrentUser user, Form form) {
        var permit = user.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        var resolution = DecisionForm.read(form, "", DecisionForm.assignees(user), LocalDate.now(clock));
        if (resolution.isEmpty())
            return new Answer.Faulty("governance/web/decisions", page(user, form, StaleVersion.NONE));
        var recorded = decisions.record(permit, resolution.get());
        recorded.reasons().forEach(reason -> form.wrong("beslut", messages.text("refused." + reason)));
        return form.isWrong()
                ? new Answer.Faulty("governance/web/decisions", page(user, form, StaleVersion.NONE))
                : new Answer.SeeOther("/beslut");
    }

    /// POST /beslut/{id}/aterrapport
    @PostMapping("/beslut/{id}/aterrapport")
    Answer reportBack(CurrentUser user, @PathVariable UUID id, Form form) {
        var permit = user.permit(GovernanceRight.REPORT_BACK, Node.WHOLE);
        var decision = decisions.one(user.scope(), new DecisionId(id)).orElseThrow(() -> new NotFound(id.toString()));
        var text = form.text(DecisionFields.TOLD.at(id));
        if (form.isWrong()) return new Answer.Faulty("governance/web/decisions", page(user, form, StaleVersion.NONE));
        var told = decisions.reportBack(permit, decision.id(), form.version(), text, LocalDate.now(clock));
        if (!told.reasons().isEmpty()) {
            told.reasons().forEach(reason -> form.wrong("svar-" + id, messages.text("refused." + reason)));
            return new Answer.Faulty("governance/web/decisions", page(user, form, StaleVersion.NONE));
        }
        if (told instanceof WriteResult.StaleVersion<Decision.ReportBack>(var theirs, var lastBy)) {
            var stale = new StaleVersion(
                    messages.text("stale", theirs.by(), decision.resolution().reference()),
                    List.of(new StaleVersion.Line(Swedish.date(theirs.on()), theirs.text())));
            form.wrong("svar-" + id, stale.sentence());
            return new Answer.Faulty("governance/web/decisions", page(user, form, stale));
        }
        return new Answer.SeeOther("/beslut");
    }

    private DecisionsPage page(CurrentUser user, Form form, StaleVersion stale) {
        var today = LocalDate.now(clock);
        var rows = decisions.all(user.scope()).stream().map(d -> row(d, today)).toList();
        long late = rows.stream().filter(DecisionsPage.Row::late).count();
        return new DecisionsPage(
                user.opening(
                                GovernanceRoom.DECISIONS,
                                messages.text("title", Integer.toString(rows.size()), Long.toString(late)))
                        .with(form),
                rows,
                user.may(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                user.may(GovernanceRight.REPORT_BACK, Node.WHOLE),
                form,
                DecisionForm.assignees(user),
                stale);
    }

    private DecisionsPage.Row row(Decision decision, LocalDate today) {
        var resolution = decision.resolution();
        return new DecisionsPage.Row(
                decision.id().value().toString(),
                resolution.reference(),
                resolution.board(),
                Swedish.date(resolution.decidedOn()),
                resolution.what(),
                decision.isToBeReportedBack()
                        ? Assignees.awaited(resolution.responsible())
                        : resolution.responsible().name(),
                Swedish.date(resolution.reportBackBy()),
                decision.told().stream()
                        .findFirst()
                        .map(told -> messages.text("told", Swedish.date(told.on()), told.by(), told.text()))
                        .orElse(""),
                decision.replacedBy(),
                decision.isLate(today),
                decision.isReportedBack(),
                decision.version());
    }

    private Sheet sheet(List<DecisionsPage.Row> rows) {
        return new Sheet(
                List.of(messages.text("columns").split(";")),
                rows.stream()
                        .map(r -> List.of(
                                r.reference(),
                                r.board(),
                                r.on(),
                                r.what(),
                                r.responsible(),
                                r.back(),
                                r.told(),
                                r.replaced()))
                        .toList());
    }
}
