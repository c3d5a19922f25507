package se.styrkedja.oversight.yearwheel.web;

import java.util.List;
import java.util.Optional;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// One event of one year: what, how, when and by whom, and how far each node has come.
///
/// @param input what is needed; empty for nothing
/// @param changed how its days were changed this year, and why; the latest first
/// @param rows how it stands at each node one sees
/// @param closes what closes it by itself, in a sentence; empty where only a word does
/// @param done where the reader does it, place by place; none where it is there already
/// @param followed whether a word does not close it
/// @param nodes where the reader may say that it is done
/// @param standing the names of those of them where something is said that can be taken back
/// @param move whether the reader may give it other days
/// @param changes how many times its days have been changed
/// @param versions of what each of the nodes has said, by the field of the form that carries it
/// @param stale what somebody else has said meanwhile
record EventPage(
        Shell shell,
        String address,
        String when,
        String how,
        String by,
        String with,
        String where,
        String theme,
        Link input,
        Link output,
        List<String> changed,
        List<Row> rows,
        String closes,
        List<Choice> done,
        boolean followed,
        List<Choice> nodes,
        List<String> standing,
        boolean move,
        boolean off,
        Form form,
        int changes,
        List<Choice> versions,
        StaleVersion stale) {
    public EventPage {
        changed = List.copyOf(changed);
        rows = List.copyOf(rows);
        done = List.copyOf(done);
        nodes = List.copyOf(nodes);
        standing = List.copyOf(standing);
        versions = List.copyOf(versions);
    }

    /// @param address empty when it is no page of the product
    public record Link(String text, String address) {}

    /// How it stands at a node: what the register knows, which decides the state, and beside it what somebody said.
    ///
    /// @param mark the colour of the state
    /// @param shown what the register shows; empty where none follows the event
    /// @param said what somebody said, with the note where the reader may read it; empty for nothing
    /// @param by who said it, and when
    /// @param denied what was said where it denies what the register shows, and the reader may take it back
    public record Row(
            String node, String state, String mark, String shown, String said, String by, Optional<Denied> denied) {}

    /// What was said against what a register shows since.
    ///
    /// @param version the field that carries the version of it
    public record Denied(String node, String version, int said) {}
}
