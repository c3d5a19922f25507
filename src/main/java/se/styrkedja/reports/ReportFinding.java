package se.styrkedja.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.findings.Backing;
import se.styrkedja.findings.Chance;
import se.styrkedja.findings.Tone;

/// What statistics found, as a sentence a head teacher would say; never a cause.
///
/// @param kind what sort of finding, for scripts: `gap-country`, `change`, `expected`, `spread`…
/// @param point the sentence, with its figures
/// @param meaning what it means and how sure it is
/// @param figures the ids of the figures it speaks of
/// @param tone whether it is something to look into or to be glad of, the same as on every page
/// @param backing how far the figures bear it, the same as on every page; decides what may lead
/// @param weight how much it stands out, in multiples of what is notable
/// @param byChance its place by how sure it is, as [se.styrkedja.findings.Chance#rank]; for the order only
/// @param sureness what chance may have made of it, the same as on every page; empty where no difference is claimed
public record ReportFinding(
        String kind,
        List<Inline> point,
        List<Inline> meaning,
        List<String> figures,
        Backing backing,
        double weight,
        double byChance,
        Tone tone,
        Optional<Chance.Sureness> sureness) {
    /// What tells how units lie among themselves, or of several years together.
    private static final Set<String> NOT_OF_A_FIGURE =
            Set.of("spread", "size", "segregation", "quadrant-teachers", "expected-mean");

    public ReportFinding {
        point = List.copyOf(point);
        meaning = List.copyOf(meaning);
        figures = List.copyOf(figures);
    }

    /// Whether nobody can test what chance may have made of it.
    public boolean isUntested() {
        return sureness.filter(Chance.Sureness.UNTESTED::equals).isPresent();
    }

    /// Whether it says of the whole that something differs, be it sure or to be asked.
    public boolean isOfTheWhole() {
        return backing.isNotable();
    }

    /// Whether a difference of one figure of the year has been tested against chance, whatever came of it.
    boolean isTested() {
        return sureness.filter(one -> one != Chance.Sureness.UNTESTED).isPresent() && !NOT_OF_A_FIGURE.contains(kind);
    }

    /// In the order of every page: what is supported first, and the surest first of that.
    public static Comparator<ReportFinding> order() {
        return Backing.order(ReportFinding::backing, ReportFinding::byChance, ReportFinding::weight);
    }

    /// The point in words only.
    public String text() {
        return Inline.text(point);
    }
}
