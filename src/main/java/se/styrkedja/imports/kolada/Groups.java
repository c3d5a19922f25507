package se.styrkedja.imports.kolada;

import java.util.ArrayList;
import java.util.Set;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.JsonSpot;
import se.styrkedja.organisation.Fact;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// Kolada's groups of municipalities, such as those alike in compulsory school.
final class Groups extends Answer {

    Groups() {
        super("kolada-kommungrupper", Stage.REGISTERS, Set.of("id", "title", "members"));
    }

    @Override
    void readItems(Iterable<JsonSpot> items, JsonSpot root, Draft draft) {
        for (var item : items) {
            var id = item.field("id");
            var members = item.field("members");
            if (!Subject.isCode(Level.GROUP, id.text())) draft.refuse(id.fault("kolada.group", id.quote()));
            else if (!members.isList()) draft.refuse(members.fault("kolada.list-expected", members.quote()));
            else draft.learn(formed(item, draft));
        }
    }

    private static Fact formed(JsonSpot group, Draft draft) {
        var codes = new ArrayList<String>();
        for (var member : group.field("members").items()) {
            var code = member.field("member_id");
            if (Subject.isCode(Level.MUNICIPALITY, code.text())) codes.add(code.text());
            else draft.refuse(code.fault("kolada.municipality", code.quote()));
        }
        return new Fact.GroupFormed(
                group.field("id").text(), group.field("title").text(), codes);
    }
}
