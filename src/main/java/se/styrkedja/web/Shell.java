package se.styrkedja.web;

import java.util.ArrayList;
import java.util.List;

/// What stands around every page.
///
/// @param title the heading and the title of the window: the finding in a sentence, not the name of a menu
/// @param section which part of the product it belongs to
/// @param crumbs the way here, without the page itself
public record Shell(Site site, Section section, String title, List<Crumb> crumbs) {
    public Shell {
        crumbs = List.copyOf(crumbs);
    }

    /// The same, one step further down.
    public Shell below(String title, String address) {
        var longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(title, address));
        return new Shell(site, section, this.title, longer);
    }
}
