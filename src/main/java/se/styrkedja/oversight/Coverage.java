package se.styrkedja.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.SchoolYear;

/// What of a school year's quality work has been done at each node (skollagen 4 kap. 3 and 4 §§), in numbers.
///
/// @param rows one for each node that is to do the work, done or not: a node where nothing has happened is a row too
public record Coverage(SchoolYear year, List<Row> rows) {
    public Coverage {
        rows = List.copyOf(rows);
    }

    /// How far one node has come.
    ///
    /// @param talk of the results of the year before; empty when no dialogue is planned
    /// @param plan of the areas of the year; empty when there are none
    public record Row(Node node, List<se.styrkedja.dialogues.Tally> talk, List<se.styrkedja.plans.Tally> plan) {
        public Row {
            talk = List.copyOf(talk);
            plan = List.copyOf(plan);
        }

        public Optional<se.styrkedja.dialogues.Tally> dialogue() {
            return talk.stream().findFirst();
        }

        public Optional<se.styrkedja.plans.Tally> areas() {
            return plan.stream().findFirst();
        }

        public boolean isHeld() {
            return dialogue().filter(t -> t.held() > 0).isPresent();
        }

        /// Whether every topic that was talked of has a cause.
        public boolean isExplained() {
            return isHeld()
                    && dialogue().filter(t -> t.explained() < t.topics()).isEmpty();
        }

        public boolean isDecided() {
            return areas().filter(t -> t.decided() > 0).isPresent();
        }

        /// Whether something should have been done by now and is not: what to ask about first.
        public boolean isLate() {
            return areas().filter(t -> t.late() > 0 || t.goals().late() > 0).isPresent();
        }
    }

    public static Coverage of(
            SchoolYear year,
            List<Node> nodes,
            List<se.styrkedja.dialogues.Tally> dialogues,
            List<se.styrkedja.plans.Tally> plans) {
        var talks = dialogues.stream()
                .filter(t -> t.about().equals(year.previous()))
                .collect(Collectors.groupingBy(se.styrkedja.dialogues.Tally::node));
        var areas = plans.stream()
                .filter(t -> t.year().equals(year))
                .collect(Collectors.groupingBy(se.styrkedja.plans.Tally::node));
        return new Coverage(
                year,
                nodes.stream()
                        .map(node ->
                                new Row(node, talks.getOrDefault(node, List.of()), areas.getOrDefault(node, List.of())))
                        .toList());
    }

    public int held() {
        return (int) rows.stream().filter(Row::isHeld).count();
    }

    public int decided() {
        return (int) rows.stream().filter(Row::isDecided).count();
    }

    /// The names of areas that more than one node has decided on, with how many, the most common first.
    public List<Map.Entry<String, Long>> common() {
        var counted = rows.stream()
                .flatMap(row -> row.areas().stream())
                .flatMap(tally -> tally.names().stream().map(String::strip).distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
