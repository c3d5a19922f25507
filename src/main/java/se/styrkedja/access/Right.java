package se.styrkedja.access;

/// What one may be allowed to do.
public enum Right {
    TAKE_IN,
    WITHDRAW
}
