package se.styrkedja.plans.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Right;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.goals.Goals;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Reading;
import se.styrkedja.plans.Revision;
import se.styrkedja.plans.Verdict;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.web.Absent;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Section;

@Controller
class AreaRoutes {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final int SHORT = 120;
    private static final int LONG = 2000;

    private final Plans plans;
    private final Measuring measuring;
    private final Efforts efforts;
    private final Goals goals;
    private final Clock clock;

    AreaRoutes(Plans plans, Measuring measuring, Efforts efforts, Goals goals, Clock clock) {
        this.plans = plans;
        this.measuring = measuring;
        this.efforts = efforts;
        this.goals = goals;
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/{id}
    @GetMapping("/utvecklingsomraden/{id}")
    Answer area(Visit visit, @PathVariable UUID id) {
        var chain = known(visit, id);
        return new Answer.Page("plans/area", page(visit, chain, Form.filled(suggested(visit, chain)), ""));
    }

    /// What most often stands in the forms: oneself, today, the end of the school year, the indicator of the result.
    private Map<String, String> suggested(Visit visit, Chain chain) {
        var today = LocalDate.now(clock);
        return Map.of(
                "mal-indikator",
                chain.area().results().stream()
                        .flatMap(result -> indicator(result.address()).stream())
                        .findFirst()
                        .orElse(""),
                "mal-datum",
                chain.area().year().lastDay().isAfter(today)
                        ? chain.area().year().lastDay().toString()
                        : "",
                "aktivitet-ansvarig",
                visit.name(),
                "aktivitet-start",
                today.toString(),
                "aktivitet-niva",
                "CLASSROOM");
    }

    private Optional<String> indicator(String address) {
        var id = address.replaceFirst("^/indikatorer/", "").replaceFirst("[?/].*$", "");
        return measuring.indicator(id).map(i -> i.id().id());
    }

    /// POST /utvecklingsomraden/{id}/mal
    @PostMapping("/utvecklingsomraden/{id}/mal")
    Answer addGoal(Visit visit, @PathVariable UUID id, Form form) {
        var chain = known(visit, id);
        var permit = visit.permit(Right.PROPOSE_AREA, chain.area().node());
        var wording = form.text("mal-ordalydelse", 300, MESSAGES.text("goal.wording.missing"));
        var due = form.date("mal-datum", MESSAGES.text("goal.due.missing"));
        due.filter(day -> day.isBefore(LocalDate.now(clock)))
                .ifPresent(day -> form.wrong("mal-datum", MESSAGES.text("goal.due.gone")));
        var measure = measure(visit, chain, form);
        if (form.isWrong() || due.isEmpty() || measure.isEmpty())
            return new Answer.Faulty("plans/area", page(visit, chain, form, "mal"));
        plans.addGoal(permit, chain.area(), wording, measure.get(), due.get());
        return new Answer.SeeOther(Drawing.address(chain));
    }

    private Optional<Goal.Measure> measure(Visit visit, Chain chain, Form form) {
        var indicator = measuring.indicator(form.typed("mal-indikator"));
        if (indicator.isEmpty()) {
            var how = form.text("mal-hur", 500, MESSAGES.text("goal.how.missing"));
            return how.isEmpty() ? Optional.empty() : Optional.of(new Goal.Measure.InWords(how));
        }
        var target = number(form);
        return target.map(value -> new Goal.Measure.ByIndicator(
                indicator.get().id().id(),
                indicator.get().title(),
                measuring.now(
                        visit.scope(), visit.member().tenant(), chain.area().node(), indicator.get()),
                value,
                Measuring.shown(value, indicator.get().scale())));
    }

    private static Optional<BigDecimal> number(Form form) {
        var typed = form.text("mal-varde", 20, MESSAGES.text("goal.target.missing"));
        var plain = typed.replaceAll("[\\s\u00a0%]", "").replace(',', '.').replace('\u2212', '-');
        if (plain.matches("-?[0-9]{1,6}(\\.[0-9]{1,4})?")) return Optional.of(new BigDecimal(plain));
        form.wrong("mal-varde", MESSAGES.text("goal.target.unreadable", typed));
        return Optional.empty();
    }

    /// POST /utvecklingsomraden/{id}/aktiviteter
    @PostMapping("/utvecklingsomraden/{id}/aktiviteter")
    Answer addActivity(Visit visit, @PathVariable UUID id, Form form) {
        var chain = known(visit, id);
        var permit = visit.permit(Right.PROPOSE_AREA, chain.area().node());
        var what = form.text("aktivitet-vad", 300, MESSAGES.text("activity.what.missing"));
        var owner = form.text("aktivitet-ansvarig", SHORT, MESSAGES.text("activity.owner.missing"));
        var starts = form.date("aktivitet-start", MESSAGES.text("activity.start.missing"));
        var due = form.date("aktivitet-klar", MESSAGES.text("activity.due.missing"));
        if (starts.isPresent() && due.isPresent() && due.get().isBefore(starts.get()))
            form.wrong("aktivitet-klar", MESSAGES.text("activity.due.early"));
        var agreement = form.optional("aktivitet-nummer", 20);
        if (form.isWrong() || starts.isEmpty() || due.isEmpty())
            return new Answer.Faulty("plans/area", page(visit, chain, form, "aktivitet"));
        plans.addActivity(
                permit,
                chain.area(),
                what,
                form.typed("aktivitet-niva").equals("ORGANISATION")
                        ? Activity.Level.ORGANISATION
                        : Activity.Level.CLASSROOM,
                owner,
                starts.get(),
                due.get(),
                agreement,
                LocalDate.now(clock));
        return new Answer.SeeOther(Drawing.address(chain));
    }

    /// POST /utvecklingsomraden/{id}/aktiviteter/{aktivitet}
    @PostMapping("/utvecklingsomraden/{id}/aktiviteter/{aktivitet}")
    Answer report(Visit visit, @PathVariable UUID id, @PathVariable UUID aktivitet, Form form) {
        var chain = known(visit, id);
        var permit = visit.permit(Right.REPORT_ACTIVITY, chain.area().node());
        var activity = chain.activities().stream()
                .filter(a -> a.id().value().equals(aktivitet))
                .findFirst()
                .orElseThrow(() -> new Absent(aktivitet.toString()));
        var state = Stream.of(Activity.State.values())
                .filter(s -> s.name().equals(form.typed("lage")))
                .findFirst()
                .orElseThrow(() -> new Absent("lage"));
        var note = form.optional("notering-" + aktivitet, LONG);
        if (form.isWrong()) return new Answer.Faulty("plans/area", page(visit, chain, form, ""));
        plans.report(permit, chain.area(), activity, state, note, LocalDate.now(clock));
        return new Answer.SeeOther(Drawing.address(chain) + "#aktiviteter");
    }

    /// POST /utvecklingsomraden/{id}/beslut
    @PostMapping("/utvecklingsomraden/{id}/beslut")
    Answer decide(Visit visit, @PathVariable UUID id, Form form) {
        var chain = known(visit, id);
        var permit = visit.permit(Right.DECIDE_AREA, chain.area().node());
        var today = LocalDate.now(clock);
        var siblings = plans.chains(visit.scope(), chain.area().node());
        var limit = plans.limit(visit.scope(), today);
        var motive = form.optional("motiv", LONG);
        var verdict = plans.decidable(chain, siblings, limit, motive, today);
        verdict.why()
                .forEach(reason -> form.wrong(
                        reason.equals("motive-missing") ? "motiv" : "beslut", MESSAGES.text("decide." + reason)));
        if (form.isWrong() || verdict instanceof Verdict.Refused)
            return new Answer.Faulty("plans/area", page(visit, chain, form, "beslut"));
        plans.decide(permit, chain, siblings, limit, motive, today);
        return new Answer.SeeOther(Drawing.address(chain));
    }

    /// POST /utvecklingsomraden/{id}/avslut
    @PostMapping("/utvecklingsomraden/{id}/avslut")
    Answer close(Visit visit, @PathVariable UUID id, Form form) {
        var chain = known(visit, id);
        var permit = visit.permit(Right.DECIDE_AREA, chain.area().node());
        var outcome = outcome(form, "utfall");
        var reason = form.text("skal", LONG, MESSAGES.text("close.reason.missing"));
        if (form.isWrong() || outcome.isEmpty())
            return new Answer.Faulty("plans/area", page(visit, chain, form, "avslut"));
        if (!chain.area().isClosed()) plans.close(permit, chain.area(), outcome.get(), reason, LocalDate.now(clock));
        return new Answer.SeeOther(Drawing.address(chain));
    }

    static Optional<Outcome> outcome(Form form, String field) {
        var chosen = Stream.of(Outcome.values())
                .filter(o -> o.name().equals(form.typed(field)))
                .findFirst();
        if (chosen.isEmpty()) form.wrong(field, MESSAGES.text("outcome.missing"));
        return chosen;
    }

    /// GET /utvecklingsomraden/{id}/text
    @GetMapping("/utvecklingsomraden/{id}/text")
    Answer text(Visit visit, @PathVariable UUID id) {
        var chain = known(visit, id);
        visit.permit(Right.PROPOSE_AREA, chain.area().node());
        var text = chain.area().text();
        var form = Form.filled(Map.of(
                "version", Integer.toString(chain.area().written().version()),
                "namn", text.name(),
                "varfor", text.why(),
                "kortsikt", text.effectShort(),
                "langsikt", text.effectLong(),
                "ansvarig", text.owner(),
                "forskning", text.research(),
                "forskningskalla", text.researchSource(),
                "overordnat", text.higherGoal()));
        return new Answer.Page("plans/areatext", textPage(visit, chain, form, List.of()));
    }

    /// POST /utvecklingsomraden/{id}/text
    @PostMapping("/utvecklingsomraden/{id}/text")
    Answer revise(Visit visit, @PathVariable UUID id, Form form) {
        var chain = known(visit, id);
        var permit = visit.permit(Right.PROPOSE_AREA, chain.area().node());
        var text = NewAreaRoutes.read(form);
        int basedOn = form.typed("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.typed("version")) : 0;
        if (form.isWrong()) return new Answer.Faulty("plans/areatext", textPage(visit, chain, form, List.of()));
        return switch (plans.revise(permit, chain.area(), text, basedOn, LocalDate.now(clock))) {
            case Revision.Kept kept -> new Answer.SeeOther(Drawing.address(chain));
            case Revision.Overtaken o -> {
                var theirs = known(visit, id).area().written();
                form.wrong("namn", MESSAGES.text("text.overtaken", theirs.by()));
                yield new Answer.Faulty(
                        "plans/areatext", textPage(visit, known(visit, id), form, AreaTextPage.theirs(theirs)));
            }
        };
    }

    private AreaTextPage textPage(Visit visit, Chain chain, Form form, List<AreaPage.Fact> theirs) {
        return new AreaTextPage(
                visit.inside(
                                Section.AREAS,
                                MESSAGES.text("text.title", chain.area().text().name()))
                        .below(chain.area().text().name(), Drawing.address(chain))
                        .with(form),
                form,
                Drawing.address(chain),
                chain.area().written().version(),
                HigherGoals.of(goals, visit.scope(), LocalDate.now(clock)),
                theirs);
    }

    private AreaPage page(Visit visit, Chain chain, Form form, String open) {
        var today = LocalDate.now(clock);
        var node = chain.area().node();
        var indicators = new ArrayList<Choice>();
        indicators.add(new Choice("", MESSAGES.text("goal.in-words")));
        if (visit.may(Right.PROPOSE_AREA, node))
            measuring
                    .measurable(visit.scope(), visit.member().tenant(), node)
                    .forEach((indicator, now) ->
                            indicators.add(new Choice(indicator.id().id(), choice(indicator, now))));
        return new AreaView(
                        visit,
                        chain,
                        plans.chains(visit.scope(), node),
                        efforts.serving(visit.scope(), chain.area().id()),
                        plans.limit(visit.scope(), today),
                        indicators,
                        today)
                .page(plans, form, open);
    }

    /// The indicator with what one would start from: `Elever ... (nu 77,1 %)`.
    private static String choice(Indicator indicator, Reading now) {
        return now.shown().isEmpty()
                ? indicator.title()
                : MESSAGES.text("goal.indicator", indicator.title(), now.shown());
    }

    private Chain known(Visit visit, UUID id) {
        return plans.chain(visit.scope(), new AreaId(id)).orElseThrow(() -> new Absent(id.toString()));
    }
}
