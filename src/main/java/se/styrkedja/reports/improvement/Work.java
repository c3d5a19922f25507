package se.styrkedja.reports.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections.Withdrawal;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.reports.Poster;
import se.styrkedja.vocabulary.SchoolYear;

/// The quality work of one node in one school year: what its documents are made of.
///
/// @param node its name
/// @param at where it is
/// @param forms the school forms there; none of a unit without pupils and children, such as a kitchen
/// @param organiser the name of the organiser it belongs to
/// @param chains the areas of the year, in the order they were proposed
/// @param before the areas of the year before
/// @param efforts those that serve the areas of the year
/// @param withdrawn what was taken back of what is decided
/// @param took the analysis and the dialogues that the areas come from, with who took part in each
/// @param tookOf who took part in the dialogues that the causes of each area were written in
/// @param tookAfter who took part in the dialogues about the results of the year itself
public record Work(
        String node,
        Node at,
        Set<SchoolForm> forms,
        String organiser,
        SchoolYear year,
        List<Chain> chains,
        List<Chain> before,
        List<Effort> efforts,
        Withdrawn withdrawn,
        List<Gathering> took,
        Map<AreaId, List<Participation>> tookOf,
        List<Participation> tookAfter,
        LocalDate today) {
    public Work {
        chains = List.copyOf(chains);
        before = List.copyOf(before);
        efforts = List.copyOf(efforts);
        took = List.copyOf(took);
        tookOf = Map.copyOf(tookOf);
        tookAfter = List.copyOf(tookAfter);
        forms = Set.copyOf(forms);
    }

    /// What was taken back of what is decided: since the newest decision of the plan, where it is decided, or else
    /// since the decision of each area.
    public record Withdrawn(boolean isSincePlan, List<Withdrawal> steps) {
        public static final Withdrawn NONE = new Withdrawn(false, List.of());

        public Withdrawn {
            steps = List.copyOf(steps);
        }
    }

    /// The work as a plan of it is decided: nothing has been taken back since.
    Work decidedNow() {
        return new Work(
                node,
                at,
                forms,
                organiser,
                year,
                chains,
                before,
                efforts,
                Withdrawn.NONE,
                took,
                tookOf,
                tookAfter,
                today);
    }

    /// The areas that are worked with: those that are not closed.
    List<Chain> open() {
        return chains.stream().filter(chain -> !chain.area().isClosed()).toList();
    }

    /// As they are told one by one: those that are worked with first.
    List<Chain> inOrder() {
        return Stream.concat(open().stream(), closed().stream()).toList();
    }

    List<Chain> closed() {
        return chains.stream().filter(chain -> chain.area().isClosed()).toList();
    }

    /// Who took part in the dialogues that the causes of an area were written in.
    List<Participation> took(Chain chain) {
        return tookOf.getOrDefault(chain.area().id(), List.of());
    }

    /// Whom it works for.
    Poster.Learners learners() {
        if (!forms.contains(SchoolForm.FS)) return forms.isEmpty() ? Poster.Learners.BOTH : Poster.Learners.PUPILS;
        return forms.size() == 1 ? Poster.Learners.CHILDREN : Poster.Learners.BOTH;
    }

    /// Whether it is the work of a preschool or school unit, of whose quality work the law says who takes part.
    ///
    /// Source: skollagen (2010:800) 4 kap. 4 §.
    boolean isOfSchool() {
        return at instanceof Node.Unit && !forms.isEmpty();
    }

    /// Who it is about, as it stands on a cover.
    String whose() {
        return node.equals(organiser) ? organiser : node + ", " + organiser;
    }
}
