package se.styrkedja.goals.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.goals.Assessment;
import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.Gauge;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.GoalId;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Lineage;
import se.styrkedja.goals.Reading;
import se.styrkedja.goals.Reference;
import se.styrkedja.goals.Support;
import se.styrkedja.goals.Wording;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// How one goal looks, on whatever page it stands.
///
/// @param whole the name of the organiser
record GoalView(Gauging.Figures figures, Register register, String whole) {
    private static final Messages WORDS = Messages.of("goals");
    private static final Messages FORMS = Messages.of("organisation-web");

    static String address(GoalId id) {
        return "/namndens-mal/" + id.value();
    }

    static Said.Tag outcome(BoardGoal goal) {
        return goal.assessment()
                .map(GoalView::outcome)
                .orElseGet(() -> new Said.Tag(Wording.outcome(goal.outcome()), "neutral"));
    }

    /// What people judge; in a colour only where the figures support it.
    private static Said.Tag outcome(Assessment assessment) {
        boolean supported = assessment.support() == Support.SUPPORTED;
        return new Said.Tag(
                Wording.outcome(assessment.outcome()), supported ? colour(assessment.outcome()) : "neutral");
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case MET -> "success";
            case PARTLY_MET -> "warning";
            case NOT_MET -> "danger";
            case NOT_ASSESSED -> "neutral";
        };
    }

    /// What the figures said when the goal was assessed, or what they say now.
    List<Said.Line> lines(BoardGoal goal) {
        return goal.assessment().map(Assessment::measured).orElseGet(() -> figures.of(goal)).stream()
                .map(GoalView::line)
                .toList();
    }

    static Said said(Assessment assessment) {
        return new Said(
                WORDS.text("said", Swedish.date(assessment.on()), assessment.by()),
                outcome(assessment),
                assessment.motive(),
                assessment.measured().stream().map(GoalView::line).toList(),
                support(assessment));
    }

    /// None where nobody has judged anything.
    static List<Said.Tag> support(Assessment assessment) {
        if (assessment.outcome() == Outcome.NOT_ASSESSED) return List.of();
        return List.of(new Said.Tag(
                Wording.support(assessment),
                switch (assessment.support()) {
                    case SUPPORTED -> "success";
                    case CONTRADICTED -> "danger";
                    case IN_WORDS, NO_FIGURE, TOO_EARLY, NEAR_TARGET, NO_N, NO_SPREAD, NO_HALVES -> "neutral";
                }));
    }

    static Said.Line line(Assessment.Measured measured) {
        var gauge = measured.gauge();
        var known = measured.reading() instanceof Reading.Known k ? List.of(k) : List.<Reading.Known>of();
        return new Said.Line(
                gauge.title(),
                "/indikatorer/" + gauge.indicator().id(),
                Wording.target(gauge),
                of(known, Reading.Known::shown),
                of(known, k -> about(gauge, k)),
                of(known, Reading.Known::address),
                sign(measured));
    }

    private static String of(List<Reading.Known> known, Function<Reading.Known, String> what) {
        return known.stream().map(what).collect(Collectors.joining());
    }

    private static String about(Gauge gauge, Reading.Known known) {
        var key = "about" + (known.whom().isEmpty() ? "" : ".whom") + (known.persons() == 0 ? "" : "-of");
        return WORDS.text(key, known.period(), behind(gauge, known.persons()), known.whom());
    }

    /// How many stand behind it, called what they are.
    private static String behind(Gauge gauge, int number) {
        return Indicators.builtIn()
                .find(gauge.indicator())
                .map(i -> i.counted().words(number))
                .orElse("");
    }

    private static Said.Tag sign(Assessment.Measured measured) {
        var sign = measured.sign();
        return new Said.Tag(
                WORDS.text("sign." + sign),
                switch (sign) {
                    case REACHED -> "success";
                    case NOT_REACHED -> "warning";
                    case SILENT, EARLIER, NEAR, NO_N, NO_SPREAD -> "neutral";
                });
    }

    /// Whether it was there in the period before; empty where there is nothing to compare with.
    static String lineage(BoardGoal goal, boolean first) {
        return switch (goal.lineage()) {
            case Lineage.New fresh -> first ? "" : WORDS.text("lineage.new");
            case Lineage.Unchanged same -> WORDS.text("lineage.unchanged");
            case Lineage.Reworded other -> WORDS.text("lineage.reworded");
        };
    }

    /// Whom a goal is for: `Nydala kommun`, `Lindskolan, grundskola`.
    String whom(GoalText text) {
        var nodes = text.nodes().stream().map(this::name).sorted(Swedish.order());
        var forms = text.forms().stream()
                .sorted(Comparator.naturalOrder())
                .map(GoalView::form)
                .map(name -> name.toLowerCase(Swedish.LOCALE));
        return Stream.concat(nodes, forms).collect(Collectors.joining(", "));
    }

    static String form(SchoolForm form) {
        return FORMS.text("form." + form.code());
    }

    private String name(Node node) {
        return switch (node) {
            case Node.Whole w -> whole;
            case Node.Area(var name) -> name;
            case Node.Unit(var code) -> register.unit(code).map(Unit::name).orElse(code);
        };
    }

    static String decided(Reference decided) {
        return WORDS.text("decided", decided.text(), Swedish.date(decided.decidedOn()), decided.board());
    }
}
