package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Participation.Group;
import se.styrkedja.dialogues.Participation.Manner;
import se.styrkedja.findings.Finding;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.situation.Ballot;
import se.styrkedja.plans.situation.CarryOver;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.SituationId;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.vocabulary.SchoolYear;

/// The situation analyses of Nydala, as `nydala/analyses.csv` has them: that of Lindskolan of last year, closed, and of
/// this year, open, and the organiser's; and what changes outside.
final class AnalysesOfNydala {
    private static final String FILE = "/nydala/analyses.csv";
    private static final SchoolYear LAST = new SchoolYear(2024);
    private static final LocalDate JUNE_25 = LocalDate.of(2025, 6, 11);
    private static final LocalDate JUNE_26 = LocalDate.of(2026, 6, 10);

    private final Situations situations;
    private final Accounts accounts;
    private final Scope whole;
    private final List<Finding> noticed;
    /// The statements by the names that the file has for them.
    private final Map<String, String> wordings = new HashMap<>();

    private AnalysesOfNydala(Situations situations, Accounts accounts, Scope whole, List<Finding> noticed) {
        this.situations = situations;
        this.accounts = accounts;
        this.whole = whole;
        this.noticed = noticed;
    }

    /// Writes them, where nobody has begun one yet.
    ///
    /// @param whole reads all that Nydala has of its own
    /// @param school Lindskolan
    /// @param noticed what its figures say
    public static void write(
            Situations situations,
            Surroundings surroundings,
            Accounts accounts,
            Scope whole,
            Node school,
            List<Finding> noticed,
            LocalDate today) {
        var written = new AnalysesOfNydala(situations, accounts, whole, noticed);
        var director = written.person("Anders", JUNE_26);
        OutsideNydala.write(surroundings, director, written.person("Karin", JUNE_26), school);
        if (!situations.all(director.scope()).isEmpty()) return;
        written.analysis("Lindskolan", LAST, school, written.person("Bengt", JUNE_25), JUNE_25);
        written.close(
                school,
                LAST,
                written.person("Bengt", JUNE_25),
                JUNE_25,
                List.of(
                        new Participation(Group.PUPILS, 11, Manner.COUNCIL),
                        new Participation(Group.TEACHERS, 26, Manner.MEETING),
                        new Participation(Group.OTHER_STAFF, 8, Manner.MEETING),
                        new Participation(Group.GUARDIANS, 34, Manner.SURVEY),
                        new Participation(Group.MANAGERS, 2, Manner.MEETING)));
        written.analysis("Lindskolan", LAST.next(), school, written.person("Karin", today), today);
        written.analysis("", LAST.next(), Node.WHOLE, director, JUNE_26);
        written.close(
                Node.WHOLE,
                LAST.next(),
                director,
                JUNE_26,
                List.of(
                        new Participation(Group.PUPILS, 9, Manner.COUNCIL),
                        new Participation(Group.OTHER_STAFF, 4, Manner.MEETING),
                        new Participation(Group.MANAGERS, 14, Manner.MEETING)));
    }

    private Membership person(String name, LocalDate day) {
        return accounts.people(whole).stream()
                .filter(p -> p.account().address().startsWith(name.toLowerCase(Locale.ROOT) + "."))
                .findFirst()
                .flatMap(p -> accounts.standing(p.account().id(), day))
                .orElseThrow(() -> new IllegalStateException("nobody is called " + name));
    }

    private void analysis(String where, SchoolYear year, Node node, Membership leads, LocalDate day) {
        var id = situations
                .begin(leads.permit(PlanRight.LEAD_ANALYSIS, node), node, year, day, Ballot.USUAL)
                .kept();
        for (var row : Rows.of(FILE)) {
            if (!row.text("where").equals(where) || !row.text("year").equals(year.toString())) continue;
            if (row.text("before").isEmpty()) say(leads, open(leads, id), row, day);
            else carryOver(leads, open(leads, id), row, day);
            for (var voter : List.of(row.text("voters").split(" ")))
                if (!voter.isEmpty()) vote(leads, id, person(voter, day), wordings.getOrDefault(name(row), ""));
        }
    }

    private static String name(Rows.Row row) {
        return row.text("name") + row.text("before");
    }

    private Situation.Open open(Membership leads, SituationId id) {
        return situations
                .one(leads.scope(), id)
                .filter(Situation.Open.class::isInstance)
                .map(Situation.Open.class::cast)
                .orElseThrow();
    }

    private void say(Membership leads, Situation.Open open, Rows.Row row, LocalDate day) {
        var wording = row.text("wording");
        wordings.put(name(row), wording);
        situations
                .say(
                        leads.permit(PlanRight.WRITE_STATEMENT, open.node()),
                        open,
                        Statement.Kind.valueOf(row.text("kind")),
                        new StatementText(row.text("theme"), wording, evidence(row)),
                        day)
                .kept();
    }

    private Evidence evidence(Rows.Row row) {
        var knownBy = row.text("known_by");
        return switch (row.text("evidence")) {
            case "DOCUMENT" -> new Evidence.Document(knownBy);
            case "EXPERIENCE" -> new Evidence.Experience(knownBy);
            case "FINDING" ->
                noticed.stream()
                        .filter(f -> f.key().equals(knownBy))
                        .findFirst()
                        .<Evidence>map(
                                f -> new Evidence.Finding(f.key(), f.point(), f.meaning(), f.shown(), f.address()))
                        .orElseGet(Evidence.Lacking::new);
            default -> new Evidence.Lacking();
        };
    }

    private void carryOver(Membership leads, Situation.Open open, Rows.Row row, LocalDate day) {
        var before = situations.offered(leads.scope(), open).stream()
                .filter(s -> s.text().wording().equals(wordings.get(row.text("before"))))
                .findFirst()
                .orElseThrow();
        var answer = switch (row.text("answer")) {
            case "CHANGED" -> new CarryOver.Changed(before.kind(), row.text("wording"), evidence(row));
            case "GONE" -> new CarryOver.Gone(row.text("known_by"));
            default -> new CarryOver.Holds();
        };
        if (answer instanceof CarryOver.Changed changed) wordings.put(row.text("before"), changed.wording());
        situations
                .carryOver(leads.permit(PlanRight.LEAD_ANALYSIS, open.node()), open, before.id(), answer, day)
                .kept();
    }

    private void vote(Membership leads, SituationId id, Membership voter, String wording) {
        var open = open(leads, id);
        open.content().statements().stream()
                .filter(s -> s.text().wording().equals(wording))
                .forEach(s -> situations.vote(
                        voter.permit(PlanRight.WRITE_STATEMENT, open.node()),
                        open,
                        voter.account().id(),
                        s.id(),
                        true));
    }

    private void close(Node node, SchoolYear year, Membership leads, LocalDate day, List<Participation> tookPart) {
        var permit = leads.permit(PlanRight.LEAD_ANALYSIS, node);
        var id = situations.of(leads.scope(), node, year).orElseThrow().id();
        situations.tellOf(permit, open(leads, id), "", tookPart).kept();
        var open = open(leads, id);
        situations.close(permit, open, open.basis().version(), day, day).kept();
    }
}
