package se.styrkedja.server;

/// The command cannot be carried out, and the user can do something about it: an exit code and one sentence.
public final class Refusal extends RuntimeException {
    public static final int USAGE = 64;
    public static final int NOTHING_DONE = 1;
    public static final int MISSING_ON_MACHINE = 69;

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String key;
    private final String[] values;

    /// @param key the sentence in messages/cli.properties
    public Refusal(int exitCode, String key, String... values) {
        super(key, null, false, false);
        this.exitCode = exitCode;
        this.key = key;
        this.values = values.clone();
    }

    public int exitCode() {
        return exitCode;
    }

    public String key() {
        return key;
    }

    public String[] values() {
        return values.clone();
    }
}
