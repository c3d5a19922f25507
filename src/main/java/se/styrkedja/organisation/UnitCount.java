package se.styrkedja.organisation;

import java.util.Collection;
import java.util.Set;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// How many units there are of each kind, said in the same way wherever units are counted.
///
/// @param schools those with any school form but preschool alone
/// @param preschools those with preschool alone
/// @param others those without a school form, such as a kitchen
public record UnitCount(long schools, long preschools, long others) {
    private static final Messages WORDS = Messages.of("organisation");

    public static UnitCount of(Collection<Unit> units) {
        long others = units.stream().filter(UnitCount::isOther).count();
        long preschools = units.stream().filter(UnitCount::isPreschool).count();
        return new UnitCount(units.size() - preschools - others, preschools, others);
    }

    /// Whether preschool is all that goes on there.
    public static boolean isPreschool(Unit unit) {
        return unit.forms().equals(Set.of(SchoolForm.FS));
    }

    /// Whether no school form goes on there, as in a kitchen.
    public static boolean isOther(Unit unit) {
        return unit.forms().isEmpty();
    }

    public boolean isNone() {
        return schools + preschools + others == 0;
    }

    /// `7 skolor, 25 förskolor, och 2 enheter av annat slag`.
    public String words() {
        return WORDS.text("units.count", Swedish.whole(schools), Swedish.whole(preschools), Swedish.whole(others));
    }
}
