package se.styrkedja.oversight.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.governance.Decisions;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.Coverage;
import se.styrkedja.oversight.OversightRight;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.oversight.evaluation.Evaluations;
import se.styrkedja.oversight.evaluation.Figure;
import se.styrkedja.oversight.evaluation.Judgement;
import se.styrkedja.oversight.evaluation.ReportingBack;
import se.styrkedja.oversight.web.CoveredUnit;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;
import se.styrkedja.web.StaleVersion;

@Controller
class EvaluationRoutes {
    private static final Messages WORDS = Messages.of("evaluation");
    private static final String WRITE = Evaluations.ADDRESS + "/bedomning";
    private static final String WRITING = "oversight/evaluation/web/judgement";
    private static final int YEARS_BACK = 2;

    private final Evaluations evaluations;
    private final Dialogues dialogues;
    private final Plans plans;
    private final Decisions decisions;
    private final Organisation organisation;
    private final ScopedReads reads;
    private final Clock clock;

    EvaluationRoutes(
            DataSource database,
            Evaluations evaluations,
            Dialogues dialogues,
            Plans plans,
            Decisions decisions,
            Organisation organisation,
            Clock clock) {
        reads = new ScopedReads(database);
        this.evaluations = evaluations;
        this.dialogues = dialogues;
        this.plans = plans;
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// GET /styrkedjan/utvardering?lasar=
    @GetMapping(Evaluations.ADDRESS)
    Answer evaluation(CurrentUser user, @RequestParam(defaultValue = "") String lasar) {
        return reads.run(user.scope(), () -> evaluation(user, year(lasar)));
    }

    private Answer evaluation(CurrentUser user, SchoolYear year) {
        var view = view(user, year);
        var page = new EvaluationPage(
                user.inside(OversightRoom.COVERAGE, view.title()),
                WORDS.text(
                        today().isAfter(year.lastDay()) ? "lead" : "lead.running",
                        year.toString(),
                        Integer.toString(view.coverage().rows().size())),
                year.toString(),
                year.previous().toString(),
                years(year),
                view.parts(),
                evaluations.of(user.scope(), year).stream()
                        .map(EvaluationView::told)
                        .toList(),
                user.may(OversightRight.JUDGE_WORK, Node.WHOLE) ? WRITE + "?lasar=" + year : "");
        return new Answer.Data("oversight/evaluation/web/evaluation", page, page.parts(), sheet(view.rows()));
    }

    /// GET /styrkedjan/utvardering/{tal}?lasar=
    @GetMapping(Evaluations.ADDRESS + "/{tal}")
    Answer figure(CurrentUser user, @PathVariable String tal, @RequestParam(defaultValue = "") String lasar) {
        var figure = Figure.named(tal).orElseThrow(() -> new NotFound(tal));
        return reads.run(user.scope(), () -> figure(user, figure, year(lasar)));
    }

    private Answer figure(CurrentUser user, Figure figure, SchoolYear year) {
        var units = CoveredUnit.of(user, organisation, today());
        var view = view(user, year, units);
        var rows = Stream.iterate(0, i -> i + 1)
                .limit(units.size())
                .map(i -> new FigurePage.Row(
                        units.get(i).named().name(),
                        user.may(DialogueRight.READ_WORK, units.get(i).node()) ? work(figure, units.get(i)) : "",
                        EvaluationView.words(figure.at(view.coverage().rows().get(i))),
                        EvaluationView.words(figure.at(view.before().rows().get(i)))))
                .toList();
        var what = WORDS.text("figure." + figure);
        var page = new FigurePage(
                user.inside(
                                OversightRoom.COVERAGE,
                                WORDS.text("figure.title", what, EvaluationView.words(figure.of(view.coverage()))))
                        .below(WORDS.text("crumb", year.toString()), Evaluations.ADDRESS + "?lasar=" + year),
                WORDS.text(
                        "figure.lead." + figure.source(),
                        year.toString(),
                        year.previous().toString()),
                year.toString(),
                year.previous().toString(),
                Evaluations.ADDRESS + "/" + figure.address(),
                rows);
        return new Answer.Data(
                "oversight/evaluation/web/figure",
                page,
                rows,
                new Sheet(
                        List.of(WORDS.text("figure.columns").split(";")),
                        rows.stream()
                                .map(row -> List.of(row.unit(), row.now(), row.before()))
                                .toList()));
    }

    private static String work(Figure figure, CoveredUnit unit) {
        return switch (figure.source()) {
            case DIALOGUES -> DialoguesRoom.DIALOGUES.address();
            case AREAS -> PlansRoom.AREAS.address() + "?" + unit.node().query();
        };
    }

    /// GET /styrkedjan/utvardering/bedomning?lasar=
    @GetMapping(WRITE)
    Answer write(CurrentUser user, @RequestParam(defaultValue = "") String lasar) {
        user.permit(OversightRight.JUDGE_WORK, Node.WHOLE);
        var year = year(lasar);
        return reads.run(user.scope(), () -> {
            var now = evaluations.of(user.scope(), year).stream().findFirst();
            var form = now.map(judgement -> Form.filled(Map.of(
                            "arbete", judgement.text().process(),
                            "effekt", judgement.text().effect(),
                            "andring", judgement.text().change())))
                    .orElse(Form.empty());
            return new Answer.Page(
                    WRITING, page(user, year, form, now.map(Judgement::version).orElse(0), StaleVersion.NONE));
        });
    }

    /// POST /styrkedjan/utvardering/bedomning
    @PostMapping(WRITE)
    Answer judge(CurrentUser user, Form form) {
        var permit = user.permit(OversightRight.JUDGE_WORK, Node.WHOLE);
        var year = year(form.typed("lasar"));
        var text = new Judgement.Text(
                form.text(EvaluationFields.PROCESS),
                form.text(EvaluationFields.EFFECT),
                form.optional(EvaluationFields.CHANGE));
        if (form.isWrong())
            return new Answer.Faulty(WRITING, page(user, year, form, form.version(), StaleVersion.NONE));
        return switch (evaluations.judge(permit, year, text, form.version(), today())) {
            case WriteResult.Done<Judgement> done ->
                new Answer.SeeOther(Evaluations.ADDRESS + "?lasar=" + year + "#bedomning");
            case WriteResult.Refused<Judgement>(var reasons) ->
                throw new IllegalStateException("a judgement is refused: " + reasons);
            case WriteResult.StaleVersion<Judgement>(var theirs, var lastBy) -> {
                var stale = stale(theirs);
                form.wrong("arbete", stale.sentence());
                yield new Answer.Faulty(WRITING, page(user, year, form, theirs.version(), stale));
            }
        };
    }

    private static StaleVersion stale(Judgement theirs) {
        return new StaleVersion(
                WORDS.text("overtaken", theirs.by()),
                List.of(
                        new StaleVersion.Line(
                                WORDS.text("fact.process"), theirs.text().process()),
                        new StaleVersion.Line(
                                WORDS.text("fact.effect"), theirs.text().effect()),
                        new StaleVersion.Line(
                                WORDS.text("fact.change"), theirs.text().change())));
    }

    private JudgementPage page(CurrentUser user, SchoolYear year, Form form, int version, StaleVersion stale) {
        return new JudgementPage(
                user.inside(OversightRoom.COVERAGE, WORDS.text("write.title", year.toString()))
                        .below(WORDS.text("crumb", year.toString()), Evaluations.ADDRESS + "?lasar=" + year)
                        .with(form),
                form,
                year.toString(),
                version,
                view(user, year).rows(),
                stale);
    }

    private EvaluationView view(CurrentUser user, SchoolYear year) {
        return view(user, year, CoveredUnit.of(user, organisation, today()));
    }

    private EvaluationView view(CurrentUser user, SchoolYear year, List<CoveredUnit> units) {
        var scope = user.scope();
        var nodes = units.stream().map(CoveredUnit::node).toList();
        var talks = dialogues.tally(scope);
        var areas = plans.tally(scope, today());
        var decided = decisions.all(scope);
        return new EvaluationView(
                Coverage.of(year, nodes, talks, areas),
                Coverage.of(year.previous(), nodes, talks, areas),
                ReportingBack.in(year, decided, today()),
                ReportingBack.in(year.previous(), decided, today()));
    }

    /// The year that is asked for. In the autumn one looks back on the year before, in the spring on the one that is
    /// running.
    ///
    /// Errors: [NotFound] for what is no school year.
    private SchoolYear year(String asked) {
        if (!asked.isEmpty()) return SchoolYear.parse(asked).orElseThrow(() -> new NotFound(asked));
        var now = SchoolYear.of(today());
        return today().getMonth().compareTo(Month.JULY) >= 0 ? now.previous() : now;
    }

    private List<EvaluationPage.Year> years(SchoolYear chosen) {
        return Stream.iterate(SchoolYear.of(today()), SchoolYear::previous)
                .limit(YEARS_BACK + 1)
                .map(year -> new EvaluationPage.Year(
                        year.toString(), Evaluations.ADDRESS + "?lasar=" + year, year.equals(chosen)))
                .toList();
    }

    private static Sheet sheet(List<EvaluationPage.Row> rows) {
        return new Sheet(
                List.of(WORDS.text("columns").split(";")),
                rows.stream()
                        .map(row -> List.of(row.what(), row.now(), row.units(), row.before()))
                        .toList());
    }
}
