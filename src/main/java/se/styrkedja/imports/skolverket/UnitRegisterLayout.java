package se.styrkedja.imports.skolverket;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Part;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Fault;

/// The national school-unit register (Skolenhetsregistret) as a table, one file or sheet for each
/// school form, each with its own header, and in a workbook a sheet of organisers.
///
/// It does not say as of which day it is, so its facts carry the first day there is and anything
/// dated stands before them. The form is told by the columns: a list with a preschool class is of
/// compulsory schools, one with only years of adapted ones, one with programmes of upper-secondary
/// schools, one with national and individual programmes of adapted upper-secondary schools.
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
                && Parts.opening(table, HEADINGS, TELLING).stream().anyMatch(UnitRegisterLayout::tellsForm);
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var organisers = new OrganiserRegisterLayout();
        for (var sheet : Parts.sheets(table)) {
            if (organisers.recognises(sheet)) organisers.read(sheet, draft);
            else readUnits(sheet, draft);
        }
    }

    private static void readUnits(Content.Table sheet, Draft draft) {
        var parts = Parts.of(sheet, HEADINGS, TELLING, Bounds.NONE);
        parts.tellUnread(draft);
        for (var part : parts.all()) read(ZerosLost.put(part, draft), draft);
    }

    private static void read(Part part, Draft draft) {
        var columns = part.columns();
        part.begin(draft);
        if (tellsForm(columns))
            part.each(
                    draft,
                    Set.of("code", "municipality-code", "organiser-code"),
                    row -> UnitRow.read(columns, row, forms(columns, row), grades(columns, row), UNDATED, draft)
                            .ifPresent(draft::learn));
        else draft.refuse(new Fault("register.form", part.place(part.header())));
    }

    private static boolean tellsForm(Columns columns) {
        return Stream.of("grade-1", "programmes", "adapted-programmes").anyMatch(role -> columns.has(Set.of(role)));
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
        if (columns.has(Set.of("adapted-programmes"))) return Set.of(SchoolForm.GYAN);
        if (columns.has(Set.of("programmes"))) return Set.of(SchoolForm.GY);
        if (!columns.has(Set.of("preschool-class"))) return Set.of(SchoolForm.GRAN);
        var forms = EnumSet.of(SchoolForm.GR);
        if (columns.text(row, "preschool-class").equals(YES)) forms.add(SchoolForm.FSK);
        return forms;
    }
}
