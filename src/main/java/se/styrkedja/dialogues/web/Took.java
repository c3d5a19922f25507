package se.styrkedja.dialogues.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// Who took part, as a page tells it and its form asks for it. Used wherever it is told.
///
/// @param told those who did, in sentences
/// @param version of what is told
public record Took(List<Group> groups, List<String> told, String version, boolean onlyManagers, List<Choice> manners) {
    private static final Messages WORDS = Messages.of("dialogues");

    public Took {
        groups = List.copyOf(groups);
        told = List.copyOf(told);
        manners = List.copyOf(manners);
    }

    /// A group in the form.
    public record Group(String code, String title, String persons, String manner) {}

    /// @param at whose work it is
    /// @param forms the school forms there: whom one may meet there is asked for, and who is told of
    public static Took of(Node at, Set<SchoolForm> forms, List<Participation> known) {
        var told = known.stream()
                .filter(Participation::tookPart)
                .map(Participation::group)
                .toList();
        return new Took(
                Arrays.stream(Participation.Group.values())
                        .filter(group -> group.isAt(forms) || told.contains(group))
                        .map(group -> group(group, forms, known))
                        .toList(),
                known.stream()
                        .filter(Participation::tookPart)
                        .sorted(Comparator.comparing(Participation::group))
                        .map(part -> sentence(part, forms))
                        .toList(),
                Participation.version(known),
                Participation.onlyManagers(at, forms, known),
                Arrays.stream(Participation.Manner.values())
                        .map(manner -> new Choice(manner.name(), WORDS.text("manner." + manner)))
                        .toList());
    }

    private static Group group(Participation.Group group, Set<SchoolForm> forms, List<Participation> known) {
        var told = known.stream().filter(p -> p.group() == group).findFirst();
        return new Group(
                group.name(),
                WORDS.text("group." + group.key(forms)),
                told.filter(Participation::tookPart)
                        .map(p -> Integer.toString(p.persons()))
                        .orElse(""),
                told.map(p -> p.manner().name()).orElse(Participation.Manner.MEETING.name()));
    }

    private static String sentence(Participation part, Set<SchoolForm> forms) {
        return WORDS.text(
                "took-part",
                WORDS.text("group." + part.group().key(forms)),
                Swedish.whole(part.persons()),
                WORDS.text("manner." + part.manner()));
    }

    /// What was typed, a group at a time; a group that was left empty did not take part.
    public static List<Participation> read(Form form) {
        var told = new ArrayList<Participation>();
        for (var group : Participation.Group.values()) {
            var field = DialogueFields.PERSONS.at(group).name();
            var number = form.optional(DialogueFields.PERSONS.at(group));
            if (number.isEmpty()) number = "0";
            if (!number.matches("\\d{1,6}")) form.wrong(field, WORDS.text("fault.number"));
            else
                told.add(new Participation(
                        group, Integer.parseInt(number), form.choice("hur-" + group, Participation.Manner.MEETING)));
        }
        return told;
    }

    /// What was typed, in words: `Lärare: 44`.
    public static List<String> typed(Form form, Set<SchoolForm> forms) {
        return Arrays.stream(Participation.Group.values())
                .filter(group ->
                        !form.typed(DialogueFields.PERSONS.at(group).name()).isBlank())
                .map(group -> WORDS.text(
                        "took-part.typed",
                        WORDS.text("group." + group.key(forms)),
                        form.typed(DialogueFields.PERSONS.at(group).name())))
                .toList();
    }

    /// Notes that somebody else has told who took part since the form was shown: it stands in the list above the form.
    public static void stale(Form form) {
        form.wrong(
                DialogueFields.PERSONS.at(Participation.Group.TEACHERS).name(),
                StaleVersion.told(WORDS.text("stale.took-part")));
    }
}
