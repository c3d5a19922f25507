package se.styrkedja.cli;

/// The command cannot be carried out, and the user can do something about it: an exit code and one sentence.
final class Refusal extends RuntimeException {
    static final int USAGE = 64;
    static final int NOTHING_DONE = 1;
    static final int MISSING_ON_MACHINE = 69;

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String key;
    private final String[] values;

    /// @param key the sentence in messages/cli.properties
    Refusal(int exitCode, String key, String... values) {
        super(key, null, false, false);
        this.exitCode = exitCode;
        this.key = key;
        this.values = values.clone();
    }

    int exitCode() {
        return exitCode;
    }

    String key() {
        return key;
    }

    String[] values() {
        return values.clone();
    }
}
