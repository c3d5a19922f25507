package se.styrkedja.demo.nydala;

/// One node of Nydala's organisation.
///
/// @param code eight digits, beginning with 00: no real unit has such a code
/// @param kind which ages it has
/// @param size pupils in a year group, or children in a preschool
/// @param education the parents' mean level of education, 1–3
/// @param newcomers the share of pupils who are newly arrived, 0–1
record Node(String code, String name, Kind kind, int size, double education, double newcomers, Story story) {

    /// The ages a node has; the last ones have none.
    enum Kind {
        PRESCHOOL("fs"),
        LOWER("fsk fth gr"),
        UPPER("gr"),
        WHOLE("fsk fth gr"),
        UPPER_SECONDARY("gy"),
        RESOURCE_CENTRE(""),
        KITCHEN(""),
        STAFF_OFFICE("");

        private final String forms;

        Kind(String forms) {
            this.forms = forms;
        }

        /// Codes of school forms, joined by a blank.
        String forms() {
            return forms;
        }

        boolean hasYear9() {
            return this == UPPER || this == WHOLE;
        }

        boolean hasYear6() {
            return this == LOWER || this == WHOLE;
        }

        /// How many year groups, the preschool class counted as one.
        int yearGroups() {
            return switch (this) {
                case LOWER -> 7;
                case UPPER, UPPER_SECONDARY -> 3;
                case WHOLE -> 10;
                case PRESCHOOL, RESOURCE_CENTRE, KITCHEN, STAFF_OFFICE -> 0;
            };
        }

        boolean compulsory() {
            return hasYear6() || hasYear9();
        }
    }
}
