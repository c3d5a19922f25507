package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.styrkedja.access.Node;
import se.styrkedja.access.RoleGrant;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.roles.Role;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.vocabulary.MeasuringDate;

/// Where events are done: the organiser, its areas and its schools as they are on a day. Kitchens and offices are no
/// schools.
public final class Places {
    private final List<Unit> schools;

    private Places(List<Unit> schools) {
        this.schools = List.copyOf(schools);
    }

    public static Places of(Register register, Tenant tenant, LocalDate day) {
        return new Places(register.unitsOf(tenant.code(), new MeasuringDate(day)).stream()
                .filter(unit -> !UnitCount.isOther(unit))
                .toList());
    }

    /// The nodes at which an event is to be done.
    public List<Node> of(Design design) {
        return switch (design.reach()) {
            case Reach.Itself i -> List.of(design.within());
            case Reach.EachArea e -> areas(design.within());
            case Reach.EachUnit(var forms) -> units(design.within(), forms);
        };
    }

    private List<Node> areas(Node within) {
        return schools.stream()
                .map(Places::area)
                .filter(area -> area instanceof Node.Area && isAtOrBelow(area, within))
                .distinct()
                .toList();
    }

    private List<Node> units(Node within, Set<SchoolForm> forms) {
        var nodes = new ArrayList<Node>();
        for (var unit : schools) {
            var node = new Node.Unit(unit.code());
            boolean suits = forms.isEmpty() || unit.forms().stream().anyMatch(forms::contains);
            if (suits && isAtOrBelow(node, within)) nodes.add(node);
        }
        return nodes;
    }

    /// Whether somebody who holds that role does the event or takes part in it.
    public boolean involves(Design design, RoleGrant holding) {
        return design.involved().contains(holding.role()) && touches(design, holding.node());
    }

    /// Whether the event is any matter of a node: done at it, above it or below it.
    public boolean touches(Design design, Node node) {
        return of(design).stream().anyMatch(place -> isAtOrBelow(place, node) || isAtOrBelow(node, place));
    }

    /// Where the event is to be done, as one sees it who stands at a node: there and below, and at the organiser.
    public List<Node> seenFrom(Design design, Node node) {
        return of(design).stream()
                .filter(place -> place.equals(Node.WHOLE) || isAtOrBelow(place, node))
                .toList();
    }

    /// The nodes at which somebody who holds that role sees to the event.
    public List<Node> charges(Design design, RoleGrant holding) {
        return design.by() == holding.role()
                ? of(design).stream()
                        .filter(place -> isAtOrBelow(place, holding.node()))
                        .toList()
                : List.of();
    }

    private boolean isAtOrBelow(Node node, Node above) {
        if (above.equals(Node.WHOLE) || above.equals(node)) return true;
        return node instanceof Node.Unit(var code)
                && schools.stream()
                        .anyMatch(unit -> unit.code().equals(code) && area(unit).equals(above));
    }

    private static Node area(Unit unit) {
        return unit.area().isBlank() ? Node.WHOLE : new Node.Area(unit.area());
    }

    /// The roles that see to events in a wheel; pupils and guardians have none.
    public static List<Role> roles() {
        return List.of(
                Role.HEAD_TEACHER,
                Role.AREA_MANAGER,
                Role.SCHOOL_DIRECTOR,
                Role.QUALITY_ANALYST,
                Role.STUDENT_HEALTH,
                Role.STAFF,
                Role.BOARD_CHAIR,
                Role.BOARD_MEMBER,
                Role.REGISTRAR);
    }
}
