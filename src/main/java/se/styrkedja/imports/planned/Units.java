package se.styrkedja.imports.planned;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// School units: one with its organiser, a page of a list, or a page of the compact list (code and name only).
///
/// The answers carry no day, so every other source stands before them. The interface ignores questions it does not
/// know, so what a page was asked for is never taken for what it holds.
final class Units extends Answer {
    private static final String LISTED = "listedSchoolUnits";
    private static final String COMPACT = "compactSchoolUnits";
    private static final Map<String, OrganiserKind> KINDS = DataRows.of("/imports/planned/organiser-kinds.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.getField("written"), row -> OrganiserKind.valueOf(row.getField("kind"))));

    Units() {
        super("skolverket-v4-skolenheter", Stage.REGISTERS);
    }

    @Override
    boolean isBody(JsonSpot body) {
        return body.fields().containsAll(List.of("code", "name", "geographicalAreaCode"))
                || Stream.of(LISTED, COMPACT)
                        .anyMatch(list -> body.field("_embedded").fields().contains(list));
    }

    @Override
    void readBody(JsonSpot body, Draft draft) {
        if (body.field("_embedded").nothing()) learn(body, body.field("code"), body.field("name"), draft);
        else readLists(body, draft);
    }

    private static void readLists(JsonSpot body, Draft draft) {
        var lists = Stream.of(LISTED, COMPACT)
                .map(body.field("_embedded")::field)
                .filter(list -> !list.nothing())
                .toList();
        for (var list : lists) {
            if (!list.isList()) draft.refuse(list.fault("planned.list-expected", list.quote()));
            boolean compact = list.name().equals(COMPACT);
            for (var unit : list.items())
                learn(
                        unit,
                        unit.field(compact ? "schoolUnitCode" : "code"),
                        unit.field(compact ? "schoolUnitName" : "name"),
                        draft);
        }
        var pages = body.field("page").field("totalPages");
        if (pages.text().matches("\\d+") && !pages.text().matches("0*1?"))
            draft.remark(pages.fault("planned.more-pages", pages.quote()));
    }

    private static void learn(JsonSpot unit, JsonSpot code, JsonSpot name, Draft draft) {
        if (!Subject.isCode(Level.UNIT, code.text())) {
            draft.refuse(code.fault("planned.unit-code", code.quote()));
            return;
        }
        draft.learn(new Fact.UnitSeen(
                code.text(),
                name.text(),
                codeOrEmpty(Level.MUNICIPALITY, unit.field("geographicalAreaCode")),
                "",
                codeOrEmpty(Level.ORGANISER, unit.field("organisationRegistryNumber")),
                unit.field("corporationName").text(),
                KINDS.getOrDefault(unit.field("principalOrganizerType").text(), OrganiserKind.UNKNOWN),
                forms(unit.field("typeOfSchooling")),
                LocalDate.EPOCH));
    }

    private static Set<SchoolForm> forms(JsonSpot types) {
        var forms = new TreeSet<SchoolForm>();
        for (var type : types.items()) form(type.field("code").text()).ifPresent(forms::add);
        return forms;
    }

    /// All kinds of adult education (`vuxgr`, `vuxgy`, `sfi`…) are one form here.
    private static Optional<SchoolForm> form(String code) {
        return code.startsWith("vux") || "sfi".equals(code) ? Optional.of(SchoolForm.VUX) : SchoolForm.ofCode(code);
    }

    private static String codeOrEmpty(Level level, JsonSpot at) {
        return Subject.isCode(level, at.text()) ? at.text() : "";
    }
}
