package se.styrkedja.organisation;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import se.styrkedja.access.Node;
import se.styrkedja.access.Tenant;

/// What lies below a node of an organiser's tree, as the register has it.
final class TreeOfUnits {
    private TreeOfUnits() {}

    /// The node itself and all below it with their names, those that have closed too.
    static Map<Node, String> below(Register register, Tenant tenant, Node node) {
        var below = new HashMap<Node, String>();
        below.put(node, nameOf(register, tenant, node));
        for (var unit : register.units()) {
            if (!unit.organiser().equals(tenant.code())) continue;
            boolean inside = node.equals(Node.WHOLE) || node.equals(area(unit));
            if (!inside) continue;
            below.put(new Node.Unit(unit.code()), unit.name());
            if (!unit.area().isBlank()) below.put(area(unit), unit.area());
        }
        return Collections.unmodifiableMap(below);
    }

    private static Node area(Unit unit) {
        return unit.area().isBlank() ? Node.WHOLE : new Node.Area(unit.area());
    }

    private static String nameOf(Register register, Tenant tenant, Node node) {
        return switch (node) {
            case Node.Whole w -> tenant.name();
            case Node.Area(var name) -> name;
            case Node.Unit(var code) -> register.unit(code).map(Unit::name).orElse(code);
        };
    }
}
