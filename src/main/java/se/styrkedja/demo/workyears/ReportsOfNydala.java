package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.annexes.PlanFiles;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.DecisionDay;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// What has been written in Nydala's quality report and is talked of now, and the plans that its schools have decided.
public final class ReportsOfNydala {
    private static final Messages WORDS = Messages.of("workyears");
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final LocalDate DECIDED = LocalDate.of(2025, 10, 24);

    private final Texts texts;
    private final Comments comments;
    private final Publications publications;
    private final LocalDate today;

    private ReportsOfNydala(Texts texts, Comments comments, Publications publications, LocalDate today) {
        this.texts = texts;
        this.comments = comments;
        this.publications = publications;
        this.today = today;
    }

    /// Writes it where nobody has decided anything yet.
    ///
    /// @param report names the report in every version of it
    /// @param counting the deliveries that count
    public static void write(
            Texts texts,
            Comments comments,
            Publications publications,
            PlanMaterial material,
            Accounts accounts,
            Scope scope,
            String report,
            List<Delivery> counting,
            LocalDate today) {
        if (!publications.all(scope).isEmpty()) return;
        var nydala = new ReportsOfNydala(texts, comments, publications, today);
        var people = accounts.people(scope).stream()
                .flatMap(person -> accounts.standing(person.account().id(), today).stream())
                .collect(Collectors.toMap(s -> s.account().name(), Function.identity(), (a, b) -> a));
        var director = Townspeople.director(accounts, scope, today);
        nydala.draft(report, people, director);
        nydala.plans(material, director, counting.stream().map(Delivery::id).toList());
    }

    /// Two wordings of one place, one of another, and a talk about both.
    private void draft(String report, Map<String, Membership> people, Membership director) {
        for (var line : List.of(WORDS.text("report.texts").split("\\|"))) {
            var parts = List.of(line.split(":", 3));
            var writer = people.getOrDefault(parts.get(1), director);
            var there = texts.at(writer.scope(), report, parts.getFirst());
            texts.write(
                            writer.permit(ReportRight.WRITE_REPORT, Node.WHOLE),
                            report,
                            parts.getFirst(),
                            parts.getLast(),
                            there.version(),
                            today.minusDays(9L - there.version()))
                    .kept();
        }
        comments.send(
                director.permit(ReportRight.WRITE_REPORT, Node.WHOLE),
                report,
                0,
                WORDS.text("report.discussed-with"),
                today.plusDays(14),
                today.minusDays(3));
        var discussion = comments.discussion(director.scope(), report).orElseThrow();
        for (var line : List.of(WORDS.text("report.comments").split("\\|"))) {
            var parts = List.of(line.split(":", 3));
            var writer = people.getOrDefault(parts.get(1), director);
            comments.comment(
                    writer.permit(
                            ReportRight.COMMENT_REPORT,
                            writer.scope()
                                    .where(ReportRight.COMMENT_REPORT)
                                    .iterator()
                                    .next()),
                    discussion,
                    parts.getFirst(),
                    parts.getLast(),
                    today.minusDays(2));
        }
        comments.answer(
                director.permit(ReportRight.WRITE_REPORT, Node.WHOLE),
                comments.of(director.scope(), report).getFirst(),
                WORDS.text("report.answer"),
                today.minusDays(1));
    }

    /// The plans of the units that are named, with the motto of each.
    private void plans(PlanMaterial material, Membership director, List<DeliveryId> deliveries) {
        var nodes = director.scope().where(PlanRight.DECIDE_AREA).stream()
                .collect(Collectors.toMap(director::name, Function.identity(), (a, b) -> a));
        for (var line : List.of(WORDS.text("report.plans").split("\\|"))) {
            var parts = List.of(line.split(":", 2));
            var node = nodes.get(parts.getFirst());
            if (node == null) continue;
            var whole = material.whole(director, new Nodes.Named(node, parts.getFirst()), YEAR, today);
            if (whole.work().chains().isEmpty()) continue;
            var permit = director.permit(PlanRight.DECIDE_AREA, node);
            if (!parts.getLast().isEmpty())
                texts.writeMotto(permit, node, parts.getLast(), 0, DECIDED).kept();
            var plan = Annexes.plan(node, YEAR);
            var day = new DecisionDay(DECIDED, today);
            var frozen = new Frozen(
                    plan,
                    node,
                    WORDS.text("report.plan.title", parts.getFirst(), YEAR.toString()),
                    deliveries,
                    PlanFiles.of(
                            whole,
                            parts.getLast(),
                            Annexes.decidedBy(director.account().name(), day)),
                    List.of());
            publications
                    .decide(permit, plan, 0, () -> new Composed(List.of(), () -> frozen), day)
                    .kept();
        }
    }
}
