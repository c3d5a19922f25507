package se.styrkedja.imports.opening;

import java.util.List;

/// Why a file cannot be opened. Never leaves this package: [Opening] answers with a fault.
final class Unopenable extends Exception {
    private final String code;
    private final long line;
    private final List<String> values;

    /// @param line 1-based, 0 when it is the whole file
    Unopenable(String code, long line, String... values) {
        super(code);
        this.code = code;
        this.line = line;
        this.values = List.of(values);
    }

    String code() {
        return code;
    }

    long line() {
        return line;
    }

    List<String> values() {
        return values;
    }
}
