package se.styrkedja.plans.efforts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.EffortId;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.Wording;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// Programmes and missions are written anew here; support changes when it is followed up.
@Controller
class EffortTextRoutes {
    private static final Messages WORDS = Messages.of("efforts");
    private static final String PAGE = "plans/efforts/web/efforttext";
    private static final String ADDRESS = "/insatser/{id}/text";

    private final Efforts efforts;
    private final Plans plans;
    private final Clock clock;

    EffortTextRoutes(Efforts efforts, Plans plans, Clock clock) {
        this.efforts = efforts;
        this.plans = plans;
        this.clock = clock;
    }

    /// GET /insatser/{id}/text
    @GetMapping(ADDRESS)
    Answer text(CurrentUser user, @PathVariable UUID id) {
        var effort = revisable(user, id);
        user.permit(PlanRight.LEAD_EFFORT, effort.node());
        var now = latest(user, effort);
        var form = Form.of(typed(now));
        return new Answer.Page(PAGE, page(user, effort, form, now.version(), StaleVersion.NONE));
    }

    private static Map<String, List<String>> typed(Wording now) {
        var frame = now.frame();
        var typed = new HashMap<String, List<String>>();
        typed.put("rubrik", List.of(frame.title()));
        typed.put("start", List.of(frame.starts().toString()));
        typed.put("slut", List.of(frame.ends().toString()));
        Assignees.typed(EffortFields.RESPONSIBLE, frame.responsible())
                .forEach((field, text) -> typed.put(field, List.of(text)));
        typed.put("om", List.of(now.about()));
        typed.put(
                "omrade",
                frame.areas().stream().map(area -> area.value().toString()).toList());
        return typed;
    }

    /// POST /insatser/{id}/text
    @PostMapping(ADDRESS)
    Answer revise(CurrentUser user, @PathVariable UUID id, Form form) {
        var effort = revisable(user, id);
        var permit = user.permit(PlanRight.LEAD_EFFORT, effort.node());
        var served = Servable.of(user, plans, effort.node());
        var about = form.text(EffortFields.ABOUT);
        var because = form.text(EffortFields.WHY_CHANGED);
        var frame = EffortForm.frame(form, responsible(user, effort), served.openOr(effort), mustServe(effort));
        if (frame.isEmpty())
            return new Answer.Faulty(PAGE, page(user, effort, form, form.version(), StaleVersion.NONE));
        return switch (efforts.revise(
                permit, effort, frame.get(), about, because, form.version(), LocalDate.now(clock))) {
            case WriteResult.Done<Wording> done -> new Answer.SeeOther("/insatser/" + id);
            case WriteResult.Refused<Wording> ended -> {
                form.wrong("rubrik", WORDS.text("fault.ended"));
                yield new Answer.Faulty(PAGE, page(user, effort, form, form.version(), StaleVersion.NONE));
            }
            case WriteResult.StaleVersion<Wording>(var theirs, var lastBy) -> {
                var stale = stale(theirs);
                form.wrong("rubrik", stale.sentence());
                yield new Answer.Faulty(PAGE, page(user, effort, form, theirs.version(), stale));
            }
        };
    }

    /// Errors: [NotFound] when there is none within reach that can be written anew.
    private Effort revisable(CurrentUser user, UUID id) {
        return efforts.one(user.scope(), new EffortId(id))
                .filter(Effort::isRevisable)
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private Wording latest(CurrentUser user, Effort effort) {
        return efforts.wordings(user.scope(), effort).getFirst();
    }

    private static Assignees responsible(CurrentUser user, Effort effort) {
        return user.assignees(effort.ends(), effort.node()).and(effort.frame().responsible());
    }

    private static boolean mustServe(Effort effort) {
        return effort instanceof Effort.LeadTeacherMission;
    }

    private static StaleVersion stale(Wording theirs) {
        var frame = theirs.frame();
        return new StaleVersion(
                WORDS.text("fault.rewritten", theirs.by()),
                List.of(
                        new StaleVersion.Line(WORDS.text("fact.title"), frame.title()),
                        new StaleVersion.Line(
                                WORDS.text("fact.period"),
                                WORDS.text("period", Swedish.date(frame.starts()), Swedish.date(frame.ends()))),
                        new StaleVersion.Line(
                                WORDS.text("fact.responsible"),
                                frame.responsible().name()),
                        new StaleVersion.Line(WORDS.text("fact.about"), theirs.about())));
    }

    private EffortTextPage page(CurrentUser user, Effort effort, Form form, int version, StaleVersion stale) {
        var served = Servable.of(user, plans, effort.node());
        var address = "/insatser/" + effort.id().value();
        return new EffortTextPage(
                user.inside(
                                Part.section(user),
                                WORDS.text("text.title", effort.frame().title()))
                        .below(Part.Place.EFFORTS.title(), Part.Place.EFFORTS.address())
                        .below(effort.frame().title(), address)
                        .with(form),
                form,
                address,
                version,
                WORDS.text("about." + Kind.of(effort)),
                responsible(user, effort),
                served.choices(served.openOr(effort)),
                mustServe(effort),
                stale);
    }
}
