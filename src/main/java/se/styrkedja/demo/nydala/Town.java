package se.styrkedja.demo.nydala;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.styrkedja.vocabulary.SchoolYear;

/// Nydala's nodes: 18 preschools, 11 compulsory schools, 5 upper-secondary units and three that are no schools; and one
/// school that has closed.
record Town(List<Node> nodes) {
    static final String CODE = "9901";
    static final String ORGANISER = "2120009901";
    static final String COUNTRY = "0000";
    static final List<String> NEIGHBOURS = List.of("9902", "9903", "9904", "9905", "9906", "9907", "9908");

    private static final int PRESCHOOLS = 18;
    private static final int FALLING_PRESCHOOL = 4;
    private static final int FIRST_SCHOOL = 200;

    static Town drawn(long seed, Words words) {
        var nodes = new ArrayList<Node>();
        addPreschools(nodes, seed, words);
        addSchools(nodes, seed, words);
        var gymnasiums = words.all("upper-secondary");
        for (int i = 0; i < gymnasiums.size(); i++)
            nodes.add(node(300 + i, gymnasiums.get(i), Node.Kind.UPPER_SECONDARY, 90, 2.2, 0.05, Story.STEADY));
        nodes.add(node(401, words.the("resource-centre"), Node.Kind.RESOURCE_CENTRE, 0, 0, 0, Story.STEADY));
        nodes.add(node(402, words.the("kitchen"), Node.Kind.KITCHEN, 0, 0, 0, Story.STEADY));
        nodes.add(node(403, words.the("staff-office"), Node.Kind.STAFF_OFFICE, 0, 0, 0, Story.STEADY));
        // Last, so that who else is asked in a survey stays as it is.
        nodes.add(node(211, words.the("closed-school"), Node.Kind.UPPER, 24, 2.2, 0.05, Story.CLOSED));
        return new Town(List.copyOf(nodes));
    }

    /// Those that had pupils in that year.
    List<Node> those(SchoolYear year, Predicate<Node.Kind> wanted) {
        return nodes.stream()
                .filter(n -> wanted.test(n.kind()))
                .filter(n -> n.story() != Story.CLOSED || !year.firstDay().isAfter(Years.CLOSING))
                .toList();
    }

    /// The code of the school that takes over the one that closes.
    static String successor() {
        return "00990" + FIRST_SCHOOL;
    }

    private static void addPreschools(List<Node> nodes, long seed, Words words) {
        var chance = Chance.of(seed, "preschools");
        var fronts = chance.shuffled(words.all("preschool-front"));
        var backs = words.all("preschool-back");
        for (int i = 0; i < PRESCHOOLS; i++)
            nodes.add(node(
                    100 + i,
                    fronts.get(i) + backs.get(chance.between(0, backs.size() - 1)),
                    Node.Kind.PRESCHOOL,
                    i == 0 ? 9 : chance.between(38, 112),
                    2.2,
                    0.05,
                    i == 0 ? Story.SMALL : i == FALLING_PRESCHOOL ? Story.FALLING_SATISFACTION : Story.STEADY));
    }

    private static void addSchools(List<Node> nodes, long seed, Words words) {
        var chance = Chance.of(seed, "schools");
        var fronts = chance.shuffled(words.all("school-front")).iterator();
        var backs = words.all("school-back");
        var plans = plans(words.the("pinned-school"));
        for (int i = 0; i < plans.size(); i++) {
            var plan = plans.get(i);
            var name = plan.name().isEmpty() ? fronts.next() + backs.get(i % backs.size()) : plan.name();
            nodes.add(node(
                    FIRST_SCHOOL + i,
                    name,
                    plan.kind(),
                    plan.size(),
                    plan.education(),
                    plan.newcomers(),
                    plan.story()));
        }
    }

    /// Six schools to year 6, three from year 7, two with all years. The first is the one that tests and pages speak
    /// of.
    private static List<Node> plans(String pinned) {
        return List.of(
                new Node("", pinned, Node.Kind.UPPER, 50, 2.30, 0.04, Story.BIG_DROP),
                new Node("", "", Node.Kind.UPPER, 96, 2.12, 0.06, Story.ABOVE_EXPECTED),
                new Node("", "", Node.Kind.UPPER, 84, 2.36, 0.03, Story.WIDENING_GAP),
                new Node("", "", Node.Kind.WHOLE, 58, 2.24, 0.08, Story.BELOW_EXPECTED),
                new Node("", "", Node.Kind.WHOLE, 7, 2.20, 0.01, Story.SMALL),
                new Node("", "", Node.Kind.LOWER, 44, 2.30, 0.03, Story.STEADY),
                new Node("", "", Node.Kind.LOWER, 38, 2.14, 0.07, Story.STEADY),
                new Node("", "", Node.Kind.LOWER, 52, 2.42, 0.02, Story.STEADY),
                new Node("", "", Node.Kind.LOWER, 27, 2.05, 0.09, Story.STEADY),
                new Node("", "", Node.Kind.LOWER, 33, 2.26, 0.03, Story.STEADY),
                new Node("", "", Node.Kind.LOWER, 21, 2.18, 0.02, Story.RENAMED));
    }

    private static Node node(
            int number, String name, Node.Kind kind, int size, double education, double newcomers, Story story) {
        return new Node("00990" + number, name, kind, size, education, newcomers, story);
    }
}
