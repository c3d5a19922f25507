package se.styrkedja.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.web.Messages;

/// A role that is about to end.
///
/// @param role the one that ends
/// @param people all roles of the organiser
record EndingRole(RoleAssignment role, List<RoleAssignment> people, LocalDate today) {
    private static final Messages WORDS = Messages.of("access");

    /// What will happen: what she keeps, who holds the same role there, what stands with her and what becomes of it.
    ///
    /// @param words of a role and where it is held
    /// @param tasks that stand with her, in words
    List<String> consequences(Function<RoleGrant, String> words, List<String> tasks) {
        var name = role.account().name();
        var consequences = new ArrayList<String>();
        consequences.add(
                kept().isEmpty()
                        ? WORDS.text("end.out", name)
                        : WORDS.text(
                                "end.keeps", name, kept().stream().map(words).collect(Collectors.joining("; "))));
        consequences.add(
                others().isEmpty()
                        ? WORDS.text("end.nobody", words.apply(role.held()))
                        : WORDS.text("end.others", words.apply(role.held()), String.join(", ", others())));
        consequences.add(
                tasks.isEmpty()
                        ? WORDS.text("end.no-tasks", name)
                        : WORDS.text("end.tasks", name, String.join(", ", tasks)));
        consequences.add(WORDS.text("end.written", name));
        consequences.add(WORDS.text("end.undo"));
        return List.copyOf(consequences);
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
