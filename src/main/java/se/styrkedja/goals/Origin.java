package se.styrkedja.goals;

/// Where a goal comes from.
public enum Origin {
    /// The council of the municipality (kommunfullmäktige).
    COUNCIL,
    /// The board itself (nämnden), or the directors of an independent organiser.
    BOARD,
    /// A curriculum (läroplan).
    CURRICULUM,
    /// The Education Act (skollagen).
    LAW
}
