package se.styrkedja.imports.planned;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonRecorder;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Recorder;
import se.styrkedja.indicators.Population;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// Skolenkäten, flat (`satisfactionAverage`) and nested (`satisfactionMetrics.average`): the index 0–10 of each area
/// and the response rate. The shares of each answer are not taken in.
///
/// `-` is hidden. Pupils' answers stand in a list, one for each year group; guardians' stand alone.
final class Survey extends Answer {
    private static final String YEARS = "schoolYearMetrics";
    private static final Map<String, String> PUPILS = Map.of("ak5", "elev-ak5", "ak8", "elev-ak8", "ar2", "elev-gy2");
    private static final String GUARDIANS = "vardnadshavare";
    private static final Pattern OTHER_FORM = Pattern.compile(".*/custodians(fsk|gran)");
    private static final String HIDDEN = "-";

    Survey() {
        super("skolinspektionen-skolenkaten", Stage.FACTS);
    }

    @Override
    boolean isBody(JsonSpot body) {
        return body.fields().contains(YEARS)
                || (body.fields().contains("semester") && body.fields().contains("noOfAnswers"));
    }

    @Override
    void readBody(JsonSpot body, Draft draft) {
        var years = body.field(YEARS);
        var figures = new Figures(draft);
        var recorder = new JsonRecorder(draft);
        if (years.nothing()) readRound(body, figures, recorder, draft);
        else if (!years.isList()) draft.refuse(years.fault("planned.list-expected", years.quote()));
        for (var year : years.items()) readRound(year, figures, recorder, draft);
        figures.tellOfNulls();
        draft.note(Messages.of("imports").text("note.planned.survey-shares"));
    }

    private static void readRound(JsonSpot at, Figures figures, JsonRecorder recorder, Draft draft) {
        var code = at.field("schoolUnitCode");
        if (!Subject.isCode(Level.UNIT, code.text())) {
            draft.refuse(code.fault("planned.unit-code", code.quote()));
            return;
        }
        var period = figures.period(at.field("semester"));
        var respondents = respondents(at, draft);
        if (period.isPresent() && respondents.isPresent())
            new Round(draft, figures, recorder, Subject.unit(code.text()), period.get(), respondents.get()).read(at);
    }

    /// Guardians of preschool classes and of adapted compulsory school are asked by themselves; only the link says so.
    private static Optional<Breakdown> respondents(JsonSpot at, Draft draft) {
        var year = at.field("schoolYear");
        if (year.nothing()) {
            var form = OTHER_FORM.matcher(
                    at.field("_links").field("self").field("href").text());
            var who = form.matches() ? GUARDIANS + '-' + form.group(1) : GUARDIANS;
            return Optional.of(Breakdown.TOTAL.with(Breakdown.Key.SVARANDE, who));
        }
        var who = Optional.ofNullable(PUPILS.get(year.text()));
        if (who.isEmpty()) draft.refuse(year.fault("planned.respondents", year.quote()));
        return who.map(w -> Breakdown.TOTAL.with(Breakdown.Key.SVARANDE, w));
    }

    /// One group's answers in one round.
    private record Round(
            Draft draft,
            Figures figures,
            JsonRecorder recorder,
            Subject subject,
            Period period,
            Breakdown respondents) {

        void read(JsonSpot at) {
            var answers = population(at.field("noOfAnswers"));
            for (var field : Field.of("survey")) index(at, field).ifPresent(i -> take(i, field, answers));
            for (var field : Field.of("survey-rate"))
                if (!at.field(field.name()).nothing())
                    take(at.field(field.name()), field, population(at.field("noInGroup")));
        }

        /// Where the index of an area stands, in the one shape or the other. An area that was not asked about is not
        /// there.
        private static Optional<JsonSpot> index(JsonSpot at, Field field) {
            return List.of(
                            at.field(field.name() + "Average"),
                            at.field(field.name() + "Metrics").field("average"))
                    .stream()
                    .filter(i -> !i.nothing())
                    .findFirst();
        }

        private void take(JsonSpot at, Field field, Population population) {
            measurement(at, field)
                    .ifPresent(m -> recorder.put(
                            new Recorder.Figure(field.indicator(), subject, period, respondents),
                            new JsonRecorder.Value(
                                    at,
                                    field.name(),
                                    at.text(),
                                    m,
                                    population,
                                    Messages.of("imports").text("source.skolinspektionen"))));
        }

        private Optional<Measurement> measurement(JsonSpot at, Field field) {
            return HIDDEN.equals(at.text())
                    ? Optional.of(new Measurement.TooFew(HIDDEN))
                    : figures.number(at, figures.scale(field));
        }

        private Population population(JsonSpot at) {
            if (at.nothing()) return Population.NOT_STATED;
            if (at.text().matches("\\d{1,6}")) return new Population.Counted(Integer.parseInt(at.text()));
            draft.refuse(at.fault("planned.number", at.quote()));
            return Population.NOT_STATED;
        }
    }
}
