package se.styrkedja.web;

import java.util.ArrayList;
import java.util.List;

/// What stands around every page.
///
/// @param title the heading and the title of the window: the finding in a sentence, not the name of a menu
/// @param section which part of the product it belongs to
/// @param crumbs the way here, without the page itself
/// @param faults what is wrong in the form that was sent; shown on top, with links to the fields
public record Shell(Visitor visitor, Section section, String title, List<Crumb> crumbs, List<Form.Wrong> faults) {
    /// One step of the way to a page.
    ///
    /// @param address where it leads
    public record Crumb(String title, String address) {}

    public Shell {
        crumbs = List.copyOf(crumbs);
        faults = List.copyOf(faults);
    }

    /// The same, one step further down.
    public Shell below(String title, String address) {
        var longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(title, address));
        return new Shell(visitor, section, this.title, longer, faults);
    }

    /// The same, with what is wrong in the form.
    public Shell with(Form form) {
        return new Shell(visitor, section, title, crumbs, form.wrongs());
    }

    /// What stands over the faults: how many things there are to correct, and whether others have changed something.
    public String faultsHeading() {
        long moved = faults.stream()
                .filter(fault -> fault.field().equals(StaleVersion.PLACE))
                .count();
        var heading = moved == 0 ? "faults" : faults.size() == moved ? "faults.moved" : "faults.and-moved";
        return Messages.of("web").text(heading, Long.toString(faults.size() - moved));
    }

    public Site site() {
        return visitor.site();
    }
}
