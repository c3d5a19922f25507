package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.annexes.PlanFiles;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.drafts.Draft;
import se.styrkedja.reports.drafts.OwnReports;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.DecisionDay;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.Publication.DecidedBy;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// Nydala's quality reports, the one that the board has decided and the one that is written and talked of now, and the
/// plans that its schools have decided.
public final class ReportsOfNydala {
    private static final Messages WORDS = Messages.of("workyears");
    /// Of the report that is decided.
    private static final SchoolYear REPORTED = new SchoolYear(2023);

    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final LocalDate DECIDED = LocalDate.of(2025, 10, 24);

    private final WorkOfNydala.Parts house;
    private final Scope whole;
    private final Texts texts;
    private final Comments comments;
    private final Publications publications;
    private final Membership director;
    private final LocalDate today;

    private ReportsOfNydala(WorkOfNydala.Parts house, Scope whole, LocalDate today) {
        this.house = house;
        this.whole = whole;
        this.texts = house.get(Texts.class);
        this.comments = house.get(Comments.class);
        this.publications = house.get(Publications.class);
        this.director = Townspeople.director(house.get(Accounts.class), whole, today);
        this.today = today;
    }

    /// Writes them where nobody has decided anything yet.
    ///
    /// @param whole Nydala's own scope
    /// @param municipality the code that its reports go by
    /// @param year of the report that is written now
    public static void write(
            WorkOfNydala.Parts house, Scope whole, String municipality, SchoolYear year, LocalDate today) {
        if (!house.get(Publications.class).all(whole).isEmpty()) return;
        var nydala = new ReportsOfNydala(house, whole, today);
        var people = nydala.people();
        nydala.draft("quality-report/" + municipality + "/" + year, people);
        nydala.decided(municipality, people);
        nydala.plans();
    }

    private Map<String, Membership> people() {
        var accounts = house.get(Accounts.class);
        return accounts.people(whole).stream()
                .flatMap(person -> accounts.standing(person.account().id(), today).stream())
                .collect(Collectors.toMap(s -> s.account().name(), Function.identity(), (a, b) -> a));
    }

    /// A whole report: what is written in it stands in `nydala/decided-report.csv`. None where no file of the year is
    /// taken in.
    private void decided(String municipality, Map<String, Membership> people) {
        house.get(ReportCache.class)
                .reports(whole)
                .ofMunicipality(municipality, REPORTED)
                .ifPresent(report -> {
                    var key = Draft.of(report).key();
                    for (var row : Rows.of("/nydala/decided-report.csv"))
                        texts.write(
                                        people.getOrDefault(row.text("who"), director)
                                                .permit(ReportRight.WRITE_REPORT, Node.WHOLE),
                                        key,
                                        row.text("place"),
                                        row.text("text"),
                                        0,
                                        LocalDate.parse(row.text("on")))
                                .kept();
                    DecisionsOfNydala.adopt(
                            REPORTED,
                            house.get(Decisions.class),
                            house.get(Accounts.class),
                            whole,
                            today,
                            (registrar, resolution) -> adopted(registrar, report, resolution));
                });
    }

    /// Decided, and public two days later, when the minutes are.
    private DecisionId adopted(Membership registrar, Report report, Resolution resolution) {
        var permit = registrar.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        var day = resolution.decidedOn();
        var reports = house.get(OwnReports.class);
        var key = Draft.of(report).key();
        var seen = reports.basis(registrar, reports.qualityReport(registrar, report, day), day);
        publications
                .publish(
                        permit,
                        key,
                        seen.version(),
                        () -> reports.composed(
                                registrar, reports.qualityReport(registrar, report, day), resolution, day),
                        resolution,
                        day)
                .kept();
        var publication = publications.of(registrar.scope(), key).getFirst();
        publications.release(permit, publication.id(), day.plusDays(2));
        return switch (publication.decidedBy()) {
            case DecidedBy.Board(var decision) -> decision;
            case DecidedBy.Leader l -> throw new IllegalStateException("a report that no board has decided");
        };
    }

    /// Two wordings of one place, one of another, and a talk about both.
    private void draft(String report, Map<String, Membership> people) {
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
                            today.minusDays(2))
                    .kept();
        }
        comments.answer(
                director.permit(ReportRight.WRITE_REPORT, Node.WHOLE),
                report,
                comments.of(director.scope(), report).getFirst(),
                WORDS.text("report.answer"),
                today.minusDays(1));
    }

    /// The plans of the units that are named, with the motto of each.
    private void plans() {
        var material = house.get(PlanMaterial.class);
        var deliveries = house.get(ReportCache.class).counting(whole);
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
            var files = PlanFiles.of(whole, parts.getLast(), "");
            var frozen = new Frozen(
                    plan,
                    node,
                    WORDS.text("report.plan.title", parts.getFirst(), YEAR.toString()),
                    deliveries,
                    house.get(ReportCache.class).used(files.plan()),
                    files.decided(Annexes.decidedBy(director.account().name(), day)),
                    List.of());
            var basis = files.basis();
            publications
                    .decide(
                            permit,
                            plan,
                            Set.of(),
                            basis.version(),
                            () -> new Composed(List.of(), basis, () -> frozen),
                            day)
                    .kept();
        }
    }
}
