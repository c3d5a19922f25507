package se.styrkedja.access.visits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Node;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.web.Section;

/// Stands before every handler: a route that has no rule is closed, and one that has is open to those the rule lets in.
public final class Gate implements HandlerInterceptor {
    private final RouteRules rules;
    private final List<Section> sections;
    private final Visits visits;

    Gate(Visits visits, Rooms rooms) {
        rules = RouteRules.of(rooms);
        sections = rooms.sections();
        this.visits = visits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) return true;
        var route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (route.equals("/error")) return true;
        var visit = visits.of(request);
        if (!opens(request.getMethod(), route, visit))
            throw new Denied(visit.name().isEmpty() ? "a stranger" : "a member", route);
        return true;
    }

    /// Whether the route lets the visitor in.
    boolean opens(String method, String route, Visit visit) {
        return lets(method, route, visit, visit::may);
    }

    /// Whether the route lets the visitor in who asks of that node.
    boolean opensAt(String method, String route, Visit visit, Node where) {
        return lets(method, route, visit, right -> visit.may(right, where));
    }

    private boolean lets(String method, String route, Visit visit, Predicate<Right> has) {
        return rules.of(method, route).filter(rule -> lets(rule, visit, has)).isPresent();
    }

    private static boolean lets(RouteRules.Rule rule, Visit visit, Predicate<Right> has) {
        return switch (rule) {
            case RouteRules.Rule.Anybody a -> true;
            case RouteRules.Rule.AnyMember m -> visit instanceof Member;
            case RouteRules.Rule.Having(var right) -> has.test(right);
        };
    }

    /// Whether a page of the house lets the visitor in.
    boolean leads(String address, Visit visit) {
        return rules.leading(address)
                .filter(rule -> lets(rule, visit, visit::may))
                .isPresent();
    }

    /// The parts of the product that the visitor may open.
    List<Section> sections(Visit visit) {
        return sections.stream()
                .filter(section -> !section.equals(Section.START) || visit instanceof Stranger)
                .filter(section -> opens("GET", section.address(), visit))
                .toList();
    }

    /// Whether there is a rule for the route.
    public boolean knows(String method, String route) {
        return rules.of(method, route).isPresent();
    }
}
