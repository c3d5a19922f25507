package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.styrkedja.vocabulary.SchoolYear;

/// The wheel of one school year.
///
/// @param events by the day they are due
public record YearWheel(SchoolYear year, String by, LocalDate on, List<WheelEvent> events) {
    public YearWheel {
        events = List.copyOf(events);
    }

    public Optional<WheelEvent> event(WheelEventId id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    public boolean has(TemplateId template) {
        return events.stream().anyMatch(event -> event.template().equals(template));
    }
}
