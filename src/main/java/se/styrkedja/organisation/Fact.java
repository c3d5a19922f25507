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
    ///
    /// @param grades the years of compulsory school it has; empty where the source does not say
    record UnitSeen(
            String code,
            String name,
            String municipalityCode,
            String municipalityName,
            String organiserCode,
            String organiserName,
            OrganiserKind organiserKind,
            Set<SchoolForm> forms,
            Set<Integer> grades,
            LocalDate asOf)
            implements Fact {
        public UnitSeen {
            forms = Set.copyOf(forms);
            grades = Set.copyOf(grades);
        }

        /// By a source that does not say which grades it has.
        public UnitSeen(
                String code,
                String name,
                String municipalityCode,
                String municipalityName,
                String organiserCode,
                String organiserName,
                OrganiserKind organiserKind,
                Set<SchoolForm> forms,
                LocalDate asOf) {
            this(
                    code,
                    name,
                    municipalityCode,
                    municipalityName,
                    organiserCode,
                    organiserName,
                    organiserKind,
                    forms,
                    Set.of(),
                    asOf);
        }
    }

    /// A unit over a time: what it was called and who ran it, as its organiser's own list says. One unit may have
    /// several such times after each other.
    ///
    /// @param area the part of the organiser's schools that it belongs to; empty for none
    /// @param successor the code of the unit that took over after the last day; empty for none
    record UnitDuring(UnitSeen unit, Validity valid, String area, String successor) implements Fact {}

    /// A unit has another id in another system, such as Kolada's.
    record UnitAlsoCalled(String system, String id, String code) implements Fact {}

    /// A group of municipalities, such as Kolada's "Liknande kommuner grundskola, Luleå, 2024".
    record GroupFormed(String id, String title, List<String> municipalityCodes) implements Fact {
        public GroupFormed {
            municipalityCodes = List.copyOf(municipalityCodes);
        }
    }
}
