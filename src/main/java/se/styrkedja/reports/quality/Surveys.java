package se.styrkedja.reports.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.GroupNames;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.quality.ground.DocumentBuilder;
import se.styrkedja.reports.quality.ground.Lacking;
import se.styrkedja.reports.quality.ground.Prose;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Term;

/// What pupils and guardians answered in Skolenkäten in the spring of the year.
final class Surveys {
    private static final List<String> INDICATORS = List.of(
            "survey-safety", "survey-study-calm", "survey-stimulation", "survey-support", "survey-satisfaction");
    private static final List<String> ANSWERING = List.of("elev-ak5", "elev-ak8", "elev-gy2", "vardnadshavare");

    private final FigureContext ground;
    private final DocumentBuilder document;

    Surveys(FigureContext ground, DocumentBuilder document) {
        this.ground = ground;
        this.document = document;
    }

    void write() {
        document.heading(2, "survey");
        int before = document.blocks().size();
        for (var answering : ANSWERING) section(Breakdown.TOTAL.with(Breakdown.Key.SVARANDE, answering));
        if (document.blocks().size() == before) nothing();
    }

    private void nothing() {
        var answers = ANSWERING.stream()
                .flatMap(answering -> INDICATORS.stream()
                        .map(id -> new Lacking.Measure(
                                ground.indicator(id),
                                round(),
                                Breakdown.TOTAL.with(Breakdown.Key.SVARANDE, answering))));
        if (!new Lacking(ground, document).tellOf(answers))
            document.nothing(
                    "nothing.no-data", "nothing.no-survey", ground.own().name(), Prose.named(round()));
    }

    private Term round() {
        return new Term(ground.year().startYear() + 1, true);
    }

    private void section(Breakdown answering) {
        var rows = new ArrayList<List<List<Inline>>>();
        var country = new ArrayList<Figure>();
        var names = new TreeSet<String>();
        var hidden = new TreeSet<String>();
        for (var id : INDICATORS) {
            var indicator = ground.indicator(id);
            var own = mean(id, ground.own(), answering);
            if (own.isEmpty()) continue;
            var cells = new ArrayList<List<Inline>>();
            cells.add(List.of(Prose.words(Prose.text("short." + indicator.id()))));
            cells.add(List.of(Prose.cell(own.getFirst())));
            own.getFirst().leftOut().hidden().forEach(code -> hidden.add(ground.nameOf(code)));
            names.add(ground.named(ground.own().name(), own.getFirst()));
            var there = mean(id, ground.nation(), answering);
            country.addAll(there);
            cells.add(there.isEmpty() ? List.of(Prose.words(Prose.text("mark.none"))) : cells(there));
            cells.add(
                    own.getFirst().basis() == Figure.Basis.PUBLISHED
                            ? List.of(Prose.words(Prose.text("survey.whole")))
                            : List.of(Prose.units(ground, own.getFirst())));
            cells.add(
                    own.getFirst().persons() instanceof Figure.Persons.Known(int n)
                            ? List.of(Prose.count(n, own.getFirst()))
                            : List.of(Prose.words(Prose.text("mark.none"))));
            rows.add(cells);
        }
        if (rows.isEmpty()) return;
        document.table(
                Prose.text("survey.table", Prose.breakdown(answering), Prose.named(round())),
                List.of(
                        Prose.text("survey.column.area"),
                        names.size() == 1
                                ? names.first()
                                : Prose.text("survey.some", ground.own().name()),
                        GroupNames.ofColumn(country),
                        Prose.text("column.schools"),
                        Prose.text("survey.column.answers")),
                rows,
                Prose.together(
                        Prose.sentence(
                                answering.by().containsValue("vardnadshavare")
                                        ? "survey.note.guardians"
                                        : "survey.note"),
                        hidden.isEmpty()
                                ? List.of()
                                : Prose.sentence(
                                        "survey.note.hidden", Prose.words(Prose.listed(List.copyOf(hidden))))));
    }

    private List<Figure> mean(String id, ComparisonGroup whole, Breakdown answering) {
        var indicator = ground.indicator(id);
        if (indicator.scale() != Scale.SURVEY_INDEX) throw new IllegalStateException(id + " is no survey index");
        return ground
                .mean(indicator, whole, round(), answering, Figure.Weighting.PUPILS)
                .or(() -> ground.mean(indicator, whole, round(), answering, Figure.Weighting.UNITS))
                .stream()
                .toList();
    }

    private static List<Inline> cells(List<Figure> figures) {
        return figures.stream().map(Prose::cell).toList();
    }
}
