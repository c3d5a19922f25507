package se.styrkedja.access.visits;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.RoomTables;
import se.styrkedja.rooms.Rooms;

/// Which right each route asks for, as `access/routes.csv` says. The verb behind the route asks again, for the node it
/// is about; what stands here is asked of whoever comes, before anything is read.
///
/// Errors: `IllegalStateException` for a row that cannot be read.
final class RouteRules {

    /// What a route asks for.
    sealed interface Rule {
        /// Whoever comes.
        record Anybody() implements Rule {}

        /// One who has signed in.
        record AnyMember() implements Rule {}

        /// One who has the right somewhere.
        record Having(Right right) implements Rule {}
    }

    private final Map<String, Rule> rules = new HashMap<>();

    /// As the table says of the routes of these rooms.
    static RouteRules of(Rooms rooms) {
        var rules = new RouteRules();
        for (var row : RoomTables.rows("access/routes.csv", rooms))
            rules.add(row.get("method") + " " + row.get("route"), rule(row.getOrDefault("asks", ""), rooms));
        return rules;
    }

    private static int variables(String route) {
        return (int) route.chars().filter(sign -> sign == '{').count();
    }

    /// The rule of an address that a page leads to; empty when it is no page of the house.
    Optional<Rule> leading(String address) {
        var path = address.replaceAll("[?#].*", "");
        return rules.keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .filter(route -> path.matches(route.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingInt(RouteRules::variables))
                .flatMap(route -> of("GET", route));
    }

    private void add(String route, Rule rule) {
        if (rules.put(route, rule) != null) throw new IllegalStateException("two rules for " + route);
    }

    private static Rule rule(String asks, Rooms rooms) {
        return switch (asks) {
            case "anybody" -> new Rule.Anybody();
            case "member" -> new Rule.AnyMember();
            default -> new Rule.Having(rooms.right(asks));
        };
    }

    /// The rule of a route as its handler writes it, such as `GET` and `/skolor/{kod}`.
    Optional<Rule> of(String method, String route) {
        return Optional.ofNullable(rules.get((method.equals("HEAD") ? "GET" : method) + " " + route));
    }
}
