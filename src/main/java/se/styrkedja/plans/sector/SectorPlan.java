package se.styrkedja.plans.sector;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.vocabulary.SchoolYear;

/// A sector plan as it stands.
///
/// @param version of its text, so that who changes an older one notices
public record SectorPlan(SectorPlanId id, int version, Text text, String by, LocalDate on) {

    /// @param agreement what the numbers of its measures come from; empty when they come from none
    /// @param why what the directors do together, and why
    /// @param owners the school directors who own it together; at least one
    /// @param forms the school forms it is for; at least one
    /// @param areas of the organiser that it holds; at least one
    public record Text(
            String title,
            SchoolYear year,
            String agreement,
            String why,
            List<Assignee> owners,
            Set<SchoolForm> forms,
            List<AreaId> areas) {
        public Text {
            owners = List.copyOf(owners);
            forms = Set.copyOf(forms);
            areas = List.copyOf(areas);
            if (owners.isEmpty() || forms.isEmpty() || areas.isEmpty())
                throw new IllegalArgumentException("a sector plan has owners, school forms and areas");
        }
    }

    /// The names of those who own it.
    public String ownerNames() {
        return text.owners().stream().map(Assignee::name).collect(Collectors.joining(", "));
    }

    /// Its areas, in the order they were proposed.
    public List<Chain> of(List<Chain> chains) {
        return chains.stream()
                .filter(chain -> text.areas().contains(chain.area().id()))
                .toList();
    }

    /// Their measures by the number of the agreement, those without one last.
    public static List<Activity> measures(List<Chain> chains) {
        return chains.stream()
                .flatMap(chain -> chain.activities().stream())
                .sorted(Comparator.comparing(
                                (Activity measure) -> measure.agreement().isEmpty())
                        .thenComparing(Activity::agreement, SectorPlan::byNumber)
                        .thenComparing(Activity::due))
                .toList();
    }

    /// `3.4` comes before `3.10`.
    private static int byNumber(String one, String other) {
        return numbers(one).compareTo(numbers(other));
    }

    private static String numbers(String number) {
        return Stream.of(number.split("\\.", -1))
                .map(part -> part.matches("[0-9]{1,9}") ? "%09d".formatted(Integer.parseInt(part)) : part)
                .reduce((a, b) -> a + "." + b)
                .orElse("");
    }
}
