package se.styrkedja.imports.planned;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// The statistics of one school unit in one school form, or of the country: lists of values, one for each period.
///
/// Upper-secondary figures stand for each programme. What a unit's programmes repeat of the unit's staff is the unit's
/// own figure and is not taken once more for each of them.
final class Statistics extends Answer {
    private static final String PROGRAM_STAFF = "gy-program-staff";
    private static final Set<String> NAMES = Stream.of("gr", "fsk", "gran", "gy", "gyan", "gy-program", PROGRAM_STAFF)
            .flatMap(part -> Field.of(part).stream())
            .map(Field::name)
            .collect(Collectors.toUnmodifiableSet());

    Statistics() {
        super("skolverket-v4-statistik", Stage.FACTS);
    }

    @Override
    boolean isBody(JsonSpot body) {
        return body.fields().contains(Form.PROGRAMS)
                || (body.fields().stream().anyMatch(NAMES::contains)
                        && !body.fields().contains("name"));
    }

    @Override
    void readBody(JsonSpot body, Draft draft) {
        var form = Form.of(body);
        if (form.isEmpty()) draft.refuse(body.fault("planned.form"));
        else if (form.get().national()) new Reader(draft, Subject.COUNTRY).readCountry(body, form.get());
        else unit(body, draft).ifPresent(u -> new Reader(draft, u).readUnit(body, form.get()));
    }

    /// The unit; for upper-secondary school it stands with each programme only.
    private static Optional<Subject> unit(JsonSpot body, Draft draft) {
        var written = Stream.concat(Stream.of(body), body.field(Form.PROGRAMS).items().stream())
                .map(at -> at.field("schoolUnit"))
                .filter(at -> !at.nothing())
                .findFirst()
                .orElse(body.field("schoolUnit"));
        if (Subject.isCode(Level.UNIT, written.text())) return Optional.of(Subject.unit(written.text()));
        draft.refuse(written.fault("planned.unit-code", written.quote()));
        return Optional.empty();
    }

    /// Reads one answer for one subject.
    private static final class Reader {
        private static final Messages SAID = Messages.of("imports");

        private final Draft draft;
        private final Subject subject;
        private final Figures figures;

        Reader(Draft draft, Subject subject) {
            this.draft = draft;
            this.subject = subject;
            figures = new Figures(draft);
        }

        void readCountry(JsonSpot body, Form form) {
            if ("gy".equals(form.code())) readProgram(body, List.of("gy-program", PROGRAM_STAFF));
            else readFields(body, form.code(), Breakdown.TOTAL);
            done(body);
        }

        void readUnit(JsonSpot body, Form form) {
            readFields(body, form.code(), Breakdown.TOTAL);
            var programs = body.field(Form.PROGRAMS);
            if (!programs.nothing() && !programs.isList())
                draft.refuse(programs.fault("planned.list-expected", programs.quote()));
            for (var program : programs.items()) readUnitsProgram(program);
            if (!programs.items().isEmpty()) draft.note(SAID.text("note.planned.program-staff"));
            done(body);
        }

        private void readUnitsProgram(JsonSpot program) {
            var unit = program.field("schoolUnit");
            if (unit.text().equals(subject.code())) readProgram(program, List.of("gy-program"));
            else draft.refuse(unit.fault("planned.other-unit", unit.quote(), subject.code()));
        }

        private void readProgram(JsonSpot program, List<String> parts) {
            var code = program.field(Form.PROGRAM);
            if (!code.text().matches("[\\p{L}\\p{N}]{1,20}")) draft.refuse(code.fault("planned.program", code.quote()));
            else
                for (var part : parts)
                    readFields(program, part, Breakdown.TOTAL.with(Breakdown.Key.PROGRAM, code.text()));
        }

        private void readFields(JsonSpot at, String part, Breakdown of) {
            for (var field : Field.of(part)) {
                var values = at.field(field.name());
                if (values.nothing()) continue;
                if (!values.isList()) draft.refuse(values.fault("planned.list-expected", values.quote()));
                var about = new Figures.About(field, subject, field.breakdown(of, at));
                for (var value : values.items()) figures.take(value, about);
            }
        }

        private void done(JsonSpot body) {
            figures.tellOfNulls();
            for (var name : body.fields())
                if (!NAMES.contains(name) && looksLikeFigures(body.field(name)))
                    draft.remark(body.field(name).fault("planned.field-unknown", name));
        }

        private static boolean looksLikeFigures(JsonSpot field) {
            return field.items().stream().anyMatch(i -> i.fields().contains("valueType"));
        }
    }
}
