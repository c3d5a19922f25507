package se.styrkedja.imports.skolverket;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.SchoolForm;

/// The national school-unit register (Skolenhetsregistret) as a table, one file or sheet for each school form.
///
/// It does not say as of which day it is, so its facts carry the first day there is and anything dated stands before
/// them.
/// The form is told by the columns: a list with a preschool class is of compulsory schools, one with only years of
/// adapted ones, one with programmes of upper-secondary schools.
final class UnitRegisterLayout implements Layout {
    static final LocalDate UNDATED = LocalDate.EPOCH;

    private static final Headings HEADINGS = Headings.of("/imports/skolverket/skolenhetsregistret.csv");
    private static final Set<String> TELLING = Set.of("code", "name", "municipality-code", "organiser-code");
    private static final String YES = "J";
    private static final int LAST_GRADE = 9;

    @Override
    public String id() {
        return "skolverket-skolenhetsregistret";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EXPORT;
    }

    @Override
    public Stage stage() {
        return Stage.REGISTERS;
    }

    @Override
    public boolean recognises(Content content) {
        return content instanceof Content.Table table
                && HEADINGS.find(table, TELLING)
                        .filter(columns -> columns.has(Set.of("grade-1")) || columns.has(Set.of("programmes")))
                        .isPresent();
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        HEADINGS.find(table, TELLING).ifPresent(columns -> {
            columns.doubled(table.row(columns.index()).line()).forEach(draft::refuse);
            for (var row :
                    table.rows().subList(columns.index() + 1, table.rows().size()))
                if (!row.blank())
                    UnitRow.read(columns, row, forms(columns, row), grades(columns, row), UNDATED, draft)
                            .ifPresent(draft::learn);
        });
    }

    /// A list of adapted compulsory schools tells its years of another form.
    private static Set<Integer> grades(Columns columns, Content.Row row) {
        if (!columns.has(Set.of("preschool-class"))) return Set.of();
        return IntStream.rangeClosed(1, LAST_GRADE)
                .filter(grade -> columns.text(row, "grade-" + grade).equals(YES))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<SchoolForm> forms(Columns columns, Content.Row row) {
        if (columns.has(Set.of("programmes"))) return Set.of(SchoolForm.GY);
        if (!columns.has(Set.of("preschool-class"))) return Set.of(SchoolForm.GRAN);
        var forms = EnumSet.of(SchoolForm.GR);
        if (columns.text(row, "preschool-class").equals(YES)) forms.add(SchoolForm.FSK);
        return forms;
    }
}
