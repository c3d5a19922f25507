package se.styrkedja.imports.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.parts.Bounds;
import se.styrkedja.imports.parts.Parts;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.Fact;

/// Groups of municipalities to compare with, in the house's own format:
/// `grupp;benamning;kommunkod;kommun`, one row for each member.
public final class GroupsLayout implements Layout {
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final Headings HEADINGS = Headings.of("/imports/organisation/groups.csv");
    private static final String GROUP = "group";
    private static final String TITLE = "title";
    private static final String CODE = "municipality";
    private static final String NAME = "municipality_name";
    private static final Set<String> TELLING = Set.of(GROUP, TITLE, CODE);

    @Override
    public String id() {
        return "styrkedja-grupper";
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
        return content instanceof Content.Table table
                && !Parts.opening(table, HEADINGS, TELLING).isEmpty();
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        var parts = Parts.of(table, HEADINGS, TELLING, Bounds.NONE);
        parts.tellUnread(draft);
        Map<String, List<Member>> members = new LinkedHashMap<>();
        for (var part : parts.all()) {
            part.begin(draft);
            part.tellUnread(draft, Set.of());
            part.each(draft, TELLING, row -> {
                if (whole(part.columns(), row, draft))
                    members.computeIfAbsent(part.columns().text(row, GROUP), group -> new ArrayList<>())
                            .add(Member.of(part.columns(), row));
            });
        }
        members.forEach((group, rows) -> draft.learn(new Fact.GroupFormed(
                group, rows.getFirst().title(), rows.stream().map(Member::code).toList())));
        for (var rows : members.values())
            for (var row : rows)
                if (!row.name().isEmpty()) draft.learn(new Fact.MunicipalityNamed(row.code(), row.name()));
    }

    private static boolean whole(Columns columns, Content.Row row, Draft draft) {
        boolean named =
                !columns.text(row, GROUP).isEmpty() && !columns.text(row, TITLE).isEmpty();
        if (!named) refuse(columns, row, GROUP, draft, "organisation.group");
        boolean coded = MUNICIPALITY.matcher(columns.text(row, CODE)).matches();
        if (!coded) refuse(columns, row, CODE, draft, "organisation.digits", "4");
        return named && coded;
    }

    private static void refuse(
            Columns columns, Content.Row row, String role, Draft draft, String code, String... expected) {
        columns.cell(row, role)
                .ifPresent(cell -> draft.refuse(cell.fault(
                        code,
                        Stream.concat(Stream.of(cell.text()), Arrays.stream(expected))
                                .toArray(String[]::new))));
    }

    private record Member(String title, String code, String name) {
        static Member of(Columns columns, Content.Row row) {
            return new Member(columns.text(row, TITLE), columns.text(row, CODE), columns.text(row, NAME));
        }
    }
}
