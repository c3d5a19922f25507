package se.styrkedja.reports.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Reading;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// How the parts of a chain are said in a document.
final class Said {
    static final Messages MESSAGES = Messages.of("improvement");

    private Said() {}

    static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(words(text));
    }

    /// What people wrote, paragraph by paragraph; what is missing is said.
    static List<Block> written(String text, String missing) {
        if (text.isBlank()) return List.of(new Block.Nothing(MESSAGES.text("missing"), missing));
        return text.lines().filter(line -> !line.isBlank()).map(Said::paragraph).toList();
    }

    /// The same of an area: of a closed one nothing is missing any more.
    ///
    /// @param key of the sentence that tells it
    static List<Block> written(Chain chain, String text, String key) {
        return text.isBlank() ? List.of(lacks(chain, key)) : written(text, "");
    }

    /// What is said of an area that is worked with, or of one that is closed.
    ///
    /// @param key of the words; with `.closed` after it of a closed area
    static String told(Chain chain, String key, String... texts) {
        return MESSAGES.text(chain.area().isClosed() ? key + ".closed" : key, texts);
    }

    /// With a full stop, where there is none.
    static String sentence(String text) {
        return text.matches("(?s).*[.!?]\\s*") ? text.strip() : text.strip() + ".";
    }

    /// A day in a column of a table, in one line or in two: `30 april` and `2026`.
    static String day(LocalDate day) {
        return Swedish.date(day).replaceFirst(" ", "\u00a0");
    }

    /// How far an area has come, or what came of it and why it was closed.
    static String state(Chain chain) {
        return switch (chain.area().state()) {
            case AreaState.Proposed p -> MESSAGES.text("state.proposed");
            case AreaState.Decided decided -> decided(decided);
            case AreaState.Closed(var on, var by, var outcome, var reason, var decided) ->
                decided.map(before -> decided(before) + " ").orElse("")
                        + MESSAGES.text("state.closed", Swedish.date(on), chain.outcome(), reason);
        };
    }

    private static String decided(AreaState.Decided decided) {
        return MESSAGES.text("state.decided", Swedish.date(decided.on()), decided.by());
    }

    /// How far an activity has come, and whether it is late.
    static String state(Activity activity, LocalDate today) {
        return activity.isLate(today) ? MESSAGES.text("activities.late", activity.told()) : activity.told();
    }

    static String measured(Goal goal) {
        return switch (goal.measure()) {
            case Goal.Measure.InWords(var how) -> how;
            case Goal.Measure.ByIndicator by -> by.title();
        };
    }

    /// The figure a goal began from and the one it is to reach; empty when it is measured in words.
    static String from(Goal goal) {
        return goal.measure() instanceof Goal.Measure.ByIndicator by ? reading(goal, by.baseline()) : "\u2013";
    }

    static String target(Goal goal) {
        return goal.measure() instanceof Goal.Measure.ByIndicator by ? by.shownTarget() : "\u2013";
    }

    static String reading(Goal goal, Reading reading) {
        return switch (reading) {
            case Reading.None(var shown) -> shown.isEmpty() ? "\u2013" : MESSAGES.text("reading.hidden", shown);
            case Reading.Known(var value, var shown, var period, int persons, var address) ->
                persons == 0
                        ? MESSAGES.text("reading", shown, period)
                        : MESSAGES.text("reading.of", shown, period, Measuring.behind(goal, persons));
        };
    }

    /// What people say came of a goal, with what the figures said then and the figure that has come since.
    static String outcome(Chain chain, Goal goal) {
        return chain.followUp(goal.id())
                .map(said -> chain.sinceTold(goal.id())
                        .map(since -> MESSAGES.text("outcome.since", outcome(said), since))
                        .orElseGet(() -> outcome(said)))
                .orElseGet(() -> unfollowed(chain));
    }

    /// That nobody has said what came of a goal; in a closed area nobody will.
    static String unfollowed(Chain chain) {
        return MESSAGES.text(chain.area().isClosed() ? "outcome.never" : "outcome.none");
    }

    /// What an area has not. Of a closed one nothing is missing any more: what was not done is told.
    ///
    /// @param key of the sentence; with `.never` after it of a closed area
    static Block lacks(Chain chain, String key) {
        return chain.area().isClosed()
                ? paragraph(MESSAGES.text(key + ".never"))
                : new Block.Nothing(MESSAGES.text("missing"), MESSAGES.text(key));
    }

    /// That an area has no goal, in a cell of a table.
    static String noGoal(Chain chain) {
        return MESSAGES.text(chain.area().isClosed() ? "plan.goals.missing.never" : "missing");
    }

    /// What was said and known the day it was followed up: where what has come since is told beside it.
    static String outcome(FollowUp followUp) {
        var outcome = followUp.outcome().told();
        return followUp.isUnsupported()
                ? MESSAGES.text("outcome." + followUp.support(), outcome, Swedish.date(followUp.on()))
                : outcome;
    }

    static String activity(Activity activity) {
        var number = activity.agreement().isEmpty() ? "" : activity.agreement() + " ";
        return number + activity.what();
    }

    /// What has been noted of an activity. What was noted when it had not come as far as now is told with its day and
    /// how
    /// far it had come then.
    static String notes(Activity activity) {
        return activity.reports().stream()
                .filter(report -> !report.note().isEmpty())
                .map(report -> report.state() == activity.latest().state()
                        ? report.note()
                        : MESSAGES.text(
                                "activity.noted-then",
                                Swedish.date(report.on()),
                                report.state().told(),
                                report.note()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /// What a gathering is called, with its day.
    static String name(Gathering gathering) {
        return MESSAGES.text(
                "gathering." + gathering.kind(), gathering.about().toString(), Swedish.date(gathering.day()));
    }

    /// Who took part in it, or that nobody has told.
    ///
    /// @param forms the school forms there
    static String took(Gathering gathering, Set<SchoolForm> forms) {
        return gathering.isTold()
                ? gathering.participations().stream()
                        .map(one -> took(one, forms))
                        .collect(Collectors.joining("; "))
                : MESSAGES.text("took.none");
    }

    /// @param forms the school forms there
    static String took(Participation took, Set<SchoolForm> forms) {
        return MESSAGES.text(
                "took",
                MESSAGES.text("group." + took.group().key(forms)),
                Swedish.whole(took.persons()),
                MESSAGES.text("manner." + took.manner()));
    }

    static Document.Cover cover(Work work, String title, String state) {
        return new Document.Cover(
                work.whose(),
                title,
                MESSAGES.text("period", work.year().toString()),
                state,
                MESSAGES.text("made", Swedish.date(work.today())));
    }
}
