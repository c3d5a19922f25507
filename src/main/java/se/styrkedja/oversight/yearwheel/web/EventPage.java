package se.styrkedja.oversight.yearwheel.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// One event of one year: what, how, when and by whom, and how far each node has come.
///
/// @param input what is needed; empty for nothing
/// @param changed how its days were changed this year, and why; the latest first
/// @param rows how it stands at each node one sees
/// @param nodes where the reader may say that it is done
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
        List<Choice> nodes,
        boolean move,
        boolean off,
        Form form,
        int changes,
        List<Choice> versions,
        StaleVersion stale) {
    public EventPage {
        changed = List.copyOf(changed);
        rows = List.copyOf(rows);
        nodes = List.copyOf(nodes);
        versions = List.copyOf(versions);
    }

    /// @param address empty when it is no page of the product
    public record Link(String text, String address) {}

    /// @param said what was written; empty for nothing, or where the reader may not read it
    public record Row(String node, String state, String mark, String said, String by) {}
}
