package se.styrkedja.organisation;

import java.util.List;

/// A part of an organiser's schools that are led together (verksamhet), such as "Grundskola norr".
///
/// @param organiser its organisation number
/// @param units those in operation, by code
public record Area(String organiser, String name, List<Unit> units) {
    public Area {
        units = List.copyOf(units);
    }
}
