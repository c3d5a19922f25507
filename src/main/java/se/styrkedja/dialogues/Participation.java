package se.styrkedja.dialogues;

import java.util.List;

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
        MANAGERS
    }

    public enum Manner {
        MEETING,
        SURVEY,
        COUNCIL
    }

    /// Whether nobody but managers took part, which is allowed and has to be said.
    public static boolean onlyManagers(List<Participation> told) {
        var took = told.stream().filter(Participation::tookPart).toList();
        return !took.isEmpty() && took.stream().allMatch(p -> p.group == Group.MANAGERS);
    }

    public boolean tookPart() {
        return persons > 0;
    }
}
