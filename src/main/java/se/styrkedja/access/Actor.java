package se.styrkedja.access;

/// Who acts, as the account of deeds names them.
public record Actor(String name) {
    /// The one who acts from the command line, until accounts exist.
    public static final Actor COMMAND_LINE = new Actor("Kommandoraden");
}
