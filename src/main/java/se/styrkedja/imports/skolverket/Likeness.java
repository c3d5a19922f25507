package se.styrkedja.imports.skolverket;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;

/// Units that a person may have meant: those in the municipality that share a long word with the name. Only to be
/// shown, never to be chosen from by us.
final class Likeness {
    private static final int LONG = 5;
    private static final int MOST = 5;

    private Likeness() {}

    static List<Unit> near(String name, String municipalityName, Register register) {
        var wanted = words(name);
        var municipality = register.municipalityCode(municipalityName);
        return register.units().stream()
                .filter(unit -> municipality.isPresent() && unit.municipality().equals(municipality.get()))
                .filter(unit -> words(unit.name()).stream().anyMatch(wanted::contains))
                .sorted(Comparator.comparing(Unit::code))
                .limit(MOST)
                .toList();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= LONG)
                .collect(Collectors.toSet());
    }
}
