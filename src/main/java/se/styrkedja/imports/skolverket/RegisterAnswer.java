package se.styrkedja.imports.skolverket;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// Answers of the national school-unit register's interface, version 2: a list of units or of organisers, or one of
/// them; one answer in a file, or a list of answers. The words it has are data (`register-v2.csv`).
///
/// Its facts are of the day the answer was made. Names of heads, telephone numbers and addresses are never read. Units
/// that have closed or are only planned are counted and told.
final class RegisterAnswer implements Layout {
    private static final String UNIT = "schoolUnitCode";
    private static final String ORGANISER = "organizationNumber";
    private static final Map<String, Map<String, String>> WORDS =
            DataRows.of("/imports/skolverket/register-v2.csv").stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("kind"),
                            Collectors.toMap(row -> row.getField("written"), row -> row.getField("means"))));

    @Override
    public String id() {
        return "skolverket-register-v2";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.API;
    }

    @Override
    public Stage stage() {
        return Stage.REGISTERS;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Tree tree
                && answers(tree).stream().limit(1).anyMatch(RegisterAnswer::isAnswer);
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Tree tree)) return;
        var gone = new TreeMap<String, Integer>();
        for (var answer : answers(tree))
            if (isAnswer(answer)) new Reader(day(answer, draft), gone, draft).read(answer);
            else draft.refuse(answer.fault("register.answer"));
        gone.forEach((status, count) ->
                draft.note(Messages.of("imports").text("note.register.gone", status, Integer.toString(count))));
    }

    private static List<JsonSpot> answers(Content.Tree tree) {
        var root = JsonSpot.root(tree);
        return root.isList() ? root.items() : List.of(root);
    }

    private static boolean isAnswer(JsonSpot answer) {
        var data = answer.field("data");
        return data.fields().contains("attributes")
                && answer.fields().contains("meta")
                && (all(data).stream().anyMatch(one -> isOf(one, UNIT) || isOf(one, ORGANISER))
                        || isOf(data, UNIT)
                        || isOf(data, ORGANISER)
                        || data.field("attributes").isList());
    }

    private static boolean isOf(JsonSpot one, String code) {
        return one.fields().contains(code);
    }

    /// The things in a list; one that is told by itself has them as its attributes.
    private static List<JsonSpot> all(JsonSpot data) {
        var attributes = data.field("attributes");
        return attributes.isList() ? attributes.items() : List.of(attributes);
    }

    /// The day the answer was made; without it anything dated stands before its facts.
    private static LocalDate day(JsonSpot answer, Draft draft) {
        var written = answer.field("meta").field("extractDate");
        try {
            return OffsetDateTime.parse(written.text()).toLocalDate();
        } catch (DateTimeParseException noDay) {
            draft.remark(written.fault("register.undated", written.quote()));
            return UnitRegisterLayout.UNDATED;
        }
    }

    private record Reader(LocalDate day, Map<String, Integer> gone, Draft draft) {
        void read(JsonSpot answer) {
            var data = answer.field("data");
            boolean isOne = !data.field("attributes").isList();
            for (var one : all(data)) {
                var unit = isOne ? data.field(UNIT).nothing() ? one.field(UNIT) : data.field(UNIT) : one.field(UNIT);
                var number = isOne && one.field(ORGANISER).nothing() ? data.field(ORGANISER) : one.field(ORGANISER);
                if (!unit.nothing()) unit(one, unit, answer.field("included"));
                else if (!number.nothing()) organiser(one, number).ifPresent(draft::learn);
                else draft.refuse(one.fault("register.coded"));
            }
        }

        private void unit(JsonSpot one, JsonSpot code, JsonSpot organiser) {
            var status = one.field("status").text();
            if (!Subject.isCode(Level.UNIT, code.text())) draft.refuse(code.fault("planned.unit-code", code.quote()));
            else if (!status.isEmpty()
                    && means("status", status).filter(String::isEmpty).isPresent()) gone.merge(status, 1, Integer::sum);
            else draft.learn(seen(one, code.text(), organiser));
        }

        private Fact seen(JsonSpot one, String code, JsonSpot organiser) {
            var told = organiser.field("attributes");
            return new Fact.UnitSeen(
                    code,
                    name(one),
                    code(Level.MUNICIPALITY, one.field("municipalityCode")),
                    "",
                    code(Level.ORGANISER, organiser.field(ORGANISER)),
                    told.field("displayName").text(),
                    kind(told),
                    forms(one),
                    grades(one),
                    day);
        }

        private Optional<Fact> organiser(JsonSpot one, JsonSpot number) {
            if (Subject.isCode(Level.ORGANISER, number.text()))
                return Optional.of(new Fact.OrganiserNamed(number.text(), name(one), kind(one), day));
            draft.refuse(number.fault("organiser-code.unreadable", number.quote()));
            return Optional.empty();
        }

        private static String name(JsonSpot one) {
            var name = one.field("displayName").text();
            return name.isEmpty() ? one.field("name").text() : name;
        }

        private static OrganiserKind kind(JsonSpot one) {
            return means("organiser", one.field("organizerType").text())
                    .map(OrganiserKind::valueOf)
                    .orElse(OrganiserKind.UNKNOWN);
        }

        private Set<SchoolForm> forms(JsonSpot one) {
            var forms = EnumSet.noneOf(SchoolForm.class);
            for (var written : one.field("schoolTypes").items()) {
                var form = means("form", written.text());
                if (form.isEmpty()) draft.remark(written.fault("register.school-type", written.quote()));
                form.filter(Predicate.not(String::isEmpty))
                        .map(SchoolForm::valueOf)
                        .ifPresent(forms::add);
            }
            return forms;
        }

        private static Set<Integer> grades(JsonSpot one) {
            return one.field("schoolTypeProperties").field("gr").field("grades").items().stream()
                    .map(JsonSpot::text)
                    .filter(grade -> grade.matches("[1-9]"))
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
        }

        private static Optional<String> means(String kind, String written) {
            return Optional.ofNullable(WORDS.getOrDefault(kind, Map.of()).get(written));
        }

        private static String code(Level level, JsonSpot at) {
            return Subject.isCode(level, at.text()) ? at.text() : "";
        }
    }
}
