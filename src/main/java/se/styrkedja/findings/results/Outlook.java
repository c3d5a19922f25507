package se.styrkedja.findings.results;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Node;
import se.styrkedja.findings.Comparison;
import se.styrkedja.findings.OrganiserUnits;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Shell;

/// Where the results are: a school, an area of schools, or all that an organiser runs.
///
/// @param query the part of the address that names it
/// @param way the steps to it, itself last
/// @param own whom the findings are of; none for an area, which no figure is published of, and for what is no school
/// @param below the units below it that are in operation, each with whom its findings are of
/// @param units all units of the organiser, among which what is said of each is tested
record Outlook(
        String name,
        String query,
        List<Shell.Crumb> way,
        List<Comparison> own,
        List<Below> below,
        OrganiserUnits units) {
    static final String PAGE = "/resultat";

    Outlook {
        way = List.copyOf(way);
        own = List.copyOf(own);
        below = List.copyOf(below);
    }

    record Below(Unit unit, Comparison comparison) {}

    /// Everybody whose figures are needed.
    Set<Subject> subjects() {
        return Stream.concat(
                        own.stream().flatMap(comparison -> comparison.subjects().stream()), units.subjects().stream())
                .collect(Collectors.toSet());
    }

    /// The page of a node.
    static String address(Node node) {
        return node.query().isEmpty() ? PAGE : PAGE + "?" + node.query();
    }

    String address() {
        return query.isEmpty() ? PAGE : PAGE + "?" + query;
    }
}
