package se.styrkedja.reports.quality;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Subject;

/// A set of units that means are taken over: an organiser's own, those of comparable municipalities, the country's.
///
/// @param key tells wholes of the same subject apart, such as municipal and all schools of the country
/// @param name in words, for people
/// @param published whether a figure that a publisher states for the subject stands before what we compute
record Whole(Subject subject, String key, String name, Map<String, Unit> units, boolean published) {

    static Whole of(Subject subject, String key, String name, Collection<Unit> units, boolean published) {
        var byCode = new LinkedHashMap<String, Unit>();
        units.forEach(u -> byCode.put(u.code(), u));
        return new Whole(subject, key, name, Map.copyOf(byCode), published);
    }

    boolean has(String code) {
        return units.containsKey(code);
    }

    Set<String> municipalities() {
        return units.values().stream().map(Unit::municipality).collect(Collectors.toSet());
    }

    List<Unit> list() {
        return units.values().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }
}
