package se.styrkedja.findings.groups;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.organisation.Group;
import se.styrkedja.organisation.Municipalities;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// A set of units whose figures are taken together: an organiser's own, those of comparable municipalities, the
/// country's.
///
/// @param kind tells groups of the same subject apart, such as municipal and all schools of the country
/// @param name in words, for people, as the mean of its units is called
/// @param municipalities what its units must cover before they may be called by its name; empty for an organiser's
/// own, which are all there are
/// @param members the units of a period, by code: a school that changed organiser is in one of them at a time
public record ComparisonGroup(
        Subject subject,
        Kind kind,
        String name,
        Set<String> municipalities,
        Function<Period, Map<String, Unit>> members) {

    /// What the units of a group have in common.
    public enum Kind {
        MUNICIPALITY,
        ORGANISER,
        /// The municipal schools of the country.
        MUNICIPAL,
        /// All schools of the country.
        COUNTRY,
        /// The schools of comparable municipalities.
        ALIKE;

        /// As it stands in the id of a figure.
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The schools that a municipality runs itself.
    public static ComparisonGroup municipality(Register register, String code) {
        var name = register.municipalityName(code).orElse(code);
        return of(
                Subject.municipality(code),
                Kind.MUNICIPALITY,
                name,
                Set.of(),
                period -> register.ownUnits(code, period));
    }

    /// The schools of an organiser, wherever they lie.
    public static ComparisonGroup organiser(Register register, String number, String name) {
        return of(
                Subject.organiser(number), Kind.ORGANISER, name, Set.of(), period -> register.unitsOf(number, period));
    }

    /// The municipal schools of the country.
    public static ComparisonGroup municipal(Register register) {
        return of(
                Subject.COUNTRY,
                Kind.MUNICIPAL,
                GroupNames.computed(Kind.MUNICIPAL),
                Municipalities.codes(),
                period -> register.units(period).stream()
                        .filter(u -> u.organiserKind() == OrganiserKind.MUNICIPAL)
                        .toList());
    }

    /// All schools of the country.
    public static ComparisonGroup country(Register register) {
        return of(
                Subject.COUNTRY,
                Kind.COUNTRY,
                GroupNames.computed(Kind.COUNTRY),
                Municipalities.codes(),
                period -> register.units());
    }

    /// The schools that the municipalities of a group run themselves.
    public static ComparisonGroup alike(Register register, Group group) {
        return of(
                new Subject(Level.GROUP, group.id()),
                Kind.ALIKE,
                GroupNames.computed(Kind.ALIKE),
                Set.copyOf(group.municipalityCodes()),
                period -> group.municipalityCodes().stream()
                        .<Unit>flatMap(code -> register.ownUnits(code, period).stream())
                        .toList());
    }

    private static ComparisonGroup of(
            Subject subject,
            Kind kind,
            String name,
            Set<String> municipalities,
            Function<Period, ? extends Collection<Unit>> units) {
        var kept = new ConcurrentHashMap<Period, Map<String, Unit>>();
        return new ComparisonGroup(
                subject,
                kind,
                name,
                municipalities,
                period -> kept.computeIfAbsent(period, p -> byCode(units.apply(p))));
    }

    /// The same group with only some of its units; it must cover nothing, since it is never called by the group's name
    /// alone.
    ComparisonGroup only(Collection<String> codes) {
        return of(
                subject,
                kind,
                name,
                Set.of(),
                period -> units(period).stream()
                        .filter(u -> codes.contains(u.code()))
                        .toList());
    }

    /// Whether it is the organiser's own units.
    public boolean isOwn() {
        return kind == Kind.MUNICIPALITY || kind == Kind.ORGANISER;
    }

    /// Whether a value of the group has the other's units in it, so that the two are a whole and its part: always what
    /// a publisher states of the country, and a mean of units where they are among those.
    public boolean holds(ComparisonGroup other, Figure value) {
        if (value.basis() == Figure.Basis.PUBLISHED && value.subject().level() == Level.COUNTRY) return true;
        return other.members.apply(value.period()).keySet().stream().anyMatch(code -> has(code, value.period()));
    }

    public boolean has(String code, Period period) {
        return members.apply(period).containsKey(code);
    }

    /// By code.
    public List<Unit> units(Period period) {
        return List.copyOf(members.apply(period).values());
    }

    /// How much of it these units cover.
    Coverage covered(Collection<String> codes, Period period) {
        var units = members.apply(period);
        return Coverage.of(
                municipalities,
                codes.stream()
                        .flatMap(code -> Stream.ofNullable(units.get(code)))
                        .map(Unit::municipality)
                        .collect(Collectors.toSet()));
    }

    private static Map<String, Unit> byCode(Collection<Unit> units) {
        var byCode = new LinkedHashMap<String, Unit>();
        units.stream().sorted(Comparator.comparing(Unit::code)).forEach(u -> byCode.put(u.code(), u));
        return byCode;
    }
}
