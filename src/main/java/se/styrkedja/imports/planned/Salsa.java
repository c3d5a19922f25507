package se.styrkedja.imports.planned;

import java.util.List;
import java.util.Set;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// SALSA, for one unit or for all in the country. The period stands once, beside the list.
///
/// A residual is stored as it was published, also where actual minus expected differs from it by one: each is rounded
/// by itself.
/// For a unit without SALSA the interface answers with a list that holds only null.
final class Salsa extends Answer {
    private static final String LIST = "compulsorySchoolUnitSalsaMetricList";

    Salsa() {
        super("skolverket-v4-salsa", Stage.FACTS);
    }

    @Override
    boolean isBody(JsonSpot body) {
        return body.fields().contains(LIST);
    }

    @Override
    void readBody(JsonSpot body, Draft draft) {
        var list = body.field(LIST);
        if (!list.isList()) {
            draft.refuse(list.fault("planned.list-expected", list.quote()));
            return;
        }
        var given = list.items().stream().filter(i -> !i.nothing()).toList();
        if (given.isEmpty()) draft.remark(list.fault("planned.salsa-none"));
        else readUnits(body, given, draft);
    }

    private static void readUnits(JsonSpot body, List<JsonSpot> units, Draft draft) {
        var figures = new Figures(draft);
        figures.period(body.field("timePeriod")).ifPresent(period -> {
            for (var unit : units) readUnit(unit, period, figures, draft);
            figures.tellOfNulls();
        });
    }

    private static void readUnit(JsonSpot unit, Period period, Figures figures, Draft draft) {
        var code = unit.field("schoolUnitCode");
        if (!Subject.isCode(Level.UNIT, code.text())) {
            draft.refuse(code.fault("planned.unit-code", code.quote()));
            return;
        }
        draft.learn(seen(unit, code.text(), period));
        for (var field : Field.of("salsa")) {
            var value = unit.field(field.name());
            var about = new Figures.About(field, Subject.unit(code.text()), Breakdown.TOTAL);
            if (!value.nothing()) figures.take(value, about, period);
        }
    }

    private static Fact seen(JsonSpot unit, String code, Period period) {
        var area = unit.field("geographicalAreaCode").text();
        return new Fact.UnitSeen(
                code,
                unit.field("name").text(),
                Subject.isCode(Level.MUNICIPALITY, area) ? area : "",
                "",
                "",
                "",
                OrganiserKind.UNKNOWN,
                Set.of(SchoolForm.GR),
                period.lastDay());
    }
}
