package se.styrkedja.dialogues;

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

    public boolean tookPart() {
        return persons > 0;
    }
}
