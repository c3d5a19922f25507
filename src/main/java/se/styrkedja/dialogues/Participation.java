package se.styrkedja.dialogues;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.access.Node;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.web.Messages;

/// Which group took part in the quality work behind a dialogue, how many and how (medverkan, skollagen 4 kap. 4 §).
///
/// @param persons none when the group did not take part
public record Participation(Group group, int persons, Manner manner) {
    public Participation {
        if (persons < 0) throw new IllegalArgumentException("no fewer than nobody: " + persons);
    }

    /// Pupils, teachers and other staff take part; guardians and children in preschool are given the opportunity.
    public enum Group {
        PUPILS,
        TEACHERS,
        OTHER_STAFF,
        GUARDIANS,
        CHILDREN,
        MANAGERS;

        /// The key of its name where those school forms are: whoever teaches in a preschool is a preschool
        /// teacher.
        public String key(Set<SchoolForm> forms) {
            return this == TEACHERS && forms.equals(Set.of(SchoolForm.FS)) ? "TEACHERS.FS" : name();
        }

        /// Whether there are any such persons where those school forms are; where there is no school form, as in a
        /// kitchen or at the organiser, anybody may be asked.
        public boolean isAt(Set<SchoolForm> forms) {
            return forms.isEmpty()
                    || switch (this) {
                        case PUPILS -> forms.stream().anyMatch(form -> form != SchoolForm.FS);
                        case CHILDREN -> forms.contains(SchoolForm.FS);
                        case TEACHERS, OTHER_STAFF, GUARDIANS, MANAGERS -> true;
                    };
        }
    }

    public enum Manner {
        MEETING,
        SURVEY,
        COUNCIL
    }

    /// Whether nobody but managers took part in the work of a preschool or school unit, which has to be said. Of the
    /// organiser's own work, and of a unit without a school form such as a kitchen, the law asks for nobody.
    ///
    /// Source: skollagen (2010:800) 4 kap. 4 § (enhetsnivå) beside 3 § (huvudmannanivå).
    ///
    /// @param forms the school forms there
    public static boolean onlyManagers(Node at, Set<SchoolForm> forms, List<Participation> told) {
        if (!(at instanceof Node.Unit) || forms.isEmpty()) return false;
        var took = told.stream().filter(Participation::tookPart).toList();
        return !took.isEmpty() && took.stream().allMatch(p -> p.group == Group.MANAGERS);
    }

    /// Names what is told, so that who tells something else notices when it has changed since it was read; empty when
    /// nothing is told.
    public static String version(List<Participation> told) {
        return told.stream()
                .filter(Participation::tookPart)
                .sorted(Comparator.comparing(Participation::group))
                .map(one -> one.group + "-" + one.persons + "-" + one.manner)
                .collect(Collectors.joining("."));
    }

    /// What is told, as a part of what is closed.
    public static Part part(List<Participation> told) {
        var messages = Messages.of("dialogues");
        var words = told.stream()
                .filter(Participation::tookPart)
                .sorted(Comparator.comparing(Participation::group))
                .map(one -> messages.text(
                        "basis.took",
                        messages.text("group." + one.group),
                        Integer.toString(one.persons),
                        messages.text("manner." + one.manner)))
                .collect(Collectors.joining("\n"));
        return Part.text("took part", messages.text("basis.took-part"), words, "");
    }

    public boolean tookPart() {
        return persons > 0;
    }
}
