package se.styrkedja.organisation;

import java.util.List;

/// A group of municipalities to compare with.
public record Group(String id, String title, List<String> municipalityCodes) {
    public Group {
        municipalityCodes = List.copyOf(municipalityCodes);
    }
}
