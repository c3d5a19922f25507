package se.styrkedja.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is known of municipalities, organisers, units and groups, all sources together, the latest fact first.
/// Immutable.
public final class Register {
    /// Organisation numbers of municipalities, and of Region Gotland, begin so; joint authorities (kommunalförbund)
    /// with 222000.
    private static final String MUNICIPAL_NUMBER = "212000";

    private final Map<String, String> municipalities = new TreeMap<>();
    private final Map<String, Fact.OrganiserNamed> organisers = new HashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, String> otherNames = new HashMap<>();
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, List<Unit>> unitsByName;
    private final Map<String, List<Unit>> unitsByMunicipality;
    private final Map<String, List<Unit>> unitsByOrganiser;
    private final Map<String, String> ownOrganisers;

    private Register(Collection<Fact> facts) {
        facts.forEach(this::learn);
        unitsByName = index(u -> key(municipalities.getOrDefault(u.municipality(), ""), u.name()));
        unitsByMunicipality = index(Unit::municipality);
        unitsByOrganiser = index(Unit::organiser);
        ownOrganisers = unitsByMunicipality.entrySet().stream()
                .flatMap(e -> own(e.getKey(), e.getValue()).map(o -> Map.entry(e.getKey(), o)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// All the facts together; their order does not matter where they carry a day.
    public static Register of(Collection<Fact> facts) {
        return new Register(facts);
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /// The units with that name in that municipality (by its name), capital letters and blanks aside. More than one
    /// is for a person to settle.
    public List<Unit> unitsNamed(String municipalityName, String unitName) {
        return unitsByName.getOrDefault(key(municipalityName, unitName), List.of());
    }

    /// The unit that another system calls so.
    public Optional<String> unitCalled(String system, String id) {
        return Optional.ofNullable(otherNames.get(system + ' ' + id));
    }

    public Optional<String> municipalityName(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    public Optional<String> municipalityCode(String name) {
        return municipalities.entrySet().stream()
                .filter(e -> plain(e.getValue()).equals(plain(name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Optional<String> organiserName(String code) {
        return Optional.ofNullable(organisers.get(code)).map(Fact.OrganiserNamed::name);
    }

    /// The organisation number of the municipality itself: of the numbers beginning with 212000 that run schools in
    /// it, the one whose name is the municipality's, else the one with most units.
    public Optional<String> ownOrganiser(String municipalityCode) {
        return Optional.ofNullable(ownOrganisers.get(municipalityCode));
    }

    /// The units that the municipality itself runs within its borders, by code.
    public List<Unit> ownUnits(String municipalityCode) {
        var own = ownOrganiser(municipalityCode);
        return unitsByMunicipality.getOrDefault(municipalityCode, List.of()).stream()
                .filter(u -> own.isPresent() && u.organiser().equals(own.get()))
                .toList();
    }

    /// The units an organiser runs, wherever they lie, by code.
    public List<Unit> unitsOf(String organiserCode) {
        return unitsByOrganiser.getOrDefault(organiserCode, List.of());
    }

    /// All municipalities with a school, by code.
    public Set<String> municipalities() {
        var codes = new TreeSet<>(unitsByMunicipality.keySet());
        codes.remove("");
        return codes;
    }

    public Collection<Unit> units() {
        return List.copyOf(units.values());
    }

    public Collection<Group> groups() {
        return List.copyOf(groups.values());
    }

    private void learn(Fact fact) {
        switch (fact) {
            case Fact.MunicipalityNamed(var code, var name) -> municipalities.put(code, name);
            case Fact.OrganiserNamed named ->
                organisers.merge(named.code(), named, (old, one) -> one.asOf().isBefore(old.asOf()) ? old : one);
            case Fact.UnitSeen seen -> learn(seen);
            case Fact.UnitAlsoCalled(var system, var id, var code) -> otherNames.put(system + ' ' + id, code);
            case Fact.GroupFormed(var id, var title, var members) -> groups.put(id, new Group(id, title, members));
        }
    }

    private void learn(Fact.UnitSeen seen) {
        if (!seen.municipalityCode().isEmpty() && !seen.municipalityName().isEmpty())
            municipalities.putIfAbsent(seen.municipalityCode(), seen.municipalityName());
        if (!seen.organiserCode().isEmpty() && !seen.organiserName().isEmpty())
            learn(new Fact.OrganiserNamed(
                    seen.organiserCode(), seen.organiserName(), seen.organiserKind(), seen.asOf()));
        units.merge(seen.code(), unit(seen), Register::together);
    }

    private static Unit unit(Fact.UnitSeen seen) {
        return new Unit(
                seen.code(),
                seen.name().isEmpty() ? seen.code() : seen.name(),
                seen.municipalityCode(),
                seen.organiserCode(),
                seen.organiserKind(),
                seen.forms(),
                seen.asOf());
    }

    /// The later fact, with what it does not say filled in from the earlier one.
    private static Unit together(Unit one, Unit other) {
        boolean first = one.asOf().isAfter(other.asOf());
        var late = first ? one : other;
        var early = first ? other : one;
        var forms = new TreeSet<>(late.forms());
        forms.addAll(early.forms());
        return new Unit(
                late.code(),
                late.name().equals(late.code()) ? early.name() : late.name(),
                late.municipality().isEmpty() ? early.municipality() : late.municipality(),
                late.organiser().isEmpty() ? early.organiser() : late.organiser(),
                late.organiserKind() == OrganiserKind.UNKNOWN ? early.organiserKind() : late.organiserKind(),
                forms,
                late.asOf());
    }

    private Map<String, List<Unit>> index(Function<Unit, String> by) {
        return units.values().stream()
                .sorted(Comparator.comparing(Unit::code))
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toUnmodifiableList()));
    }

    private Optional<String> own(String municipality, List<Unit> there) {
        var counts = there.stream()
                .map(Unit::organiser)
                .filter(o -> o.startsWith(MUNICIPAL_NUMBER))
                .collect(Collectors.groupingBy(o -> o, TreeMap::new, Collectors.counting()));
        var name = plain(municipalities.getOrDefault(municipality, municipality));
        return counts.keySet().stream()
                .filter(o -> isNameOf(name, plain(organiserName(o).orElse(""))))
                .findFirst()
                .or(() -> counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey));
    }

    /// `lulea kommun`, `boras kommun`, `malmo stad` and `region gotland` are names of their municipality.
    private static boolean isNameOf(String municipality, String organiser) {
        var words = organiser.replaceFirst("^region ", "");
        return words.equals(municipality) || words.matches(Pattern.quote(municipality) + "s? (kommun|stad)");
    }

    private static String key(String municipality, String unit) {
        return plain(municipality) + '|' + plain(unit);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
