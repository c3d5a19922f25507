package se.styrkedja.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.vocabulary.MeasuringDate;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// What is known of municipalities, organisers, units and groups, all sources together: the latest fact first, or as it
/// was on a day. Immutable; what it was in a period is worked out when somebody first asks.
public final class Register {
    /// Organisation numbers of municipalities, and of Region Gotland, begin so; joint authorities (kommunalförbund)
    /// with 222000.
    private static final String MUNICIPAL_NUMBER = "212000";

    private final Map<String, String> municipalities = new TreeMap<>();
    private final Map<String, Fact.OrganiserNamed> organisers = new HashMap<>();
    /// By code.
    private final Map<String, UnitHistory> histories = new TreeMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<Period, Map<String, List<Unit>>> runIn = new ConcurrentHashMap<>();
    private final Map<String, String> otherNames = new HashMap<>();
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, List<Unit>> unitsByName;
    private final Map<String, List<Unit>> unitsByMunicipality;
    private final Map<String, List<Unit>> unitsByOrganiser;
    private final Map<String, List<Unit>> openByOrganiser;
    private final Map<String, String> ownOrganisers;

    private Register(Collection<Fact> facts) {
        var about = new LinkedHashMap<String, List<Fact>>();
        facts.forEach(fact -> learn(fact, about));
        about.forEach((code, said) -> {
            var history = UnitHistory.of(said);
            histories.put(code, history);
            units.put(code, history.latest());
        });
        unitsByName = index(units.values(), u -> key(municipalities.getOrDefault(u.municipality(), ""), u.name()));
        unitsByMunicipality = index(units.values(), Unit::municipality);
        unitsByOrganiser = index(units.values(), Unit::organiser);
        openByOrganiser = index(
                units.values().stream()
                        .filter(u -> endings(u.code()).findAny().isEmpty())
                        .toList(),
                Unit::organiser);
        ownOrganisers = unitsByMunicipality.entrySet().stream()
                .flatMap(e -> own(e.getKey(), e.getValue()).map(o -> Map.entry(e.getKey(), o)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// All the facts together; their order does not matter where they carry a day.
    public static Register of(Collection<Fact> facts) {
        return new Register(facts);
    }

    /// As the latest facts have it, also when it has closed.
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /// As it was on that day; empty when it was not in operation.
    public Optional<Unit> unit(String code, LocalDate day) {
        return Optional.ofNullable(histories.get(code)).flatMap(h -> h.on(day));
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

    /// Its name; where no source has told it, the name of the organiser that it is itself, as that was told.
    public Optional<String> municipalityName(String code) {
        return Optional.ofNullable(municipalities.get(code))
                .or(() -> ownOrganiser(code).flatMap(this::organiserName));
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

    /// The municipalities that the organiser is itself, by code: one, or none.
    public List<String> municipalitiesOf(String organiserCode) {
        return municipalities().stream()
                .filter(code -> ownOrganiser(code).filter(organiserCode::equals).isPresent())
                .toList();
    }

    /// Whom figures of an organiser as a whole are published of: itself, and the municipality that it is, which
    /// Skolverket and Kolada publish theirs of.
    public List<Subject> wholes(String organiserCode) {
        return Stream.concat(
                        Stream.of(Subject.organiser(organiserCode)),
                        municipalitiesOf(organiserCode).stream().map(Subject::municipality))
                .toList();
    }

    /// The units that the municipality itself runs within its borders, by code; not those that have closed.
    public List<Unit> ownUnits(String municipalityCode) {
        return own(municipalityCode, this::unitsOf);
    }

    /// The same as it was in a period; a [MeasuringDate] for one day.
    public List<Unit> ownUnits(String municipalityCode, Period period) {
        return own(municipalityCode, organiser -> unitsOf(organiser, period));
    }

    /// The units an organiser runs, wherever they lie, by code; not those that have closed.
    public List<Unit> unitsOf(String organiserCode) {
        return openByOrganiser.getOrDefault(organiserCode, List.of());
    }

    /// The same, and those that have closed.
    public List<Unit> everOf(String organiserCode) {
        return unitsByOrganiser.getOrDefault(organiserCode, List.of());
    }

    /// The same as it was in a period: each unit with who ran it on the last day of the period that it was in
    /// operation.
    public List<Unit> unitsOf(String organiserCode, Period period) {
        return runIn(period).getOrDefault(organiserCode, List.of());
    }

    /// All units that were in operation in a period, as they were on the last day of it that they were.
    public List<Unit> units(Period period) {
        return runIn(period).values().stream().flatMap(List::stream).toList();
    }

    /// The areas that have units in operation on that day, by name.
    public List<Area> areas(LocalDate day) {
        var areas = new ArrayList<Area>();
        runIn(new MeasuringDate(day))
                .forEach((organiser, units) -> units.stream()
                        .filter(unit -> !unit.area().isEmpty())
                        .collect(Collectors.groupingBy(Unit::area, TreeMap::new, Collectors.toList()))
                        .forEach((name, inIt) -> areas.add(new Area(organiser, name, inIt))));
        areas.sort(Comparator.comparing(Area::name, Swedish.order()).thenComparing(Area::organiser));
        return List.copyOf(areas);
    }

    /// The units that are no longer in operation on that day, and what became of them, by code.
    public List<UnitChange> closed(LocalDate day) {
        return histories.keySet().stream()
                .sorted()
                .flatMap(this::endings)
                .filter(ending -> ending.day().isBefore(day))
                .toList();
    }

    /// What became of the units that an organiser runs or has run, the earliest first.
    public List<UnitChange> changes(String organiserCode) {
        return histories.values().stream()
                .flatMap(history -> history.changes().stream())
                .filter(change -> switch (change) {
                    case UnitChange.Closed(var unit, var day) ->
                        unit.organiser().equals(organiserCode);
                    case UnitChange.Merged(var unit, var day, var into) ->
                        unit.organiser().equals(organiserCode);
                    case UnitChange.HandedOver(var unit, var day, var before, var after) ->
                        before.equals(organiserCode) || after.equals(organiserCode);
                })
                .sorted(Comparator.comparing(UnitChange::day)
                        .thenComparing(change -> change.unit().code()))
                .toList();
    }

    /// All municipalities with a school, by code.
    public Set<String> municipalities() {
        var codes = new TreeSet<>(unitsByMunicipality.keySet());
        codes.remove("");
        return codes;
    }

    /// As the latest facts have them, also those that have closed.
    public Collection<Unit> units() {
        return List.copyOf(units.values());
    }

    public Collection<Group> groups() {
        return List.copyOf(groups.values());
    }

    private void learn(Fact fact, Map<String, List<Fact>> about) {
        switch (fact) {
            case Fact.MunicipalityNamed(var code, var name) -> municipalities.put(code, name);
            case Fact.OrganiserNamed named -> name(named);
            case Fact.UnitSeen seen -> learn(seen, seen, about);
            case Fact.UnitDuring during -> learn(during.unit(), during, about);
            case Fact.UnitAlsoCalled(var system, var id, var code) -> otherNames.put(system + ' ' + id, code);
            case Fact.GroupFormed(var id, var title, var members) -> groups.put(id, new Group(id, title, members));
        }
    }

    private void learn(Fact.UnitSeen seen, Fact fact, Map<String, List<Fact>> about) {
        if (!seen.municipalityCode().isEmpty() && !seen.municipalityName().isEmpty())
            municipalities.putIfAbsent(seen.municipalityCode(), seen.municipalityName());
        if (!seen.organiserCode().isEmpty() && !seen.organiserName().isEmpty())
            name(new Fact.OrganiserNamed(
                    seen.organiserCode(), seen.organiserName(), seen.organiserKind(), seen.asOf()));
        about.computeIfAbsent(seen.code(), c -> new ArrayList<>()).add(fact);
    }

    private void name(Fact.OrganiserNamed named) {
        organisers.merge(named.code(), named, (old, one) -> one.asOf().isBefore(old.asOf()) ? old : one);
    }

    private Stream<UnitChange> endings(String code) {
        return Optional.ofNullable(histories.get(code)).flatMap(UnitHistory::ending).stream();
    }

    /// Units by organiser, then by code; worked out once for each period.
    private Map<String, List<Unit>> runIn(Period period) {
        return runIn.computeIfAbsent(
                period,
                p -> histories.values().parallelStream()
                        .flatMap(history -> history.in(p).stream())
                        .collect(
                                Collectors.groupingBy(Unit::organiser, TreeMap::new, Collectors.toUnmodifiableList())));
    }

    private List<Unit> own(String municipality, Function<String, List<Unit>> unitsOf) {
        return ownOrganiser(municipality).map(unitsOf).orElse(List.of()).stream()
                .filter(unit -> unit.municipality().equals(municipality))
                .toList();
    }

    private static Map<String, List<Unit>> index(Collection<Unit> units, Function<Unit, String> by) {
        return units.stream()
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
