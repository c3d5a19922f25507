package se.styrkedja.imports.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Layout;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.organisation.Fact;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// Groups of municipalities to compare with, in the house's own format: `grupp;benamning;kommunkod;kommun`, one row for
/// each member.
public final class GroupsLayout implements Layout {
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final int GROUP = 0;
    private static final int TITLE = 1;
    private static final int CODE = 2;
    private static final int NAME = 3;

    private final Words words = Words.read();

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
        return Header.of(words.groupHeader()).stands(content);
    }

    @Override
    public void read(Content content, Draft draft) {
        if (!(content instanceof Content.Table table)) return;
        Map<String, List<Content.Row>> members = new LinkedHashMap<>();
        for (var row : table.rows()
                .subList(Math.min(1, table.rows().size()), table.rows().size()))
            if (!row.blank() && whole(table.file(), row, draft))
                members.computeIfAbsent(row.cell(GROUP), group -> new ArrayList<>())
                        .add(row);
        members.forEach((group, rows) -> draft.learn(new Fact.GroupFormed(
                group,
                rows.getFirst().cell(TITLE),
                rows.stream().map(row -> row.cell(CODE)).toList())));
        for (var rows : members.values())
            for (var row : rows)
                if (!row.cell(NAME).isEmpty()) draft.learn(new Fact.MunicipalityNamed(row.cell(CODE), row.cell(NAME)));
    }

    private boolean whole(String file, Content.Row row, Draft draft) {
        boolean named = !row.cell(GROUP).isEmpty() && !row.cell(TITLE).isEmpty();
        if (!named) draft.refuse(new Fault("organisation.group", place(file, row, GROUP), row.cell(GROUP)));
        boolean coded = MUNICIPALITY.matcher(row.cell(CODE)).matches();
        if (!coded) draft.refuse(new Fault("organisation.digits", place(file, row, CODE), row.cell(CODE), "4"));
        return named && coded;
    }

    private Place place(String file, Content.Row row, int column) {
        return new Place(file, row.line(), words.groupHeader().get(column));
    }
}
