package se.styrkedja.imports.kolada;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonRecorder;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Quoted;
import se.styrkedja.imports.Recorder;
import se.styrkedja.indicators.Population;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// Puts rows `{"kpi","period","values":[{"gender","status","value","isdeleted"}]}` into a draft, and counts what is
/// passed over.
///
/// `count` is how many municipalities stand behind a group's figure, never how many pupils.
final class Figures {
    private static final Messages SAID = Messages.of("imports");
    private static final String COUNTRY = Subject.COUNTRY.code();
    private static final Map<String, Breakdown> GENDERS =
            Map.of("T", Breakdown.TOTAL, "K", Breakdown.GIRLS, "M", Breakdown.BOYS);

    private final Draft draft;
    private final JsonRecorder recorder;
    private final Map<PassedOver, Integer> passedOver =
            new TreeMap<>(Comparator.comparing(PassedOver::sentence).thenComparing(PassedOver::kpi));

    /// Rows that are not taken in, for the reason that the sentence gives.
    private record PassedOver(String sentence, String kpi) {}

    Figures(Draft draft) {
        this.draft = draft;
        recorder = new JsonRecorder(draft);
    }

    /// The row's key figure; what is neither one of ours nor defined by Kolada in a file is counted.
    Optional<Kpi> kpi(JsonSpot row) {
        var id = row.field("kpi");
        return kpi(id.text(), (code, values) -> id.fault(code, id.quote()));
    }

    /// The same of any text.
    Optional<Kpi> kpi(String id, Wrong wrong) {
        var kpi = Kpi.of(id, draft.indicators());
        if (id.isEmpty()) draft.refuse(wrong.fault("kolada.kpi", ""));
        else if (kpi.isEmpty()) count("note.kolada.kpi-unknown", Quoted.text(id));
        return kpi;
    }

    /// What is wrong with a text, where it stands.
    @FunctionalInterface
    interface Wrong {
        Fault fault(String code, String... values);
    }

    /// A key figure of a municipality, a group of them or the country.
    ///
    /// @param subject whose figure it is
    record Of(Kpi kpi, Subject subject) {}

    /// Whose a municipality's figure is, and of what.
    ///
    /// What is about all schools in the municipality, or about those who live there, is not the
    /// municipality's own figure, and is taken in as a measure of its own where Kolada's definition
    /// is known. The country beside municipal schools is municipal schools only, and would stand as
    /// the figure of all schools: it is not taken in. Regions run no compulsory schools.
    Optional<Of> municipal(Kpi kpi, String code, Wrong wrong) {
        if (kpi.schools() == Kpi.Schools.OTHERS) {
            var own = Kpi.asDefined(kpi.id(), draft.indicators());
            if (own.isEmpty()) passOver("note.kolada.others", kpi);
            return own.flatMap(titled -> municipal(titled, code, wrong));
        }
        if (COUNTRY.equals(code) && kpi.schools() != Kpi.Schools.OWN) return Optional.of(new Of(kpi, Subject.COUNTRY));
        if (COUNTRY.equals(code)) passOver("note.kolada.country", kpi);
        else if (code.matches("00\\d\\d")) passOver("note.kolada.regions", kpi);
        else if (Subject.isCode(Level.MUNICIPALITY, code)) return Optional.of(new Of(kpi, Subject.municipality(code)));
        else if (code.startsWith("G") && Subject.isCode(Level.GROUP, code))
            return Optional.of(new Of(kpi, new Subject(Level.GROUP, code)));
        else draft.refuse(wrong.fault("kolada.municipality", Quoted.text(code)));
        return Optional.empty();
    }

    /// Counts a row that is not taken in, for the reason that the sentence gives.
    void passOver(String sentence, Kpi kpi) {
        count(sentence, kpi.id());
    }

    void take(JsonSpot row, Kpi kpi, Subject subject) {
        var year = row.field("period");
        var values = row.field("values");
        if (!year.text().matches("(19|20)\\d\\d")) draft.refuse(year.fault("kolada.period", year.quote()));
        else if (!values.isList()) draft.refuse(values.fault("kolada.list-expected", values.quote()));
        else for (var value : values.items()) take(value, kpi, subject, Integer.parseInt(year.text()));
    }

    void tellOfTheRest() {
        passedOver.forEach(
                (rows, count) -> draft.note(SAID.text(rows.sentence(), rows.kpi(), Integer.toString(count))));
    }

    private void take(JsonSpot value, Kpi kpi, Subject subject, int year) {
        if ("true".equals(value.field("isdeleted").text())) {
            passOver("note.kolada.deleted", kpi);
            return;
        }
        var gender = value.field("gender");
        var breakdown = Optional.ofNullable(GENDERS.get(gender.text()));
        var number = value.field("value");
        if (breakdown.isEmpty()) draft.refuse(gender.fault("kolada.gender", gender.quote()));
        else
            measurement(value, kpi)
                    .ifPresent(m -> recorder.put(
                            new Recorder.Figure(kpi.indicator(), subject, kpi.period(year), breakdown.get()),
                            new JsonRecorder.Value(
                                    number,
                                    kpi.id(),
                                    number.nothing() ? m.markOrEmpty() : number.text(),
                                    m,
                                    Population.NOT_STATED,
                                    SAID.text("source.kolada"))));
    }

    /// A value, or the word that stands instead of one. Neither says nothing, and is counted.
    private Optional<Measurement> measurement(JsonSpot value, Kpi kpi) {
        var number = value.field("value");
        var status = value.field("status").text();
        if (!number.nothing()) return known(number, kpi);
        if (!status.isEmpty()) return Optional.of(new Measurement.Missing(status));
        passOver("note.kolada.empty", kpi);
        return Optional.empty();
    }

    private Optional<Measurement> known(JsonSpot number, Kpi kpi) {
        if (!number.node().isNumber()) {
            draft.refuse(number.fault("kolada.number", number.quote()));
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Measurement.Known(scale(kpi).quantity(number.node().decimalValue())));
        } catch (IllegalArgumentException doesNotFit) {
            draft.refuse(number.fault("kolada.does-not-fit", number.quote()));
            return Optional.empty();
        }
    }

    private Scale scale(Kpi kpi) {
        return draft.indicators()
                .find(kpi.indicator())
                .orElseThrow(() -> new IllegalStateException("no indicator " + kpi.indicator()))
                .scale();
    }

    private void count(String sentence, String kpi) {
        passedOver.merge(new PassedOver(sentence, kpi), 1, Integer::sum);
    }
}
