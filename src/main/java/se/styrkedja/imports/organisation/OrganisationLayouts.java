package se.styrkedja.imports.organisation;

import java.util.List;
import se.styrkedja.imports.Layout;

/// The layouts of the house's own organisation files.
public final class OrganisationLayouts {
    private OrganisationLayouts() {}

    /// All of them; at most one recognises a file.
    public static List<Layout> all() {
        return List.of(new OrganisationLayout(), new GroupsLayout());
    }
}
