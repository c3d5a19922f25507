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
final class RouteGuard implements HandlerInterceptor {
    private final RouteRules rules;
    private final List<Section> sections;
    private final Visits visits;

    RouteGuard(Visits visits, Rooms rooms) {
        rules = RouteRules.of(rooms);
        sections = rooms.sections();
        this.visits = visits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) return true;
        var route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (route.equals("/error")) return true;
        var user = visits.of(request);
        if (!opens(request.getMethod(), route, user))
            throw new Denied(user.name().isEmpty() ? "a stranger" : "a member", route);
        return true;
    }

    /// Whether the route lets the visitor in.
    boolean opens(String method, String route, CurrentUser user) {
        return lets(method, route, user, user::may);
    }

    /// Whether the route lets the visitor in who asks of that node.
    boolean opensAt(String method, String route, CurrentUser user, Node where) {
        return lets(method, route, user, right -> user.may(right, where));
    }

    private boolean lets(String method, String route, CurrentUser user, Predicate<Right> has) {
        return rules.of(method, route).filter(rule -> lets(rule, user, has)).isPresent();
    }

    private static boolean lets(RouteRules.Rule rule, CurrentUser user, Predicate<Right> has) {
        return switch (rule) {
            case RouteRules.Rule.Anybody a -> true;
            case RouteRules.Rule.AnyMember m -> user instanceof SignedIn;
            case RouteRules.Rule.Having(var right) -> has.test(right);
        };
    }

    /// Whether a page of the house lets the visitor in.
    boolean leads(String address, CurrentUser user) {
        return rules.leading(address)
                .filter(rule -> lets(rule, user, user::may))
                .isPresent();
    }

    /// The parts of the product that the visitor may open.
    List<Section> sections(CurrentUser user) {
        return sections.stream()
                .filter(section -> !section.equals(Section.START) || user instanceof Anonymous)
                .filter(section -> opens("GET", section.address(), user))
                .toList();
    }

    /// Whether there is a rule for the route.
    public boolean knows(String method, String route) {
        return rules.of(method, route).isPresent();
    }
}
