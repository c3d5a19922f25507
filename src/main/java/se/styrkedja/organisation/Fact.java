package se.styrkedja.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Something a source says about the organisation of schools, as of a day. Facts are added; a later one stands
/// before an earlier.
public sealed interface Fact {

    /// A municipality and its name.
    record MunicipalityNamed(String code, String name) implements Fact {}

    /// An organiser (huvudman) and its name.
    record OrganiserNamed(String code, String name, OrganiserKind kind, LocalDate asOf) implements Fact {}

    /// A school unit: where it lies and who runs it. Empty texts are what the source does not say.
    record UnitSeen(
            String code,
            String name,
            String municipalityCode,
            String municipalityName,
            String organiserCode,
            String organiserName,
            OrganiserKind organiserKind,
            Set<SchoolForm> forms,
            LocalDate asOf)
            implements Fact {
        public UnitSeen {
            forms = Set.copyOf(forms);
        }
    }

    /// A unit has another id in another system, such as Kolada's.
    record UnitAlsoCalled(String system, String id, String code) implements Fact {}

    /// A group of municipalities, such as Kolada's "Liknande kommuner grundskola, Luleå, 2024".
    record GroupFormed(String id, String title, List<String> municipalityCodes) implements Fact {
        public GroupFormed {
            municipalityCodes = List.copyOf(municipalityCodes);
        }
    }
}
