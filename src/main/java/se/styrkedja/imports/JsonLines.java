package se.styrkedja.imports;

import java.util.Map;

/// Which line of a JSON text a pointer (RFC 6901) stands on.
public record JsonLines(Map<String, Long> byPointer) {
    public long of(String pointer) {
        return byPointer.getOrDefault(pointer, 0L);
    }
}
