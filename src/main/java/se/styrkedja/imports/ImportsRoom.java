package se.styrkedja.imports;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.imports.kolada.KoladaLayouts;
import se.styrkedja.imports.kolada.UnitCodesLayout;
import se.styrkedja.imports.organisation.OrganisationLayouts;
import se.styrkedja.imports.planned.PlannedLayouts;
import se.styrkedja.imports.pxweb.PxWebLayouts;
import se.styrkedja.imports.skolverket.SkolverketFiles;
import se.styrkedja.imports.styrkedja.StyrkedjaTable;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Imports: files that are taken in.
public final class ImportsRoom implements Room {
    public static final Section IMPORTS = new Section("imports", "IMPORTS", "/inlasningar", 100);

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(ImportAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(IMPORTS);
    }

    @Override
    public void doors(BeanRegistry registry) {
        for (var layout : layouts())
            registry.registerBean(layout.id(), Layout.class, bean -> bean.supplier(doors -> layout));
        registry.registerBean(Imports.class);
    }

    /// The short names of all kinds of file that can be taken in.
    public static SortedSet<String> sources() {
        return layouts().stream().map(Layout::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every layout, in the order in which they are asked.
    static List<Layout> layouts() {
        return Stream.of(
                        OrganisationLayouts.all(),
                        SkolverketFiles.layouts(),
                        PlannedLayouts.all(),
                        KoladaLayouts.all(),
                        UnitCodesLayout.layouts(),
                        PxWebLayouts.all(),
                        StyrkedjaTable.layouts())
                .flatMap(List::stream)
                .toList();
    }
}
