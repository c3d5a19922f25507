package se.styrkedja.oversight.yearwheel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.access.Node;

/// An event whose days are near and that has not been called off.
///
/// @param days as they stand now
/// @param achieved the nodes where its register shows that it is done
/// @param words what each node last said of it; none where it has not
public record EventUnderWay(WheelEventId id, Design design, Days days, Set<Node> achieved, Map<Node, Word> words) {
    public EventUnderWay {
        achieved = Set.copyOf(achieved);
        words = Map.copyOf(words);
    }

    /// What was last said of it at a node.
    ///
    /// @param version how many times the node has said something of it
    public record Word(int version, Mark.Said said) {}

    /// Whether it waits for nobody at the node: it is done there, or it is said why it was not.
    public boolean isSettled(Node node) {
        return design.output()
                .register()
                .settles(
                        achieved.contains(node),
                        Optional.ofNullable(words.get(node)).map(Word::said))
                .isPresent();
    }

    /// How many times the node has said something of it.
    public int version(Node node) {
        return Optional.ofNullable(words.get(node)).map(Word::version).orElse(0);
    }
}
