package se.styrkedja.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Reading;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// The forms in which goals and activities are written: how they read before one types, and what was typed.
final class DoingForm {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String INDICATOR = "mal-indikator";

    private final Measuring measuring;

    DoingForm(Measuring measuring) {
        this.measuring = measuring;
    }

    static Form of(Goal goal) {
        return Form.filled(Map.of(
                        AreaFields.GOAL.name(), goal.wording(),
                        AreaFields.GOAL_DUE.name(), goal.due().toString()))
                .and(
                        switch (goal.measure()) {
                            case Goal.Measure.InWords(var how) -> Map.of(AreaFields.GOAL_HOW.name(), how);
                            case Goal.Measure.ByIndicator by ->
                                Map.of(
                                        INDICATOR,
                                        by.indicator(),
                                        AreaFields.TARGET.name(),
                                        Swedish.decimal(
                                                by.target(),
                                                Math.max(
                                                        0,
                                                        by.target()
                                                                .stripTrailingZeros()
                                                                .scale())));
                        });
    }

    static Form of(Activity activity) {
        return Form.filled(Assignees.typed(AreaFields.ACTIVITY_OWNER, activity.owner()))
                .and(Map.of(
                        AreaFields.ACTIVITY.name(),
                        activity.what(),
                        "aktivitet-niva",
                        activity.level().name(),
                        AreaFields.ACTIVITY_STARTS.name(),
                        activity.starts().toString(),
                        AreaFields.ACTIVITY_DUE.name(),
                        activity.due().toString(),
                        AreaFields.AGREEMENT.name(),
                        activity.agreement()));
    }

    /// What was typed of an activity; empty when something is wrong with it.
    ///
    /// @param today one that should be done before is asked about, since most such days are slips of the pen
    /// @param before the day that it should be done by when the form was shown; any other for a new one
    Optional<Activity.Text> activity(Form form, Assignees assignees, LocalDate today, LocalDate before) {
        var what = form.text(AreaFields.ACTIVITY);
        var owner = assignees.read(form, AreaFields.ACTIVITY_OWNER);
        var starts = form.date(AreaFields.ACTIVITY_STARTS);
        var due = form.date(AreaFields.ACTIVITY_DUE);
        if (starts.isPresent() && due.isPresent() && due.get().isBefore(starts.get()))
            form.wrong("aktivitet-klar", MESSAGES.text("activity.due.early"));
        var afterwards = form.choices(AreaFields.AFTERWARDS, List.of("ja"));
        if (afterwards.isEmpty()
                && due.filter(day -> day.isBefore(today) && !day.equals(before)).isPresent())
            form.wrong(AreaFields.AFTERWARDS, MESSAGES.text("activity.due.gone"));
        var agreement = form.optional(AreaFields.AGREEMENT);
        var level = form.choice("aktivitet-niva", Activity.Level.CLASSROOM);
        if (form.isWrong() || starts.isEmpty() || due.isEmpty()) return Optional.empty();
        return Optional.of(new Activity.Text(what, level, owner, starts.get(), due.get(), agreement));
    }

    /// What a goal can be measured by at a node.
    List<Choice> indicators(CurrentUser user, Node node) {
        var indicators = new ArrayList<Choice>();
        indicators.add(new Choice("", MESSAGES.text("goal.in-words")));
        measuring
                .measurable(user.scope(), user.member().tenant(), node)
                .forEach((indicator, now) ->
                        indicators.add(new Choice(indicator.id().id(), choice(indicator, now))));
        return indicators;
    }

    /// The same for a goal that is written anew: also the one it is measured by, when no new goal would be.
    List<Choice> indicators(CurrentUser user, Node node, Goal goal) {
        var indicators = new ArrayList<>(indicators(user, node));
        if (goal.measure() instanceof Goal.Measure.ByIndicator by
                && indicators.stream().noneMatch(one -> one.value().equals(by.indicator())))
            indicators.add(new Choice(by.indicator(), by.title()));
        return indicators;
    }

    /// How what was typed is to be measured; empty when something is wrong with it.
    ///
    /// @param stood how a goal that is written anew was measured in words
    Optional<Goal.Aim> aim(Form form, String stood) {
        var chosen = form.typed(INDICATOR);
        var indicator = measuring.indicator(chosen);
        if (indicator.isEmpty() && !chosen.isEmpty()) form.choice(INDICATOR, List.of());
        var how = form.textOnlyWhen(indicator.isEmpty(), AreaFields.GOAL_HOW, stood);
        if (indicator.isPresent())
            return form.number(AreaFields.TARGET, indicator.get().scale())
                    .map(target -> new Goal.Aim.At(indicator.get().id().id(), target));
        var target = form.optional(AreaFields.TARGET);
        if (!target.isEmpty()) form.wrong(INDICATOR, MESSAGES.text("goal.indicator.missing", target));
        return how.isEmpty() ? Optional.empty() : Optional.of(new Goal.Measure.InWords(how));
    }

    /// The indicator with what one would start from: `Elever ... (nu 77,1 %)`.
    private static String choice(Indicator indicator, Reading now) {
        return now.shown().isEmpty()
                ? indicator.title()
                : MESSAGES.text("goal.indicator", indicator.title(), now.shown());
    }
}
