package se.styrkedja.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.web.Messages;

/// A role that is about to end.
///
/// @param role the one that ends
/// @param people all roles of the organiser
record EndingRole(RoleAssignment role, List<RoleAssignment> people, LocalDate today) {
    private static final Messages WORDS = Messages.of("access");

    /// What will happen and may change meanwhile: what she keeps, who holds the same role there, what stands with her.
    ///
    /// @param words of a role and where it is held
    /// @param tasks that stand with her, in words
    DecisionBasis basis(Function<RoleGrant, String> words, List<String> tasks) {
        var name = role.account().name();
        return new DecisionBasis(List.of(
                part(
                        "kept",
                        kept().isEmpty()
                                ? WORDS.text("end.out", name)
                                : WORDS.text(
                                        "end.keeps",
                                        name,
                                        kept().stream().map(words).collect(Collectors.joining("; ")))),
                part(
                        "others",
                        others().isEmpty()
                                ? WORDS.text("end.nobody", words.apply(role.held()))
                                : WORDS.text("end.others", words.apply(role.held()), String.join(", ", others()))),
                part(
                        "tasks",
                        tasks.isEmpty()
                                ? WORDS.text("end.no-tasks", name)
                                : WORDS.text("end.tasks", name, String.join(", ", tasks)))));
    }

    private static Part part(String key, String words) {
        return Part.text(key, WORDS.text("end.basis." + key), words, "");
    }

    /// All that will happen, in sentences.
    List<String> consequences(DecisionBasis basis) {
        return Stream.concat(
                        basis.parts().stream().map(Part::words),
                        Stream.of(WORDS.text("end.written", role.account().name()), WORDS.text("end.undo")))
                .toList();
    }

    /// The roles she holds today besides.
    private List<RoleGrant> kept() {
        return people.stream()
                .filter(other -> other.account().id().equals(role.account().id()))
                .filter(other -> !other.holding().equals(role.holding()))
                .map(RoleAssignment::held)
                .filter(held -> held.tenure().covers(today))
                .toList();
    }

    /// Who else holds the same role at the same node today.
    private List<String> others() {
        return people.stream()
                .filter(other -> !other.account().id().equals(role.account().id()))
                .filter(other -> other.held().role() == role.held().role()
                        && other.held().node().equals(role.held().node())
                        && other.held().tenure().covers(today))
                .map(other -> other.account().name())
                .toList();
    }
}
