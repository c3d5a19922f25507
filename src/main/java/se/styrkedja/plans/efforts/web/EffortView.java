package se.styrkedja.plans.efforts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.EffortBasis;
import se.styrkedja.plans.efforts.Evaluation;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.plans.efforts.Keeping;
import se.styrkedja.plans.efforts.SupportFollowUp;
import se.styrkedja.plans.efforts.Wording;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// Puts the page of one effort together.
///
/// @param wordings as it has been written, the latest first
/// @param servable the areas that the reader may open
record EffortView(CurrentUser user, Effort effort, List<Wording> wordings, Servable servable, LocalDate today) {
    private static final Messages WORDS = Messages.of("efforts");

    EffortPage page(Form form) {
        return page(form, StaleVersion.NONE);
    }

    /// @param stale what has moved since its last words were to be written
    EffortPage page(Form form, StaleVersion stale) {
        var telling = new Telling(effort, today);
        var kind = Kind.of(effort);
        return new EffortPage(
                user.inside(Part.section(user), effort.frame().title())
                        .below(Part.Place.EFFORTS.title(), Part.Place.EFFORTS.address())
                        .with(form),
                telling.address(),
                telling.mark(),
                telling.colour(),
                WORDS.text("one", kind.title(), user.member().name(effort.node()), telling.period()),
                facts(),
                new EffortPage.Fact(WORDS.text("about." + kind), about()),
                before(),
                evidence(),
                served(),
                WORDS.text("words." + kind),
                said(),
                earlier(),
                effort.isRevisable() && user.may(PlanRight.LEAD_EFFORT, effort.node())
                        ? telling.address() + "/text"
                        : "",
                unsaved(form),
                form,
                EffortBasis.of(effort, wordings).field(form),
                stale,
                asks() ? kind.code() : "",
                effort.stage(today) == Effort.Stage.WORDLESS,
                Stream.of("GOES_ON", "CHANGED", "ENDS")
                        .map(course -> new Choice(course, WORDS.text("course." + course)))
                        .toList());
    }

    private boolean asks() {
        if (effort.isEnded()) return false;
        return switch (effort) {
            case Effort.Programme p -> user.may(PlanRight.LEAD_EFFORT, p.node());
            case Effort.LeadTeacherMission m -> user.may(PlanRight.LEAD_EFFORT, m.node());
            case Effort.ReinforcedSupport s -> user.may(PlanRight.FOLLOW_SUPPORT, s.node());
        };
    }

    /// What was typed where somebody else had ended the effort meanwhile.
    private List<String> unsaved(Form form) {
        if (!effort.isEnded()) return List.of();
        return Stream.of("behalls", "skal", "andrat", "sett", "form")
                .map(form::typed)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private List<EffortPage.Fact> facts() {
        var facts = new ArrayList<EffortPage.Fact>();
        if (effort instanceof Effort.LeadTeacherMission mission)
            facts.add(fact("teacher", mission.teacher().name()));
        facts.add(fact(
                "responsible",
                effort.isEnded()
                        ? effort.frame().responsible().name()
                        : Assignees.awaited(effort.frame().responsible())));
        if (effort instanceof Effort.Programme programme) {
            facts.add(fact("partner", programme.partner()));
            facts.add(fact("funding", funding(programme.funding())));
        }
        facts.removeIf(fact -> fact.text().isEmpty());
        return facts;
    }

    private static String funding(Funding funding) {
        return switch (funding) {
            case Funding.Stated(var source, var amount) ->
                WORDS.text("funding", source, Swedish.decimal(amount.value(), 0));
            case Funding.AmountUnsaid(var source) -> source;
        };
    }

    private String about() {
        return switch (effort) {
            case Effort.Programme programme -> programme.purpose();
            case Effort.LeadTeacherMission mission -> mission.mission();
            case Effort.ReinforcedSupport support -> support.form();
        };
    }

    private String before() {
        return effort instanceof Effort.ReinforcedSupport support
                        && !support.form().equals(support.plannedForm())
                ? support.plannedForm()
                : "";
    }

    /// A goal that was followed up stands on a page of the work, where the board may not go.
    private List<EffortPage.Link> evidence() {
        if (!(effort instanceof Effort.ReinforcedSupport support)) return List.of();
        boolean works = user.may(DialogueRight.READ_WORK, effort.node());
        return support.evidence().stream()
                .map(result ->
                        new EffortPage.Link(result.point(), works || Grounds.isFigure(result) ? result.address() : ""))
                .toList();
    }

    private List<EffortPage.Link> served() {
        return servable.chains().stream()
                .filter(chain -> effort.frame().areas().contains(chain.area().id()))
                .map(chain -> new EffortPage.Link(
                        servable.name(chain),
                        "/utvecklingsomraden/" + chain.area().id().value()))
                .toList();
    }

    private List<EffortPage.Said> said() {
        return switch (effort) {
            case Effort.Programme programme ->
                switch (programme.keeping()) {
                    case Keeping.Unsaid() -> List.of();
                    case Keeping.Kept(var what, var because, var by, var on) ->
                        List.of(new EffortPage.Said(
                                when(on, by), "", List.of(fact("kept", what), fact("because", because))));
                    case Keeping.Nothing(var because, var by, var on) ->
                        List.of(new EffortPage.Said(
                                when(on, by), WORDS.text("nothing"), List.of(fact("because", because))));
                };
            case Effort.LeadTeacherMission mission ->
                switch (mission.evaluation()) {
                    case Evaluation.Unwritten() -> List.of();
                    case Evaluation.Written(var changed, var seenBy, var by, var on) ->
                        List.of(new EffortPage.Said(
                                when(on, by), "", List.of(fact("changed", changed), fact("seen-by", seenBy))));
                };
            case Effort.ReinforcedSupport support ->
                support.followUps().stream().map(EffortView::said).toList();
        };
    }

    /// What stood before each change, and why it was changed.
    private List<EffortPage.Said> earlier() {
        return IntStream.range(1, wordings.size())
                .mapToObj(i -> earlier(wordings.get(i - 1), wordings.get(i)))
                .toList();
    }

    private static EffortPage.Said earlier(Wording after, Wording before) {
        var frame = before.frame();
        return new EffortPage.Said(
                when(after.on(), after.by()),
                "",
                List.of(
                        fact("changed-because", after.because()),
                        fact("title", frame.title()),
                        fact("period", WORDS.text("period", Swedish.date(frame.starts()), Swedish.date(frame.ends()))),
                        fact("responsible", frame.responsible().name()),
                        fact("about", before.about())));
    }

    private static EffortPage.Said said(SupportFollowUp followUp) {
        var parts = new ArrayList<EffortPage.Fact>();
        parts.add(fact("seen", followUp.seen()));
        if (followUp.course() instanceof SupportFollowUp.Course.Changed(var form, var until))
            parts.add(fact("form", form));
        return new EffortPage.Said(
                when(followUp.seenOn(), followUp.by()), followUp.course().told(), parts);
    }

    private static String when(LocalDate on, String by) {
        return WORDS.text("said.when", Swedish.date(on), by);
    }

    private static EffortPage.Fact fact(String key, String text) {
        return new EffortPage.Fact(WORDS.text("fact." + key), text);
    }
}
