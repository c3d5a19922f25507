package se.styrkedja.oversight.yearwheel;

import java.util.Set;
import se.styrkedja.organisation.SchoolForm;

/// Where an event is to be done, within the node its template belongs to.
public sealed interface Reach {
    Reach ITSELF = new Itself();
    Reach EACH_AREA = new EachArea();

    /// Once, at the node itself.
    record Itself() implements Reach {}

    /// At each area.
    record EachArea() implements Reach {}

    /// At each school.
    ///
    /// @param forms only those that have one of them; none for all schools
    record EachUnit(Set<SchoolForm> forms) implements Reach {
        public EachUnit {
            forms = Set.copyOf(forms);
        }
    }
}
