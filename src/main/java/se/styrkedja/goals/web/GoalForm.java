package se.styrkedja.goals.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.goals.Gauge;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.NationalGoals;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;

/// The fields of a goal's text and of the decision behind it, wherever they are filled in.
///
/// @param indicators what a goal may be measured by, as it stands in a choice
/// @param nodes what ticks to offer for whom it is
/// @param forms the same of school forms
record GoalForm(
        List<Choice> origins, List<Choice> indicators, List<Choice> bounds, List<Choice> nodes, List<Choice> forms) {
    private static final Messages WORDS = Messages.of("goals");

    /// So many figures can be set for a goal.
    static final int MOST_GAUGES = 3;

    public GoalForm {
        origins = List.copyOf(origins);
        indicators = List.copyOf(indicators);
        bounds = List.copyOf(bounds);
        nodes = List.copyOf(nodes);
        forms = List.copyOf(forms);
    }

    /// The places for figures after the first.
    public List<Integer> more() {
        return IntStream.rangeClosed(2, MOST_GAUGES).boxed().toList();
    }

    /// What a goal may build on.
    public List<String> sources() {
        return NationalGoals.builtIn().all().stream()
                .map(NationalGoals.Heading::text)
                .toList();
    }

    /// Whether something stands in one of those places.
    public boolean usesMore(Form form) {
        return more().stream().anyMatch(n -> !(form.typed("indikator-" + n) + form.typed("varde-" + n)).isEmpty());
    }

    /// What may be chosen: of the indicators those that there is a figure of, and those that stand in the form already.
    static GoalForm of(CurrentUser user, Gauging.Figures figures, Form form) {
        return new GoalForm(
                Arrays.stream(Origin.values())
                        .map(one -> new Choice(one.name(), WORDS.text("choice." + one)))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", WORDS.text("choice.no-gauge"))),
                                offered(figures, form).map(i -> new Choice(i.id().id(), i.title())))
                        .toList(),
                Arrays.stream(Gauge.Bound.values())
                        .map(one -> new Choice(one.name(), WORDS.text("choice." + one)))
                        .toList(),
                Nodes.of(user, GoalRight.READ_GOALS).all().stream()
                        .filter(named -> !named.node().equals(Node.WHOLE))
                        .map(named -> new Choice(named.node().text(), named.name()))
                        .toList(),
                Arrays.stream(SchoolForm.values())
                        .map(one -> new Choice(one.code(), GoalView.form(one)))
                        .toList());
    }

    private static Stream<Indicator> offered(Gauging.Figures figures, Form form) {
        var measurable = figures.measurable();
        var chosen = IntStream.rangeClosed(1, MOST_GAUGES)
                .mapToObj(n -> form.typed("indikator-" + n))
                .toList();
        return figures.indicators().all().stream().filter(i -> measurable.contains(i) || chosen.contains(i.id().id()));
    }

    /// A form as it stands before somebody changes the text.
    static Form filled(GoalText text) {
        var fields = new HashMap<String, String>();
        fields.put("mal", text.wording());
        fields.put("ursprung", text.origin().name());
        fields.put("bygger", text.source());
        for (int n = 1; n <= text.gauges().size(); n++) {
            var gauge = text.gauges().get(n - 1);
            fields.put("indikator-" + n, gauge.indicator().id());
            fields.put("grans-" + n, gauge.bound().name());
            fields.put("varde-" + n, gauge.target().toPlainString().replace('.', ','));
        }
        text.nodes().forEach(node -> fields.put("galler-" + node.text(), "on"));
        text.forms().forEach(form -> fields.put("skolform-" + form.code(), "on"));
        return Form.filled(fields);
    }

    /// The text of a goal as it stands in a form; empty when something is wrong with it, which the form then says.
    Optional<GoalText> read(Form form, Gauging gauging) {
        var wording = form.text(GoalFields.WORDING);
        var origin = Arrays.stream(Origin.values())
                .filter(one -> one.name().equals(form.typed("ursprung")))
                .findFirst();
        if (origin.isEmpty()) form.wrong("ursprung", WORDS.text("goal.origin.missing"));
        var source = form.optional(GoalFields.SOURCE);
        var gauges = new ArrayList<Gauge>();
        for (int n = 1; n <= MOST_GAUGES; n++) gauge(form, gauging, n).ifPresent(gauges::add);
        if (form.isWrong() || origin.isEmpty()) return Optional.empty();
        return Optional.of(new GoalText(wording, origin.get(), source, nodes(form), forms(form), gauges));
    }

    private Set<Node> nodes(Form form) {
        var ticked = nodes.stream()
                .filter(choice -> !form.typed("galler-" + choice.value()).isEmpty())
                .map(choice -> Node.parse(choice.value()).orElseThrow())
                .collect(Collectors.toSet());
        return ticked.isEmpty() ? Set.of(Node.WHOLE) : ticked;
    }

    private static Set<SchoolForm> forms(Form form) {
        return Arrays.stream(SchoolForm.values())
                .filter(one -> !form.typed("skolform-" + one.code()).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Optional<Gauge> gauge(Form form, Gauging gauging, int n) {
        var indicator = gauging.indicator(form.typed("indikator-" + n));
        var typed = form.optional(GoalFields.TARGET.at(n));
        if (indicator.isEmpty()) {
            if (!form.typed("indikator-" + n).isEmpty()) form.choice("indikator-" + n, List.of());
            if (!typed.isEmpty()) form.wrong("indikator-" + n, WORDS.text("goal.indicator.missing"));
            return Optional.empty();
        }
        var bound = form.choice("grans-" + n, Gauge.Bound.AT_LEAST);
        return form.number(GoalFields.TARGET.at(n), indicator.get().scale())
                .map(value -> Gauging.gauge(indicator.get(), bound, value));
    }

    /// Where a goal stands in the minutes, as it stands in a form; empty when something is wrong.
    static Optional<Reference> decided(Form form, LocalDate today) {
        var board = form.text(GoalFields.BOARD);
        var number = form.text(GoalFields.CASE);
        var paragraph = form.text(GoalFields.PARAGRAPH);
        var on = form.date(GoalFields.DECIDED);
        on.filter(day -> day.isAfter(today)).ifPresent(day -> form.wrong("beslutad", WORDS.text("decided.on.ahead")));
        return form.isWrong() || on.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reference(board, number, paragraph.replaceFirst("^\u00a7\\s*", ""), on.get()));
    }

    /// The fields of a decision as the last one had them: most often it is the same.
    static Map<String, String> filled(Reference decided) {
        return Map.of(
                "namnd", decided.board(),
                "diarienummer", decided.caseNumber(),
                "paragraf", decided.paragraph(),
                "beslutad", decided.decidedOn().toString());
    }
}
