package se.styrkedja.imports.planned;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// What a field of the interface is called here. Data: `imports/planned/fields.csv`.
///
/// @param part which kind of answer, and which school form: `salsa`, `gr`, `gy-program`, `survey`…
/// @param course the field that names the course a test was in; empty for all others
/// @param yearsLater the interface dates some shares by the school year in which the pupils began; so many school
/// years     later is the year that the figure is about
record Field(String part, String name, IndicatorId indicator, Breakdown breakdown, String course, int yearsLater) {
    private static final int LONGEST_VALUE = 40;
    private static final List<Field> ALL = DataRows.of("/imports/planned/fields.csv").stream()
            .map(Field::field)
            .toList();

    /// The fields of one part, in the order of the file.
    static List<Field> of(String part) {
        return ALL.stream().filter(f -> f.part().equals(part)).toList();
    }

    /// How a figure of this field is split, in an answer that is itself about one part.
    ///
    /// @param of what the answer is about
    /// @param at where a course may stand beside the values
    Breakdown breakdown(Breakdown of, JsonSpot at) {
        var split = of;
        for (var part : breakdown.by().entrySet()) split = split.with(part.getKey(), part.getValue());
        var named = course.isEmpty() ? "" : slug(at.field(course).text());
        return named.isEmpty() ? split : split.with(Breakdown.Key.KURS, named);
    }

    /// `Matematik 3C` as a breakdown is written: `matematik-3c`.
    private static String slug(String course) {
        var written = course.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return written.length() <= LONGEST_VALUE ? written : written.substring(0, LONGEST_VALUE);
    }

    /// When the figure is about.
    Period about(Period written) {
        return written instanceof SchoolYear begun ? new SchoolYear(begun.startYear() + yearsLater) : written;
    }

    private static Field field(NamedCsvRecord row) {
        var breakdown = row.getField("breakdown");
        return new Field(
                row.getField("part"),
                row.getField("field"),
                new IndicatorId(row.getField("indicator")),
                Breakdown.parse(breakdown).orElseThrow(() -> new IllegalStateException("no breakdown: " + breakdown)),
                row.getField("course"),
                Integer.parseInt(row.getField("years-later")));
    }
}
