package se.styrkedja.imports.kolada;

import java.util.Optional;
import java.util.Set;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Key figures of municipalities and of groups of them (`data`).
///
/// What is about all schools in the municipality, or about those who live there, is not the municipality's own figure
/// and is not taken in. The country beside municipal schools is municipal schools only, and would stand as the figure
/// of all schools: it is not taken in either. Regions run no compulsory schools.
final class MunicipalFigures extends Answer {
    private static final String COUNTRY = Subject.COUNTRY.code();

    MunicipalFigures() {
        super("kolada-kommundata", Stage.FACTS, Set.of("kpi", "municipality", "period", "values"));
    }

    @Override
    void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft) {
        var figures = new Figures(draft);
        for (var row : items)
            figures.kpi(row).ifPresent(kpi -> {
                if (kpi.schools() == Kpi.Schools.OTHERS) figures.passOver("note.kolada.others", kpi);
                else
                    subject(row.field("municipality"), kpi, figures, draft)
                            .ifPresent(subject -> figures.take(row, kpi, subject));
            });
        figures.tellOfTheRest();
    }

    private static Optional<Subject> subject(JsonSpot at, Kpi kpi, Figures figures, Draft draft) {
        var code = at.text();
        if (COUNTRY.equals(code) && kpi.schools() == Kpi.Schools.MUNICIPALITY) return Optional.of(Subject.COUNTRY);
        if (COUNTRY.equals(code)) figures.passOver("note.kolada.country", kpi);
        else if (code.matches("00\\d\\d")) figures.passOver("note.kolada.regions", kpi);
        else if (Subject.isCode(Level.MUNICIPALITY, code)) return Optional.of(Subject.municipality(code));
        else if (code.startsWith("G") && Subject.isCode(Level.GROUP, code))
            return Optional.of(new Subject(Level.GROUP, code));
        else draft.refuse(at.fault("kolada.municipality", at.quote()));
        return Optional.empty();
    }
}
