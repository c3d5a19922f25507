package se.styrkedja.demo.workyears;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.roles.Role;
import se.styrkedja.goals.Assessment.Measured;
import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.Gauge;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reading;
import se.styrkedja.goals.Reference;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// What Nydala's board wanted, as `nydala/goals.csv` has it: the goals of 2024/25, assessed, and those of the year
/// after, which came of the proposal and wait for their assessment.
public final class GoalsOfNydala {
    private static final String FILE = "/nydala/goals.csv";
    private static final Messages WORDS = Messages.of("workyears");
    private static final SchoolYear YEAR = new SchoolYear(2024);
    private static final LocalDate TOO_EARLY = LocalDate.of(2025, 6, 17);
    private static final LocalDate ASSESSED = LocalDate.of(2025, 9, 30);
    private static final LocalDate PROPOSED = LocalDate.of(2025, 10, 6);

    private final Goals goals;
    private final Gauging gauging;
    private final Membership analyst;
    private final Membership director;
    private final List<NamedCsvRecord> rows = rows();

    private GoalsOfNydala(Goals goals, Gauging gauging, Membership analyst, Membership director) {
        this.goals = goals;
        this.gauging = gauging;
        this.analyst = analyst;
        this.director = director;
    }

    /// Writes them where the board has no goals yet.
    ///
    /// @param whole Nydala's own scope
    public static void write(Goals goals, Gauging gauging, Accounts accounts, Scope whole, LocalDate today) {
        var analyst = one(accounts, whole, Role.QUALITY_ANALYST, today);
        var director = one(accounts, whole, Role.SCHOOL_DIRECTOR, today);
        if (analyst.isEmpty() || director.isEmpty() || !goals.all(whole).isEmpty()) return;
        var nydala = new GoalsOfNydala(goals, gauging, analyst.get(), director.get());
        nydala.decided();
        nydala.assessed();
        nydala.next();
    }

    private static Optional<Membership> one(Accounts accounts, Scope whole, Role role, LocalDate today) {
        return accounts.people(whole).stream()
                .filter(p -> p.held().role() == role && p.held().tenure().covers(today))
                .findFirst()
                .flatMap(p -> accounts.standing(p.account().id(), today));
    }

    private static Reference decision(String key, LocalDate on) {
        return new Reference(WORDS.text("goals.board"), WORDS.text(key + ".case"), WORDS.text(key + ".paragraph"), on);
    }

    private void decided() {
        var permit = director.permit(GoalRight.SET_GOALS, Node.WHOLE);
        for (var row : rows)
            if (!row.getField("number").isEmpty())
                goals.record(
                                permit,
                                YEAR,
                                text(row, row.getField("wording"), row.getField("target")),
                                decision("goals.first", LocalDate.of(2024, 10, 22)))
                        .kept();
    }

    /// The first one was looked at too early, before the grades were there.
    private void assessed() {
        var first = there().getFirst();
        assess(
                first,
                Outcome.NOT_ASSESSED,
                WORDS.text("goals.too-early"),
                first.text().gauges().stream()
                        .map(gauge -> new Measured(gauge, new Reading.None()))
                        .toList(),
                TOO_EARLY);
        var figures = gauging.figures(analyst.scope(), analyst.tenant());
        for (var goal : there()) {
            var row = rows.get(goal.number() - 1);
            var outcome = Outcome.valueOf(row.getField("outcome"));
            assess(goal, outcome, row.getField("motive"), figures.of(goal), ASSESSED);
        }
    }

    private void assess(BoardGoal goal, Outcome outcome, String motive, List<Measured> measured, LocalDate on) {
        var permit = analyst.permit(GoalRight.ASSESS_GOAL, Node.WHOLE);
        goals.assess(permit, goal, goal.assessments().size(), outcome, motive, measured, on)
                .kept();
    }

    private void next() {
        var permit = analyst.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE);
        var there = there();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var line = switch (row.getField("next")) {
                case "KEPT" -> goals.keep(permit, there.get(i), 0, PROPOSED);
                case "REWORDED" ->
                    goals.reword(
                            permit,
                            there.get(i),
                            0,
                            text(row, row.getField("text"), row.getField("next_target")),
                            PROPOSED);
                case "DROPPED" -> goals.drop(permit, there.get(i), 0, row.getField("text"), PROPOSED);
                case "NEW" -> goals.add(permit, YEAR, text(row, row.getField("wording"), ""), PROPOSED);
                default -> throw new IllegalStateException("no such line: " + row.getField("next"));
            };
            line.kept();
        }
        goals.decide(
                        director.permit(GoalRight.SET_GOALS, Node.WHOLE),
                        YEAR,
                        goals.proposal(analyst.scope(), YEAR).basis().version(),
                        decision("goals.second", LocalDate.of(2025, 10, 21)))
                .kept();
    }

    private List<BoardGoal> there() {
        return goals.of(analyst.scope(), YEAR).goals();
    }

    private GoalText text(NamedCsvRecord row, String wording, String target) {
        var gauges = gauging.indicator(row.getField("indicator")).stream()
                .map(indicator ->
                        Gauging.gauge(indicator, Gauge.Bound.valueOf(row.getField("bound")), new BigDecimal(target)))
                .toList();
        return new GoalText(
                wording,
                Origin.valueOf(row.getField("origin")),
                row.getField("source"),
                Set.of(Node.WHOLE),
                Arrays.stream(SchoolForm.values())
                        .filter(form ->
                                List.of(row.getField("forms").split(" ")).contains(form.code()))
                        .collect(Collectors.toSet()),
                gauges);
    }

    private static List<NamedCsvRecord> rows() {
        try (var stream = GoalsOfNydala.class.getResourceAsStream(FILE)) {
            if (stream == null) throw new IllegalStateException("no resource " + FILE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
