package se.styrkedja.access.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.RoomTables;
import se.styrkedja.rooms.Rooms;

/// Which right each route asks for, as `access/routes.csv` says. The verb behind the route asks again, for the node it
/// is about; what stands here is asked of whoever comes, before anything is read.
///
/// Errors: `IllegalStateException` for a row that cannot be read.
final class RouteRules {
    private static final String READ = "GET ";
    /// What comes after the path.
    private static final Pattern FURTHER = Pattern.compile("[?#].*", Pattern.DOTALL);

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
    /// The pages, by the first part of their addresses, those with the fewest variables first.
    private final Map<String, List<Page>> pages = new HashMap<>();

    /// A page and what its address looks like. Every link of every page is compared with these.
    private record Page(Pattern address, int variables, Rule rule) {
        static Page of(String route, Rule rule) {
            return new Page(
                    Pattern.compile(route.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")),
                    variables(route),
                    rule);
        }

        private static int variables(String route) {
            return (int) route.chars().filter(sign -> sign == '{').count();
        }
    }

    /// As the table says of the routes of these rooms.
    static RouteRules of(Rooms rooms) {
        var rules = new RouteRules();
        for (var row : RoomTables.rows("access/routes.csv", rooms))
            rules.add(row.get("method") + " " + row.get("route"), rule(row.getOrDefault("asks", ""), rooms));
        return rules;
    }

    /// The rule of an address that a page leads to; empty when it is no page of the house.
    Optional<Rule> leading(String address) {
        var path = FURTHER.matcher(address).replaceFirst("");
        return pages.getOrDefault(first(path), List.of()).stream()
                .filter(page -> page.address.matcher(path).matches())
                .findFirst()
                .map(Page::rule);
    }

    /// Its first part: none of ours begins with a variable.
    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private void add(String route, Rule rule) {
        if (rules.put(route, rule) != null) throw new IllegalStateException("two rules for " + route);
        if (!route.startsWith(READ)) return;
        var address = route.substring(READ.length());
        var there = pages.computeIfAbsent(first(address), f -> new ArrayList<>());
        there.add(Page.of(address, rule));
        there.sort(Comparator.comparingInt(Page::variables));
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
