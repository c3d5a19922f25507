package se.styrkedja.access.roles;

/// What somebody is in an organiser's schools, for as long as a [Holding] says. Pupils and guardians have no accounts.
public enum Role {
    /// Kvalitetsutvecklare, utredare: prepares figures and dialogues for all units.
    QUALITY_ANALYST,
    /// Skolchef (skollagen 2 kap. 8 a §): appointed by the organiser, cannot be delegated.
    SCHOOL_DIRECTOR,
    /// Verksamhetschef, gymnasiechef: leads the units of an area.
    AREA_MANAGER,
    /// Rektor (skollagen 2 kap. 9 §), and a deputy while one stands in.
    HEAD_TEACHER,
    /// Lärare and other staff (skollagen 4 kap. 4 §: take part in the quality work of the unit).
    STAFF,
    /// Elevhälsa (skollagen 2 kap. 25 §).
    STUDENT_HEALTH,
    /// Nämndsledamot: reads what is aggregated, never a single case.
    BOARD_MEMBER,
    /// Nämndsordförande.
    BOARD_CHAIR,
    /// Revisor: reads, changes nothing, until a last day.
    AUDITOR,
    /// Processhandledare or consultant: reads, changes nothing, until a last day.
    EXTERNAL,
    /// Registrator: case numbers and decisions.
    REGISTRAR,
    /// Systemförvaltare: accounts, settings and files, not the work itself.
    STEWARD
}
