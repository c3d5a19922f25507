package se.styrkedja.imports.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// The units of an organiser in the house's own format:
/// `skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till`.
///
/// `typ` kommunal, enskild, region, statlig or empty · `skolformer` codes joined by blanks (`fsk fth gr`) · `slag`
/// skola, resurscentrum, stab or kitchen; what is no school has no school form · `fran`, `till` days or empty.
/// A row with any fault is refused whole, with all its faults; the other rows go on.
public final class OrganisationLayout implements Layout {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern UNIT = Pattern.compile("\\d{8}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final Pattern ORGANISER = Pattern.compile("\\d{10}");

    /// The columns by place.
    private enum Column {
        CODE(0),
        NAME(1),
        MUNICIPALITY(2),
        MUNICIPALITY_NAME(3),
        ORGANISER(4),
        ORGANISER_NAME(5),
        ORGANISER_KIND(6),
        FORMS(7),
        NODE(8),
        FROM(9),
        TO(10);

        private final int place;

        Column(int place) {
            this.place = place;
        }
    }

    private final Words words = Words.read();

    @Override
    public String id() {
        return "styrkedja-organisation";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.TABLE;
    }

    @Override
    public Stage stage() {
        return Stage.REGISTERS;
    }

    @Override
    public boolean recognises(Content content) {
        return Header.of(words.header()).stands(content);
    }

    @Override
    public void read(Content content, Draft draft) {
        if (content instanceof Content.Table table)
            for (var row : table.rows()
                    .subList(Math.min(1, table.rows().size()), table.rows().size()))
                if (!row.blank()) new Line(table.file(), row, draft).read();
    }

    /// One row, with what is wrong in it.
    private final class Line {
        private final String file;
        private final Content.Row row;
        private final Draft draft;
        private final List<Fault> faults = new ArrayList<>();

        Line(String file, Content.Row row, Draft draft) {
            this.file = file;
            this.row = row;
            this.draft = draft;
        }

        void read() {
            var code = matching(Column.CODE, UNIT, "8");
            var municipality = matching(Column.MUNICIPALITY, MUNICIPALITY, "4");
            var organiser = matching(Column.ORGANISER, ORGANISER, "10");
            var kind = organiserKind();
            var forms = forms();
            var from = day(Column.FROM);
            var to = day(Column.TO);
            if (text(Column.NAME).isEmpty()) fault("organisation.name", Column.NAME);
            if (!words.nodes().contains(text(Column.NODE).toLowerCase(Locale.ROOT)))
                fault("organisation.node", Column.NODE, String.join(", ", words.nodes()));
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get()))
                fault("organisation.ends-before", Column.TO, from.get().toString());
            faults.forEach(draft::refuse);
            if (faults.isEmpty())
                draft.learn(new Fact.UnitSeen(
                        code,
                        text(Column.NAME),
                        municipality,
                        text(Column.MUNICIPALITY_NAME),
                        organiser,
                        text(Column.ORGANISER_NAME),
                        kind,
                        forms,
                        to.or(() -> from).orElse(LocalDate.EPOCH)));
        }

        private String matching(Column column, Pattern pattern, String digits) {
            if (!pattern.matcher(text(column)).matches()) fault("organisation.digits", column, digits);
            return text(column);
        }

        private OrganiserKind organiserKind() {
            var word = text(Column.ORGANISER_KIND).toLowerCase(Locale.ROOT);
            if (words.organisers().containsKey(word))
                return OrganiserKind.valueOf(words.organisers().getOrDefault(word, ""));
            fault("organisation.organiser-kind", Column.ORGANISER_KIND, known());
            return OrganiserKind.UNKNOWN;
        }

        private String known() {
            return String.join(
                    ", ",
                    words.organisers().keySet().stream()
                            .filter(w -> !w.isEmpty())
                            .toList());
        }

        private Set<SchoolForm> forms() {
            var forms = EnumSet.noneOf(SchoolForm.class);
            for (var code : BLANKS.split(text(Column.FORMS).toLowerCase(Locale.ROOT), -1))
                if (!code.isEmpty())
                    SchoolForm.ofCode(code)
                            .ifPresentOrElse(forms::add, () -> fault("organisation.form", Column.FORMS, code));
            boolean school = text(Column.NODE).equalsIgnoreCase(words.nodes().getFirst());
            if (!school && !forms.isEmpty()) fault("organisation.no-school", Column.FORMS, text(Column.NODE));
            return forms;
        }

        private Optional<LocalDate> day(Column column) {
            if (text(column).isEmpty()) return Optional.empty();
            try {
                return Optional.of(LocalDate.parse(text(column)));
            } catch (DateTimeException notADay) {
                fault("organisation.day", column);
                return Optional.empty();
            }
        }

        private String text(Column column) {
            return row.cell(column.place);
        }

        /// Values: what was found, then what was expected.
        private void fault(String code, Column column, String... expected) {
            var values = new ArrayList<String>();
            values.add(text(column));
            values.addAll(List.of(expected));
            var place = new Place(file, row.line(), words.header().get(column.place));
            faults.add(new Fault(code, place, values));
        }
    }
}
