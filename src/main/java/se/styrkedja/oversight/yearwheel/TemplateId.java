package se.styrkedja.oversight.yearwheel;

import java.util.UUID;

/// Names one recurring event.
public record TemplateId(UUID value) {
    static TemplateId next() {
        return new TemplateId(UUID.randomUUID());
    }
}
