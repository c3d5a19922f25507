package se.styrkedja.reports.quality.ground;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// A set of units that means are taken over: an organiser's own, those of comparable municipalities, the country's.
///
/// @param key tells wholes of the same subject apart, such as municipal and all schools of the country
/// @param name in words, for people
/// @param members the units of a period, by code: a school that changed organiser is in one of them at a time
/// @param published whether a figure that a publisher states for the subject stands before what we compute
public record Whole(
        Subject subject, String key, String name, Function<Period, Map<String, Unit>> members, boolean published) {

    public static Whole of(
            Subject subject,
            String key,
            String name,
            Function<Period, ? extends Collection<Unit>> units,
            boolean published) {
        var kept = new ConcurrentHashMap<Period, Map<String, Unit>>();
        return new Whole(
                subject, key, name, period -> kept.computeIfAbsent(period, p -> byCode(units.apply(p))), published);
    }

    public boolean has(String code, Period period) {
        return members.apply(period).containsKey(code);
    }

    Set<String> municipalities(Period period) {
        return members.apply(period).values().stream().map(Unit::municipality).collect(Collectors.toSet());
    }

    /// By code.
    public List<Unit> units(Period period) {
        return List.copyOf(members.apply(period).values());
    }

    private static Map<String, Unit> byCode(Collection<Unit> units) {
        var byCode = new TreeMap<String, Unit>();
        units.forEach(u -> byCode.put(u.code(), u));
        return byCode;
    }
}
