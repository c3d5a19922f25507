package se.styrkedja.oversight.evaluation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.styrkedja.oversight.Coverage;
import se.styrkedja.oversight.evaluation.Evaluations;
import se.styrkedja.oversight.evaluation.Figure;
import se.styrkedja.oversight.evaluation.Judgement;
import se.styrkedja.oversight.evaluation.ReportingBack;
import se.styrkedja.oversight.evaluation.Share;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// Says in words what the figures of a year say, beside those of the year before.
///
/// @param reported the decisions that were to be reported back in the year
/// @param reportedBefore those of the year before
record EvaluationView(Coverage coverage, Coverage before, ReportingBack reported, ReportingBack reportedBefore) {
    private static final Messages WORDS = Messages.of("evaluation");

    SchoolYear year() {
        return coverage.year();
    }

    String title() {
        var shown = Figure.EFFECT_SHOWN.of(coverage);
        var unsupported = Figure.EFFECT_UNSUPPORTED.of(coverage);
        var held = Figure.UNITS_WITH_DIALOGUE.of(coverage);
        return WORDS.text(
                        "title",
                        Integer.toString(held.done()),
                        Integer.toString(held.of()),
                        year().previous().toString())
                + (shown.isKnown()
                        ? WORDS.text(
                                "title.goals",
                                Integer.toString(shown.done()),
                                Integer.toString(shown.of()),
                                Integer.toString(unsupported.done()))
                        : WORDS.text("title.no-goals"));
    }

    List<EvaluationPage.Part> parts() {
        return Arrays.stream(Figure.Part.values())
                .map(part -> new EvaluationPage.Part(
                        WORDS.text("part." + part), WORDS.text("part." + part + ".help"), rows(part)))
                .toList();
    }

    List<EvaluationPage.Row> rows() {
        return parts().stream().flatMap(part -> part.rows().stream()).toList();
    }

    private List<EvaluationPage.Row> rows(Figure.Part part) {
        var rows = new ArrayList<EvaluationPage.Row>();
        for (var figure : Figure.values()) if (figure.part() == part) rows.add(row(figure));
        if (part == Figure.Part.DONE) rows.add(reportedBack());
        return rows;
    }

    private EvaluationPage.Row row(Figure figure) {
        var now = figure.of(coverage);
        return new EvaluationPage.Row(
                WORDS.text("figure." + figure),
                address(figure),
                words(now),
                now.isKnown() ? WORDS.text("units", Integer.toString(now.units())) : WORDS.text("units.none"),
                words(figure.of(before)));
    }

    String address(Figure figure) {
        return Evaluations.ADDRESS + "/" + figure.address() + "?lasar=" + year();
    }

    private EvaluationPage.Row reportedBack() {
        return new EvaluationPage.Row(
                WORDS.text("reported-back"),
                "/beslut",
                words(reported),
                WORDS.text("reported-back.of"),
                words(reportedBefore));
    }

    private static String words(ReportingBack reported) {
        return reported.due() == 0 ? WORDS.text("unknown") : of(reported.inTime(), reported.due());
    }

    static String words(Share share) {
        return share.isKnown() ? of(share.done(), share.of()) : WORDS.text("unknown");
    }

    private static String of(int done, int of) {
        return WORDS.text("of", Swedish.whole(done), Swedish.whole(of));
    }

    static EvaluationPage.Told told(Judgement judgement) {
        var text = judgement.text();
        return new EvaluationPage.Told(
                judgement.version(),
                text.process(),
                text.effect(),
                text.change(),
                WORDS.text("written", Swedish.date(judgement.on()), judgement.by()));
    }
}
