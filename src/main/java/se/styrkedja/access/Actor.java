package se.styrkedja.access;

/// Who acts, as the account of deeds names them.
///
/// @param id the account, as text; empty for one who has none
public record Actor(String id, String name) {
    /// The one who acts from the command line.
    public static final Actor COMMAND_LINE = new Actor("", "Kommandoraden");

    /// One of whom nothing is known.
    public static final Actor STRANGER = new Actor("", "");

    /// The house itself, when the clock says so.
    public static final Actor CLOCK = new Actor("", "Klockan");
}
