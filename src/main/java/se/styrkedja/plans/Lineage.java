package se.styrkedja.plans;

/// Where an area comes from.
public enum Lineage {
    NEW,
    CONTINUES,
    RENAMED
}
